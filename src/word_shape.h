#pragma once

#include <cstdint>
#include <string_view>

namespace lectern {

/// What can be seen of the word before a stop.
struct WordShape {
    std::uint32_t letters = 0;
    std::uint32_t digits = 0;
    std::uint32_t inner_periods = 0;
    std::uint32_t longest_part = 0;  ///< letters between two inner full stops
    bool capitalized = false;
    bool has_lower = false;
    bool has_vowel = false;
    bool ends_in_vowel = false;  ///< or in "ς", which only a whole word ends in
    bool cased = true;           ///< every letter is of a script with capitals
    bool roman = true;           ///< every letter is one of IVXLCDM
    bool only_digits = true;
    bool other = false;  ///< holds "/", "@", "€" and the like

    /// "1", "12", "b", "iv": what can number the items of a list.
    bool is_enumerator() const;

    /// One letter alone: "J".
    bool is_initial() const { return letters == 1 && digits == 0 && !other; }

    /// "vnw", "Hrsg": short, with letters but no vowel, and not in capitals.
    bool lacks_vowel() const;
};

WordShape shape_of(std::string_view word);

/// Whether nothing but a bullet, an opening mark or blanks stands between the sentence's beginning and `begin`.
bool is_first_word(std::string_view text, std::uint32_t begin, std::uint32_t sentence_begin);

}  // namespace lectern
