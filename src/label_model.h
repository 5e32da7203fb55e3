#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "label_features.h"
#include "labels.h"

namespace lectern {

/// The weights of data/models/labels.txt, as its generated table holds them.
struct LabelModelTable {
    std::span<const std::uint8_t>
        steps;  ///< from one kept bucket to the next; 255 means 255 further and no bucket here
    std::span<const std::uint16_t> masks;  ///< of each kept bucket: bit f is set where label f has a weight
    std::span<const std::int8_t> weights;  ///< of the set bits, in order
    /// Log-odds in millionths for one weight step, by family and label.
    std::array<LabelSums, kLabelFeatureGroups> scales;
    LabelSums biases;  ///< log-odds in thousandths
};

const LabelModelTable& label_model_table();

/// Logistic regression over hashed features, in integers: the same bytes on every machine.
///
/// Most buckets have no weight. A bitmap says which have (32 kB, so that a miss costs no memory beyond the fastest
/// cache); the kept buckets' rows lie behind each other, and a bucket's row is found by counting the bits before its
/// own. A row has a weight for every label, zeros included, so that adding one is a few vector instructions.
class LabelModel {
public:
    explicit LabelModel(const LabelModelTable& table);

    /// Adds the weights of a bucket to the sums of its family.
    void add(FeatureBucket bucket, LabelLanes& sums) const {
        if (const Row* const row = row_of(bucket)) sums += __builtin_convertvector(*row, LabelLanes);
    }

    /// The weight of a bucket for one label.
    std::int32_t weight_of(FeatureBucket bucket, std::size_t label) const {
        const Row* const row = row_of(bucket);
        return row ? (*row)[label] : 0;
    }

    /// What a family of `count` features with these sums adds to the log-odds of each label, in thousandths.
    LabelSums share_of(LabelFeatureGroup group, const LabelLanes& sums, std::size_t count) const;

    /// The same for one label, of any part of the family: `root` is root_of the family's `count`.
    std::int32_t share_of(LabelFeatureGroup group, std::int32_t sum, double root, std::size_t label) const {
        return static_cast<std::int32_t>(sum * scales_[static_cast<std::size_t>(group)][label] / root);
    }

    /// The square root of a number of features, in whole thousandths.
    static double root_of(std::size_t count);

    const LabelSums& biases() const { return table_.biases; }

private:
    using Row [[gnu::vector_size(kLabelLanes)]] = std::int8_t;

    struct BucketBlock {
        std::uint64_t present = 0;      ///< bit b is set where bucket 64 * block + b has a row
        std::uint32_t rows_before = 0;  ///< rows of the blocks before
    };

    const Row* row_of(FeatureBucket bucket) const {
        const BucketBlock& block = blocks_[bucket / 64];
        const std::uint64_t bit = std::uint64_t{1} << (bucket % 64);
        if ((block.present & bit) == 0) return nullptr;
        return &rows_[block.rows_before + static_cast<std::uint32_t>(std::popcount(block.present & (bit - 1)))];
    }

    const LabelModelTable& table_;
    std::vector<BucketBlock> blocks_;
    std::vector<Row> rows_;
    std::array<std::array<double, kLabels>, kLabelFeatureGroups> scales_{};  ///< the table's, as they are divided
};

/// The one model of this build, unpacked at its first use.
const LabelModel& label_model();

}  // namespace lectern
