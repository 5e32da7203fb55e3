#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "lexicon.h"

namespace lectern {

/// Cuts case-folded words down to what their forms share, by the lists `prefixes` and `suffixes` of a language: the
/// longest prefix, then the longest suffix, then once more the longest suffix. At least three letters stay (two
/// syllables' blocks in Korean). The result need not be a word: it only has to be the same for the forms of one word.
/// Example: "innovations" and "innovation" are both "innovat" in English; a language without lists changes nothing.
/// A light stemmer in the sense of Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian
/// languages" (2006).
class Stemmer {
public:
    explicit Stemmer(const Lexicon& lexicon);

    std::string stem(std::string_view word) const;

private:
    void cut_prefix(std::string& word) const;
    bool cut_suffix(std::string& word) const;

    std::span<const LexiconEntry> prefixes_;
    std::span<const LexiconEntry> suffixes_;
    std::size_t longest_prefix_;  ///< bytes
    /// By last byte: bit n is set where a suffix of n bytes ends in it. Most endings are told from a suffix by this
    /// alone.
    std::array<std::uint64_t, 256> suffix_sizes_{};
    bool undoubles_;  ///< "running" to "run"
};

}  // namespace lectern
