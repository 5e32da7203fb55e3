#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace lectern {

/// One line of a text that has something on it.
struct Line {
    Span span;                     ///< without the blanks around it
    std::uint32_t indent = 0;      ///< columns of blanks in front; a tab counts as four
    std::uint32_t characters = 0;  ///< code points of the span
    std::uint32_t first_word = 0;  ///< code points of its first word
    bool after_blank = false;      ///< an empty line, a page break or the text's start stands before it
};

/// The lines of a text that are not blank, in order. LF, CR, CRLF, NEL, U+2028, U+2029, form feed and vertical tab end
/// lines alike; blanks are spaces, tabs, no-break and zero-width spaces, the ideographic space and the byte order mark.
std::vector<Line> split_lines(std::string_view text);

/// Marks the lines that were broken only because they were full, as mail, books in plain text and copies of PDF pages
/// are: wrapped[i] says that line i goes on in line i + 1.
///
/// A line is full where the first word of the next would not have fitted into the width of its paragraph, its longest
/// line. A paragraph of three lines or more counts as wrapped where at least four fifths of its lines but the last are
/// full; one of two lines only where the text has such paragraphs of that width.
std::vector<bool> find_wrapped_lines(const std::vector<Line>& lines);

}  // namespace lectern
