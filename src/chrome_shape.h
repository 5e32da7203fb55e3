#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "text/unicode.h"

namespace lectern {

constexpr std::size_t kScripts = static_cast<std::size_t>(Script::other) + 1;
constexpr std::uint32_t kProseWords = 13;  ///< a block of so many words that ends as a sentence does is prose
constexpr std::uint32_t kLinkWords = 30;   ///< a longer block is no address or list of links

/// Counts over one block.
struct Shape {
    std::uint32_t characters = 0;  ///< blanks left out
    std::uint32_t words = 0;       ///< each Han or Kana character is one
    std::uint32_t capitalized = 0;
    std::uint32_t function_words = 0;  ///< words of at most three letters without a capital; the usual share of them
                                       ///< in a script without case
    std::uint32_t sentence_ends = 0;
    std::uint32_t clause_marks = 0;
    std::uint32_t signs = 0;
    std::uint32_t letters = 0;
    std::uint32_t digits = 0;
    std::uint32_t separators = 0;
    bool address = false;  ///< of a block of less than kLinkWords words
    bool sentence_end = false;
    bool list_sign = false;
    std::array<std::uint32_t, kScripts> scripts{};

    bool is_prose() const { return sentence_end && words >= kProseWords; }
    bool is_short() const { return words < kProseWords && !sentence_end; }
    Script script() const {
        return static_cast<Script>(std::max_element(scripts.begin(), scripts.end()) - scripts.begin());
    }
};

/// Counts a block's words and marks in one pass.
Shape measure_shape(std::string_view block);

}  // namespace lectern
