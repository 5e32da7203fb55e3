#pragma once

#include <string_view>

namespace lectern {

/// Where in a line a phrase of data/<language>/chrome.txt was found.
enum class PhraseMatch : unsigned char { none, within, start, whole };

/// The strongest match of any language's page-chrome phrases in a line, ASCII letters case-folded, marks at both ends
/// left out. "SHARE THIS ARTICLE!" matches whole. Lines over 160 bytes are not searched within.
PhraseMatch match_chrome_phrases(std::string_view line);

}  // namespace lectern
