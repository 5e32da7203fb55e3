#pragma once

#include <cstdint>
#include <vector>

#include "features.h"
#include "salience.h"
#include "tokens.h"

namespace lectern {

/// One total order of all sentences: the first n are the summary of n sentences, so each summary lies inside the next.
struct Ranking {
    /// Sentence indices, best first: prose, then prose that says little alone (a few words, a question, a fragment of a
    /// list, a line that announces one), then prose that repeats an earlier sentence word for word, then the rest.
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> rank;  ///< rank[sentence] is its place in `order`
};

/// Greedy: at each place the sentence whose score, less what the ones before already say, is greatest; ties by
/// position.
Ranking rank_sentences(const std::vector<Salience>& salience, const std::vector<SentenceFeatures>& features,
                       const Tokens& tokens);

}  // namespace lectern
