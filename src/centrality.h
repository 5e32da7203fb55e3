#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tokens.h"

namespace lectern {

/// How a sentence hangs together with the others of its article, by the stems they share. The likeness of two sentences
/// is the cosine of their sets of stems: shared stems over the root of the product of the two sets' sizes.
struct Centrality {
    std::int32_t degree = 0;         ///< sum of the likenesses with all others, in thousandths
    std::int32_t degree_before = 0;  ///< the same with those before it only
    std::int32_t degree_behind = 0;  ///< and with those behind it
    std::int32_t walk = 0;  ///< how often a random walk over the likenesses is here, in thousandths of the mean
};

/// Degree and LexRank (Erkan and Radev 2004) without a threshold. The cosine is a product of one factor a sentence, so
/// its sums over pairs are sums over stems: the time is linear in the text where the matrix would be quadratic.
/// `stems`: by sentence, each stem once; `terms`: a bound of the stems' ids.
std::vector<Centrality> measure_centrality(std::span<const std::vector<TermId>> stems, std::size_t terms);

}  // namespace lectern
