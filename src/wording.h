#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "tokens.h"

namespace lectern {

/// What one language's words say about the sentences they stand in: "announced" speaks for a sentence, "he" against.
struct WordWeights {
    std::string_view language;
    std::span<const std::uint32_t> hashes;  ///< fnv of the word forms, rising
    std::span<const std::int8_t> weights;   ///< 20 are about one unit of log-odds in a sentence of a single word
};

/// The tables of data/models/salience_words.txt, one a language.
std::span<const WordWeights> word_weights();

/// For each of the given sentences: the sum of its words' weights over the root of their number, times a hundred.
/// Nothing but zeros in a language that has no weights.
std::vector<std::int32_t> measure_wording(const Tokens& tokens, std::span<const std::uint32_t> sentences,
                                          std::string_view language);

}  // namespace lectern
