#include "label_model.h"

#include <bit>
#include <cmath>

namespace lectern {

LabelModel::LabelModel(const LabelModelTable& table) : table_(table), rows_(std::size_t{1} << kFeatureBucketBits) {
    std::uint32_t bucket = 0;
    std::uint32_t weight = 0;
    std::size_t row = 0;
    for (const std::uint8_t step : table.steps) {
        bucket += step;
        if (step == 255) continue;
        const std::uint16_t mask = table.masks[row++];
        rows_[bucket] = {weight, mask};
        weight += static_cast<std::uint32_t>(std::popcount(mask));
    }
}

LabelSums LabelModel::share_of(LabelFeatureGroup group, const LabelSums& sums, std::size_t count) const {
    LabelSums share{};
    if (count == 0) return share;
    const LabelSums& scales = table_.scales[static_cast<std::size_t>(group)];
    // IEEE 754 rounds a square root and a product the same way everywhere.
    const auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(count)) * 1000.0);
    for (std::size_t f = 0; f < kLabels; ++f)
        share[f] = static_cast<std::int32_t>(std::int64_t{sums[f]} * scales[f] / root);
    return share;
}

const LabelModel& label_model() {
    static const LabelModel model(label_model_table());
    return model;
}

}  // namespace lectern
