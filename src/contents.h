#pragma once

#include <string_view>
#include <vector>

#include "document.h"

namespace lectern {

/// Makes the entries of a table of contents list items, whatever their form, so that none is taken for a heading or for
/// prose: the short blocks behind a line such as "Contents" of which half at least stand again further down, or end
/// with dots and a page number ("Introduction ..... 3").
void mark_contents(std::string_view text, std::vector<Block>& blocks);

}  // namespace lectern
