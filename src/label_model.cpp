#include "label_model.h"

#include <cmath>

namespace lectern {
namespace {

/// Calls `use(bucket, column, root)` for each weight of the table, column after column.
template <class Use>
void for_each_weight(const LabelModelTable& table, Use use) {
    std::size_t at = 0;
    for (std::size_t column = 0; column < table.column_ends.size(); ++column) {
        FeatureBucket bucket = 0;
        for (; at < table.column_ends[column]; at += 2) {
            bucket += table.weights[at];
            const auto root = static_cast<std::int8_t>(table.weights[at + 1]);
            if (root != 0) use(bucket, column, root);
        }
    }
}

}  // namespace

LabelModel::LabelModel(const LabelModelTable& table)
    : table_(table), blocks_((std::size_t{1} << kFeatureBucketBits) / 64) {
    for_each_weight(table, [&](FeatureBucket bucket, std::size_t, std::int8_t) {
        blocks_[bucket / 64].present |= std::uint64_t{1} << (bucket % 64);
    });
    std::uint32_t rows = 0;
    for (BucketBlock& block : blocks_) {
        block.rows_before = rows;
        rows += static_cast<std::uint32_t>(std::popcount(block.present));
    }
    rows_.resize(rows);
    for_each_weight(table, [&](FeatureBucket bucket, std::size_t column, std::int8_t root) {
        rows_[index_of(bucket)][column] = root;
    });
    for (std::size_t g = 0; g < kLabelFeatureGroups; ++g)
        for (std::size_t c = 0; c < kModelColumns; ++c)
            scales_[g][c] = table.scales[g][c];
}

// IEEE 754 rounds a square root, a product and a quotient the same way everywhere. The products here are integers below
// 2^53, so they are exact, and so is the whole part of the quotient: a fraction of that size is never rounded up to an
// integer.
ColumnSums LabelModel::share_of(LabelFeatureGroup group, const ColumnLanes& sums, std::size_t count) const {
    ColumnSums share{};
    if (count == 0) return share;
    const double root = std::trunc(std::sqrt(static_cast<double>(count)) * 1000.0) * 1000.0;
    const auto& scales = scales_[static_cast<std::size_t>(group)];
    for (std::size_t c = 0; c < kModelColumns; ++c)
        share[c] = static_cast<std::int32_t>(sums[c] * scales[c] / root);
    return share;
}

const LabelModel& label_model() {
    static const LabelModel model(label_model_table());
    return model;
}

}  // namespace lectern
