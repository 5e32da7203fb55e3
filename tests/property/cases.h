#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>

/// How many cases the properties try: LECTERN_PROPERTY_CASES where it is set (`scripts/test --full` sets 10,000), so
/// that the run of each change stays short.
namespace lectern::property {

inline constexpr std::uint32_t kSeed = 20240613;

inline std::size_t cases(std::size_t ordinarily) {
    const char* const asked = std::getenv("LECTERN_PROPERTY_CASES");
    return asked ? std::strtoul(asked, nullptr, 10) : ordinarily;
}

/// Runs `check(random)` once a case. Each case has a generator of its own, so that a failing one can be made again from
/// the seed that is printed beside it.
template <typename Check>
void for_cases(const char* name, std::size_t ordinarily, Check check) {
    const std::size_t count = cases(ordinarily);
    std::printf("%s: %zu cases, seed %u and up\n", name, count, kSeed);
    for (std::size_t i = 0; i < count; ++i) {
        const auto seed = static_cast<std::uint32_t>(kSeed + i);
        INFO("seed " << seed);
        std::mt19937 random(seed);
        check(random);
    }
}

}  // namespace lectern::property
