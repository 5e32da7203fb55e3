#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace lectern {

/// Sorts sentences by `tier_of` a sentence, a small number, then by `score_of` it, the highest first; equal ones stay
/// in the order of the text. Each is asked once a sentence, and scores differ by less than 2^40.
template <typename TierOf, typename ScoreOf>
void sort_by_score(std::span<std::uint32_t> sentences, TierOf tier_of, ScoreOf score_of) {
    constexpr std::int64_t kTier = std::int64_t{1} << 40;
    std::vector<std::pair<std::int64_t, std::uint32_t>> keyed;
    keyed.reserve(sentences.size());
    for (const std::uint32_t s : sentences)
        keyed.emplace_back(static_cast<std::int64_t>(tier_of(s)) * kTier - score_of(s), s);
    std::sort(keyed.begin(), keyed.end());
    std::transform(keyed.begin(), keyed.end(), sentences.begin(), [](const auto& pair) { return pair.second; });
}

}  // namespace lectern
