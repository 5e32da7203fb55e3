#pragma once

#include <cstdint>
#include <string_view>

/// FNV-1a with 32 bits: the key by which words and n-grams stand in the tables that the build makes
/// (http://www.isthe.com/chongo/tech/comp/fnv/).
namespace lectern {

inline constexpr std::uint32_t kFnvSeed = 2166136261u;

constexpr std::uint32_t fnv_on(std::uint32_t hash, char byte) {
    return (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
}

constexpr std::uint32_t fnv(std::string_view bytes, std::uint32_t hash = kFnvSeed) {
    for (const char byte : bytes)
        hash = fnv_on(hash, byte);
    return hash;
}

}  // namespace lectern
