#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lectern {

/// A place where bytes that are not UTF-8 were replaced by U+FFFD.
struct Repair {
    std::uint32_t at = 0;        ///< where the three bytes of U+FFFD begin in the repaired text
    std::uint32_t raw_size = 0;  ///< how many bytes of the raw text they stand for (1 to 3)
};

/// Valid UTF-8, owned once by the document; every span of every stage points into `bytes`.
struct Text {
    std::string bytes;
    std::vector<Repair> repairs;  ///< in order; empty for a text that was valid
};

/// Replaces what is not UTF-8 exactly as the Encoding Standard's decoder does (one U+FFFD for each maximal subpart,
/// Unicode 15 section 3.9, table 3-8), so that a browser's TextDecoder gives the same characters.
/// Example: "a\xE2\x82z" becomes "a\uFFFDz" with one repair {1, 2}.
Text repair_text(std::string_view raw);

}  // namespace lectern
