#include "label_model.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

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
    std::uint32_t rows = 1;  // the row of zeros
    for (BucketBlock& block : blocks_) {
        block.rows_before = rows;
        rows += static_cast<std::uint32_t>(std::popcount(block.present));
    }
    rows_.resize(rows);
    for_each_weight(table, [&](FeatureBucket bucket, std::size_t column, std::int8_t root) {
        rows_[index_of(bucket)][column / 8][lane_of(column)] =
            static_cast<std::int16_t>(root < 0 ? -root * root : root * root);
    });
    for (std::size_t g = 0; g < kLabelFeatureGroups; ++g)
        for (std::size_t c = 0; c < kModelColumns; ++c)
            scales_[g][c] = table.scales[g][c];
}

// A row's place is found for every bucket and kept where there is one, and rows are added two at a time, whose sum fits
// 16 bits (2 * 127 * 127): nothing branches on what a text is like.
void LabelModel::add(std::span<const FeatureBucket> buckets, ColumnLanes& sums) const {
    constexpr std::size_t kAtOnce = 64;
    std::array<std::uint32_t, kAtOnce + 1> found;
    std::array<FourSums, kModelColumns / 4> added{};
    for (std::size_t begin = 0; begin < buckets.size(); begin += kAtOnce) {
        std::size_t count = 0;
        for (const FeatureBucket bucket : buckets.subspan(begin, std::min(kAtOnce, buckets.size() - begin))) {
            found[count] = index_of(bucket);
            count += is_present(bucket);
        }
        found[count] = 0;  // the row of zeros, where their number is odd
        for (std::size_t i = 0; i < count; i += 2) {
            const Row& first = rows_[found[i]];
            const Row& second = rows_[found[i + 1]];
            for (std::size_t eight = 0; eight < first.size(); ++eight) {
                const auto both = reinterpret_cast<FourSums>(first[eight] + second[eight]);
                added[2 * eight] += (both << 16) >> 16;
                added[2 * eight + 1] += both >> 16;
            }
        }
    }
    ColumnLanes all;
    static_assert(sizeof all == sizeof added);
    std::memcpy(&all, &added, sizeof all);
    sums += all;
}

// IEEE 754 rounds a square root, a product and a quotient the same way everywhere. The products here are integers below
// 2^53, so they are exact, and so is the whole part of the quotient: a fraction of that size is never rounded up to an
// integer.
double LabelModel::divisor_of(std::size_t count) {
    if (count == 0) return std::numeric_limits<double>::infinity();  // of no features comes no share
    return std::trunc(std::sqrt(static_cast<double>(count)) * 1000.0) * 1000.0;
}

ColumnSums LabelModel::share_of(LabelFeatureGroup group, const ColumnLanes& sums, std::size_t count) const {
    ColumnSums share{};
    const double divisor = divisor_of(count);
    for (std::size_t c = 0; c < kModelColumns; ++c)
        share[c] = share_of(group, c, sums[c], divisor);
    return share;
}

const LabelModel& label_model() {
    static const LabelModel model(label_model_table());
    return model;
}

}  // namespace lectern
