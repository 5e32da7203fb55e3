#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lines.h"

namespace lectern {

/// What a page of paper or of a PDF file puts on it beside its text.
enum class PageMark : std::uint8_t { none, page_number, running_head };

/// Tells the marks of pages, one for each line.
///
/// A page number is a number alone on its line ("12", "- 12 -", "Page 12", "12 of 30"), followed or preceded by the
/// next one at least four lines away. A running head is a line whose words, figures aside, stand beside two page
/// numbers or page breaks at least.
std::vector<PageMark> find_page_marks(std::string_view text, const std::vector<Line>& lines);

}  // namespace lectern
