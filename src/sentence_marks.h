#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lexicon.h"
#include "text/span.h"

namespace lectern {

/// Something that stands for itself in pasted mail and posts, and parts sentences without a stop.
struct StandingMark {
    Span span;
    bool ends_before = false;  ///< a sentence ends before it
    bool ends_behind = false;  ///< and one ends with it
};

/// The standing mark that the character at `at` belongs to, in a sentence that began at `sentence_begin`:
///   a rule of signs              "… at noon. | *** | Anna came"
///   a time stamp                 "Anna Berg | 03/27/2001 09:01 AM | Please call"
///   an address in brackets       "Anna Berg <anna@example.com> | Please call"
///   a web address                "https://example.com/a | https://example.com/b | It is there"
///   an emoticon                  "so nice :-) | We stayed"
///   a letter's opening or close  "Best regards, | Anna", from the list letter_formulas
std::optional<StandingMark> standing_mark(std::string_view text, std::uint32_t at, std::uint32_t sentence_begin,
                                          std::uint32_t block_end, const Lexicon& lexicon);

/// Whether a byte can be where a standing mark is noticed.
constexpr bool may_mark(char c) {
    return c == ':' || c == ';' || c == '>' || c == '*' || c == '=' || c == '_' || c == ',';
}

/// Where the items of a list inside one block begin, the first left out: "1) The first item | 2) The second item".
/// Lists are numbered "1.", "1)", "1.)", "a.", "a)" from the block's beginning on, or "1)" anywhere, or have bullets.
std::vector<std::uint32_t> inline_items(std::string_view text, Span block, bool writes_ordinals);

}  // namespace lectern
