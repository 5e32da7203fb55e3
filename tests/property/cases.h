#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>

/// Properties are tried on cases from fixed seeds: few at each change, and LECTERN_PROPERTY_TIMES as many where that is
/// set (`scripts/test --full` sets 250, which makes 10,000 of 40).
namespace lectern::property {

inline constexpr std::uint32_t kSeed = 20240613;

inline std::size_t times() {
    const char* const asked = std::getenv("LECTERN_PROPERTY_TIMES");
    return asked ? std::strtoul(asked, nullptr, 10) : 1;
}

/// Runs `check(random)` once a case. Each case has a generator of its own, so that a failing one can be made again from
/// the seed that is printed beside it.
template <typename Check>
void for_cases(const char* name, std::size_t ordinarily, Check check) {
    const std::size_t count = ordinarily * times();
    std::printf("%s: %zu cases, seed %u and up\n", name, count, kSeed);
    for (std::size_t i = 0; i < count; ++i) {
        const auto seed = static_cast<std::uint32_t>(kSeed + i);
        INFO("seed " << seed);
        std::mt19937 random(seed);
        check(random);
    }
}

}  // namespace lectern::property
