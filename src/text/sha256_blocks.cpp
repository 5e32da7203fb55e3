#include "text/sha256_blocks.h"

#include <bit>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace lectern {
namespace {

std::uint32_t big_endian(const char* bytes) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

/// The message schedule of section 6.2.2, step 1.
std::array<std::uint32_t, 64> schedule(const char* block) {
    std::array<std::uint32_t, 64> words{};
    for (std::size_t t = 0; t < 16; ++t)
        words[t] = big_endian(block + 4 * t);
    for (std::size_t t = 16; t < 64; ++t) {
        const std::uint32_t a = words[t - 15];
        const std::uint32_t b = words[t - 2];
        const std::uint32_t sigma0 = std::rotr(a, 7) ^ std::rotr(a, 18) ^ a >> 3;
        const std::uint32_t sigma1 = std::rotr(b, 17) ^ std::rotr(b, 19) ^ b >> 10;
        words[t] = sigma1 + words[t - 7] + sigma0 + words[t - 16];
    }
    return words;
}

/// Section 6.2.2, steps 2 to 4, for one block.
void compress(Sha256State& state, const char* block) {
    const auto words = schedule(block);
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t t = 0; t < 64; ++t) {
        const std::uint32_t sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const std::uint32_t choice = g ^ (e & (f ^ g));
        const std::uint32_t t1 = h + sum1 + choice + kSha256RoundConstants[t] + words[t];
        const std::uint32_t sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const std::uint32_t majority = (a & b) | (c & (a | b));
        h = g, g = f, f = e, e = d + t1;
        d = c, c = b, b = a, a = t1 + sum0 + majority;
    }
    const Sha256State worked = {a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state.size(); ++i)
        state[i] += worked[i];
}

}  // namespace

void hash_blocks_plainly(Sha256State& state, std::string_view blocks) {
    for (; blocks.size() >= kSha256BlockBytes; blocks.remove_prefix(kSha256BlockBytes))
        compress(state, blocks.data());
}

#if defined(__x86_64__)

bool has_sha256_instructions() {
    static const bool has = [] {
        unsigned a = 0, b = 0, c = 0, d = 0;
        return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & bit_SHA) != 0;
    }();
    return has;
}

// After Intel's "New Instructions Supporting the Secure Hash Algorithm" (2013): the state is held as ABEF and CDGH, an
// instruction does two rounds, and two more make four words of the schedule of the sixteen before.
[[gnu::target("sha,sse4.1")]] void hash_blocks_by_instructions(Sha256State& state, std::string_view blocks) {
    const auto load = [](const void* at) { return _mm_loadu_si128(static_cast<const __m128i*>(at)); };
    const __m128i big_endian_order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    const __m128i badc = _mm_shuffle_epi32(load(&state[0]), 0xB1);
    const __m128i efgh = _mm_shuffle_epi32(load(&state[4]), 0x1B);
    __m128i abef = _mm_alignr_epi8(badc, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, badc, 0xF0);
    for (; blocks.size() >= kSha256BlockBytes; blocks.remove_prefix(kSha256BlockBytes)) {
        const __m128i abef_before = abef;
        const __m128i cdgh_before = cdgh;
        __m128i words[4];
        for (std::size_t i = 0; i < 4; ++i)
            words[i] = _mm_shuffle_epi8(load(blocks.data() + 16 * i), big_endian_order);
        for (std::size_t i = 0; i < 16; ++i) {
            __m128i& four = words[i % 4];
            const __m128i with_constants = _mm_add_epi32(four, load(&kSha256RoundConstants[4 * i]));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, with_constants);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(with_constants, 0x0E));
            const __m128i last = words[(i + 3) % 4];
            const __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(four, words[(i + 1) % 4]),
                                              _mm_alignr_epi8(last, words[(i + 2) % 4], 4));
            four = _mm_sha256msg2_epu32(sum, last);  // of the last four rounds nobody asks
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&state[0]), _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&state[4]), _mm_alignr_epi8(dchg, feba, 8));
}

#else

bool has_sha256_instructions() { return false; }

void hash_blocks_by_instructions(Sha256State& state, std::string_view blocks) { hash_blocks_plainly(state, blocks); }

#endif

}  // namespace lectern
