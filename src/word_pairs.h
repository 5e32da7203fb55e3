#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tokens.h"

namespace lectern {

/// Pairs of neighbouring words in one sentence, at least one of which is no stop word, by their stems.
struct WordPairs {
    std::uint32_t count = 0;     ///< all pairs
    std::uint32_t repeated = 0;  ///< of those, the ones that stand in another of the sentences too
};

/// Counts the pairs of the given sentences: one entry for each. A mark between two words parts them.
/// Example: "The dam broke. The old dam broke." has "dam broke" in both, "the dam" and "old dam" in one each.
std::vector<WordPairs> count_word_pairs(const Tokens& tokens, std::span<const std::uint32_t> sentences);

}  // namespace lectern
