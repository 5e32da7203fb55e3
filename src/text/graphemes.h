#pragma once

#include <cstdint>
#include <string_view>

namespace lectern {

/// The end of the extended grapheme cluster that begins at `at`: what a reader sees as one character.
/// UAX #29 (Unicode 15), section 3.1.1. `at` is a boundary; returns `at` only at the end of the text.
/// Example: "e\u0301x" ends at 3, a flag of two regional indicators at 8.
std::uint32_t grapheme_end(std::string_view text, std::uint32_t at);

/// Whether a cluster may end between what is before `at` and what is behind it. `at` is a character's first byte or the
/// end of the text. Looks back as far as a run of flags or joined emoji goes.
bool is_grapheme_boundary(std::string_view text, std::uint32_t at);

}  // namespace lectern
