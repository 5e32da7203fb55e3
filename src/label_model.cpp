#include "label_model.h"

#include <cmath>

namespace lectern {

LabelModel::LabelModel(const LabelModelTable& table)
    : table_(table), blocks_((std::size_t{1} << kFeatureBucketBits) / 64), rows_(table.masks.size()) {
    std::uint32_t bucket = 0;
    std::uint32_t row = 0;
    auto weight = table.weights.begin();
    for (const std::uint8_t step : table.steps) {
        bucket += step;
        if (step == 255) continue;
        blocks_[bucket / 64].present |= std::uint64_t{1} << (bucket % 64);
        for (unsigned mask = table.masks[row]; mask != 0; mask &= mask - 1)
            rows_[row][std::countr_zero(mask)] = *weight++;
        ++row;
    }
    std::uint32_t rows_before = 0;
    for (BucketBlock& block : blocks_) {
        block.rows_before = rows_before;
        rows_before += static_cast<std::uint32_t>(std::popcount(block.present));
    }
    for (std::size_t g = 0; g < kLabelFeatureGroups; ++g)
        for (std::size_t f = 0; f < kLabels; ++f)
            scales_[g][f] = table.scales[g][f];
}

// IEEE 754 rounds a square root, a product and a quotient the same way everywhere. The products here are integers below
// 2^53, so they are exact, and so is the whole part of the quotient: a fraction of that size is never rounded up to an
// integer.
double LabelModel::root_of(std::size_t count) { return std::trunc(std::sqrt(static_cast<double>(count)) * 1000.0); }

LabelSums LabelModel::share_of(LabelFeatureGroup group, const LabelLanes& sums, std::size_t count) const {
    LabelSums share{};
    if (count == 0) return share;
    const double root = root_of(count);
    const auto& scales = scales_[static_cast<std::size_t>(group)];
    for (std::size_t f = 0; f < kLabels; ++f)
        share[f] = static_cast<std::int32_t>(sums[f] * scales[f] / root);
    return share;
}

const LabelModel& label_model() {
    static const LabelModel model(label_model_table());
    return model;
}

}  // namespace lectern
