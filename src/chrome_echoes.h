#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document.h"

namespace lectern {

/// How many of a block's distinct long words stand in other blocks as well. An article speaks of one thing and repeats
/// its words; a list of other articles does not.
struct Echoes {
    std::uint32_t words = 0;  ///< distinct words of five letters or more; pairs of letters in scripts without blanks
    std::uint32_t near = 0;   ///< of them, those in a different block at most 6 blocks away
    std::uint32_t far = 0;    ///< at most 25 blocks away
};

/// One for each block; a block that stands elsewhere word for word is no echo of itself.
std::vector<Echoes> measure_echoes(std::string_view text, const std::vector<Block>& blocks);

}  // namespace lectern
