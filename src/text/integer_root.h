#pragma once

#include <bit>
#include <cstdint>

namespace lectern {

/// The greatest integer whose square is at most `value`, for values below 2^62; the same on every machine.
constexpr std::uint64_t integer_root(std::uint64_t value) {
    std::uint64_t root = 0;
    for (std::uint64_t bit = std::uint64_t{1} << std::bit_width(value) / 2; bit != 0; bit >>= 1)
        if ((root + bit) * (root + bit) <= value) root += bit;
    return root;
}

}  // namespace lectern
