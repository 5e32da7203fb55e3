#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace lectern {

/// Where a short quotation or bracket that opens at `at` ends, if its sentence goes on behind it: before that, no stop
/// ends the sentence. 0 where nothing opens or where it holds sentences of its own; nothing where it does not close
/// soon. Example: all of `«Why? When?» she asked` is held, nothing of `«Why? When?» She left`.
std::optional<std::uint32_t> held_until(std::string_view text, std::uint32_t at, std::uint32_t sentence_begin,
                                        std::uint32_t block_end);

/// Where a closing mark is looked for at most, in bytes.
constexpr std::uint32_t kLongestHold = 300;

}  // namespace lectern
