#include "text/sha256.h"

#include <cstdint>

#include "text/sha256_blocks.h"

namespace lectern {
namespace {

void hash_blocks(Sha256State& state, std::string_view blocks) {
    const auto hash = has_sha256_instructions() ? hash_blocks_by_instructions : hash_blocks_plainly;
    hash(state, blocks);
}

/// What follows the last whole block: the rest, a one bit, zeros, and the length in bits (section 5.1.1).
std::string padded_tail(std::string_view bytes) {
    std::string tail(bytes.substr(bytes.size() - bytes.size() % kSha256BlockBytes));
    tail += '\x80';
    while (tail.size() % kSha256BlockBytes != kSha256BlockBytes - 8)
        tail += '\0';
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    for (int shift = 56; shift >= 0; shift -= 8)
        tail += static_cast<char>(bits >> shift);
    return tail;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    Sha256State state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    hash_blocks(state, bytes);
    hash_blocks(state, padded_tail(bytes));

    std::string hex;
    for (const std::uint32_t word : state)
        for (int shift = 28; shift >= 0; shift -= 4)
            hex += "0123456789abcdef"[word >> shift & 0xF];
    return hex;
}

}  // namespace lectern
