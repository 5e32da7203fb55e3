#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Eight bytes in one number, the first in its lowest eight bits, on every machine. What is asked of each byte is
/// answered in its highest bit.
namespace lectern {

inline constexpr std::uint64_t kHighestBits = 0x8080808080808080;

/// The first `Size` bytes (at most eight), zeros behind them.
template <std::size_t Size>
std::uint64_t load_bytes(const char* bytes) {
    std::uint64_t number = 0;
    std::memcpy(&number, bytes, Size);
    if constexpr (std::endian::native == std::endian::big) number = __builtin_bswap64(number);
    return number;
}

/// A text of at most eight bytes, zeros behind it.
inline std::uint64_t load_up_to_eight(std::string_view text) {
    const char* bytes = text.data();
    const std::size_t size = text.size();
    if (size >= 4) return load_bytes<4>(bytes) | load_bytes<4>(bytes + size - 4) << 8 * (size - 4);
    if (size >= 2) return load_bytes<2>(bytes) | load_bytes<2>(bytes + size - 2) << 8 * (size - 2);
    return size == 1 ? load_bytes<1>(bytes) : 0;
}

inline void store_eight(char* bytes, std::uint64_t number) {
    if constexpr (std::endian::native == std::endian::big) number = __builtin_bswap64(number);
    std::memcpy(bytes, &number, sizeof number);
}

constexpr std::uint64_t repeat_byte(char c) { return 0x0101010101010101 * static_cast<unsigned char>(c); }

/// Which of eight bytes of ASCII lie from `first` to `last`.
constexpr std::uint64_t bytes_between(std::uint64_t ascii, char first, char last) {
    const std::uint64_t reaches = ascii + (kHighestBits - repeat_byte(first));
    const std::uint64_t passes = ascii + (kHighestBits - repeat_byte(static_cast<char>(last + 1)));
    return reaches & ~passes & kHighestBits;
}

/// Which are digits of ASCII.
constexpr std::uint64_t digits_of(std::uint64_t bytes) {
    return bytes_between(bytes & ~kHighestBits, '0', '9') & ~bytes;
}

/// Which are letters of ASCII.
constexpr std::uint64_t letters_of(std::uint64_t bytes) {
    return bytes_between((bytes | repeat_byte(' ')) & ~kHighestBits, 'a', 'z') & ~bytes;
}

}  // namespace lectern
