#pragma once

#include <string_view>

namespace lectern {

/// The first letters of the SHA-256 over data/, made in the build: the same code with other models or word lists gives
/// other answers. tools/tables/model_version.py says what counts.
std::string_view model_version();

}  // namespace lectern
