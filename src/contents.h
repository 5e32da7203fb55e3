#pragma once

#include <string_view>
#include <vector>

#include "document.h"

namespace lectern {

/// Makes the line above a table of contents a heading and its entries list items, whatever their form, so that none is
/// taken for a heading or for prose: the short blocks behind a line such as "Contents" of which half at least stand
/// again further down, or end with dots and a page number ("Introduction ..... 3").
void mark_contents(std::string_view text, std::vector<Block>& blocks);

/// Whether a block was told to be part of a table of contents: its heading or an entry.
bool is_of_contents(const Block& block);

}  // namespace lectern
