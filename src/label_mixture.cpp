#include "label_mixture.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <numeric>

#include "text/logistic.h"

namespace lectern {
namespace {

/// Log-odds of all columns, each times what it counts: in millionths.
std::int64_t read_columns(const std::array<std::int16_t, kModelColumns>& counts,
                          const std::array<std::int16_t, kModelColumns>& log_odds) {
    std::int32_t sum = 0;
    for (std::size_t c = 0; c < kModelColumns; ++c)
        sum += counts[c] * log_odds[c];
    return sum;
}

bool reads_columns(const LabelExpert& expert) {
    const auto any = [](const std::array<std::int16_t, kModelColumns>& counts) {
        return std::any_of(counts.begin(), counts.end(), [](std::int16_t count) { return count != 0; });
    };
    return any(expert.others) || any(expert.before) || any(expert.after);
}

/// What the constructions of a sentence count, in thousandths.
std::int64_t read_constructions(const std::array<std::int16_t, kConstructions>& counts, ConstructionSet found) {
    std::int64_t sum = 0;
    for (; found != 0; found &= found - 1)
        sum += counts[static_cast<std::size_t>(std::countr_zero(found))];
    return sum;
}

const SentenceWeights* weighed_at(const std::vector<SentenceWeights>& weights, std::size_t s) {
    return s < weights.size() && weights[s].weighed ? &weights[s] : nullptr;
}

}  // namespace

std::int32_t lift(std::int32_t log_odds, std::int32_t cut) {
    constexpr std::int64_t kLifted = 2000;  // thousandths: log-odds from here on are not lifted
    const bool lifts = cut < 0 && log_odds >= cut && log_odds < kLifted;
    const bool sinks = cut > 0 && log_odds < cut && log_odds > -kLifted;
    if (!lifts && !sinks) return log_odds;
    const auto moved = static_cast<std::int32_t>((std::int64_t{log_odds} - cut) * kLifted / (kLifted + std::abs(cut)));
    return sinks ? std::min(moved, -1) : moved;
}

LabelMixture::LabelMixture(std::string_view language) {
    const auto experts = model_.experts();
    for (const bool any_language : {false, true})
        for (std::size_t f = 0; f < kLabels; ++f) {
            if (!experts_[f].empty()) continue;
            for (std::size_t e = 0; e < experts.size(); ++e)
                if (static_cast<std::size_t>(experts[e].label) == f
                    && (any_language || experts[e].language == language))
                    experts_[f].push_back({e, reads_columns(experts[e])});
        }
}

std::int32_t LabelMixture::share_of(const LabelExpert& expert, std::size_t experts,
                                    const std::vector<SentenceWeights>& weights, std::size_t s) {
    if (experts != 2 || expert.gate < 0) return static_cast<std::int32_t>(1000 / experts);
    const auto gate = static_cast<std::size_t>(expert.gate);
    std::int32_t near = 0;
    for (const std::size_t neighbour : {s - 1, s + 1})
        if (const SentenceWeights* const other = weighed_at(weights, neighbour)) near += other->capped[gate];
    const std::int32_t share = logistic_permille(weights[s].log_odds[gate] + near * expert.near / 1000);
    return expert.other_side ? 1000 - share : share;
}

ColumnSums LabelMixture::columns_of(Label label, const std::vector<SentenceWeights>& weights, std::size_t s) const {
    ColumnSums columns{};
    const auto& experts = experts_[static_cast<std::size_t>(label)];
    for (const CountedExpert& counted : experts) {
        const std::size_t e = counted.column;
        const LabelExpert& expert = model_.experts()[e];
        columns[e] = share_of(expert, experts.size(), weights, s) * expert.slope;
    }
    return columns;
}

LabelParts LabelMixture::parts_of(Label label, const std::vector<SentenceWeights>& weights, std::size_t s) const {
    const SentenceWeights& here = weights[s];
    const SentenceWeights* const before = weighed_at(weights, s - 1);
    const SentenceWeights* const after = weighed_at(weights, s + 1);
    const auto& experts = experts_[static_cast<std::size_t>(label)];
    std::array<std::int64_t, kLabelParts> sums{};  // thousand-millionths
    std::int64_t cut = 0;                          // millionths
    const auto part = [&](LabelPart p) -> std::int64_t& { return sums[static_cast<std::size_t>(p)]; };
    for (const auto& [e, reads] : experts) {
        const LabelExpert& expert = model_.experts()[e];
        const std::int64_t share = share_of(expert, experts.size(), weights, s);
        const std::int64_t slope = share * expert.slope;
        cut += share * expert.cut;
        part(LabelPart::start) += share * 1000 * expert.start + slope * model_.biases()[e];
        for (std::size_t g = 0; g < kLabelFeatureGroups; ++g)
            sums[static_cast<std::size_t>(LabelPart::words) + g] += slope * here.shares[g][e];
        part(LabelPart::words) += share * 1000 * read_constructions(expert.constructions, here.constructions);
        if (before) part(LabelPart::before) += share * 1000 * expert.has_before;
        if (after) part(LabelPart::after) += share * 1000 * expert.has_after;
        if (!reads) continue;
        part(LabelPart::others) += share * read_columns(expert.others, here.capped);
        if (before) part(LabelPart::before) += share * read_columns(expert.before, before->capped);
        if (after) part(LabelPart::after) += share * read_columns(expert.after, after->capped);
    }
    LabelParts parts{};
    for (std::size_t p = 0; p < kLabelParts; ++p)
        parts[p] = static_cast<std::int32_t>(sums[p] / 1'000'000);
    const std::int32_t calibrated = std::accumulate(parts.begin(), parts.end(), 0);
    parts[static_cast<std::size_t>(LabelPart::start)] +=
        lift(calibrated, static_cast<std::int32_t>(cut / 1000)) - calibrated;
    return parts;
}

}  // namespace lectern
