#pragma once

#include <array>
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
class LabelModel {
public:
    explicit LabelModel(const LabelModelTable& table);

    /// Adds the weights of a bucket to the sums of its family.
    void add(FeatureBucket bucket, LabelSums& sums) const {
        const Row row = rows_[bucket];
        std::uint32_t at = row.begin;
        for (unsigned mask = row.mask; mask != 0; mask &= mask - 1)
            sums[static_cast<std::size_t>(__builtin_ctz(mask))] += table_.weights[at++];
    }

    /// What a family of `count` features with these sums adds to the log-odds of each label, in thousandths.
    LabelSums share_of(LabelFeatureGroup group, const LabelSums& sums, std::size_t count) const;

    const LabelSums& biases() const { return table_.biases; }

private:
    struct Row {
        std::uint32_t begin;
        std::uint16_t mask;
    };
    const LabelModelTable& table_;
    std::vector<Row> rows_;  ///< by bucket
};

/// The one model of this build, unpacked at its first use.
const LabelModel& label_model();

}  // namespace lectern
