#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "constructions.h"
#include "label_features.h"
#include "label_kinds.h"

namespace lectern {

/// The columns of the model: one linear model each. Those that the table does not use stay zero.
constexpr std::size_t kModelColumns = 32;

/// A number for each column.
using ColumnSums = std::array<std::int32_t, kModelColumns>;

/// Sums of weights, one for each column, in whole vector registers (GCC, clang, Emscripten).
using ColumnLanes [[gnu::vector_size(4 * kModelColumns)]] = std::int32_t;

/// A linear model that was fitted on one labelled set, and how its log-odds become those of a label. Sets differ in
/// what they call a claim or a cause, so each has its own column; label_mixture.h puts them together.
struct LabelExpert {
    std::string_view set;  ///< and the label as the set has it: "editorials:testimony"
    Label label = Label::claim;
    std::string_view language;  ///< of the set; empty: all languages
    std::int32_t gate = -1;     ///< the column that tells the set's kind of text from the other set's; -1: none
    bool other_side = false;    ///< whether the gate speaks against this set
    std::int32_t near = 0;      ///< thousandths: what the gate of a neighbour counts, of the sentence's own
    std::int32_t start = 0;     ///< thousandths of log-odds
    std::int32_t slope = 0;     ///< thousandths: what its own column counts
    std::int32_t has_before = 0, has_after = 0;  ///< thousandths, where there is such a sentence
    std::int32_t cut = 0;                        ///< thousandths of log-odds: from here on the label is shown
    std::array<std::int16_t, kModelColumns> others{}, before{},
        after{};  ///< thousandths: what each column counts that the sentence, the one before and the one behind have
    std::array<std::int16_t, kConstructions>
        constructions{};  ///< thousandths: what each counts, where the sentence has it
};

/// data/models/labels.txt, as its generated table holds it.
struct LabelModelTable {
    /// Column after column, two bytes a weight: how many buckets further it stands, and its root (see LabelModel). 255
    /// with a zero is 255 further and no weight.
    std::span<const std::uint8_t> weights;
    std::span<const std::uint32_t> column_ends;  ///< in `weights`, by column
    std::span<const LabelExpert> experts;        ///< expert i has column i; the gates' columns follow
    /// Log-odds in thousand-millionths for one unit of a weight, by family and column.
    std::array<ColumnSums, kLabelFeatureGroups> scales;
    ColumnSums biases;  ///< log-odds in thousandths
};

const LabelModelTable& label_model_table();

/// Linear models over hashed features, in integers: the same bytes on every machine.
///
/// The table keeps a weight as its signed root in 8 bits: -9 stands for -81, so that small ones are fine-grained and
/// none is cut off. Most buckets have no weight. A bitmap says which have (32 kB, so that a miss costs no memory beyond
/// the fastest cache); the kept buckets' rows lie behind each other, and a bucket's row is found by counting the bits
/// before its own. A row has a weight for every column, zeros included, so that adding one is a few vector
/// instructions.
class LabelModel {
public:
    explicit LabelModel(const LabelModelTable& table);

    /// Adds the weights of buckets to the sums of their family.
    void add(std::span<const FeatureBucket> buckets, ColumnLanes& sums) const;

    /// The weight of a bucket in one column.
    std::int32_t weight(FeatureBucket bucket, std::size_t column) const {
        return is_present(bucket) ? rows_[index_of(bucket)][column / 8][lane_of(column)] : 0;
    }

    /// What the sums of a family of `count` features are divided by: grows with the root of their number.
    static double divisor_of(std::size_t count);

    /// What a family adds to the log-odds of one column, in thousandths.
    std::int32_t share_of(LabelFeatureGroup group, std::size_t column, std::int32_t sum, double divisor) const {
        return static_cast<std::int32_t>(sum * scales_[static_cast<std::size_t>(group)][column] / divisor);
    }

    /// What a family of `count` features with these sums adds to the log-odds of each column, in thousandths.
    ColumnSums share_of(LabelFeatureGroup group, const ColumnLanes& sums, std::size_t count) const;

    const ColumnSums& biases() const { return table_.biases; }
    std::span<const LabelExpert> experts() const { return table_.experts; }

private:
    /// Eight weights in a vector register: of four columns in the lower halves of its 32-bit numbers, of the four
    /// columns behind them in the upper halves, so that two shifts widen them.
    using EightWeights [[gnu::vector_size(16)]] = std::int16_t;
    using FourSums [[gnu::vector_size(16)]] = std::int32_t;
    using Row = std::array<EightWeights, kModelColumns / 8>;

    struct BucketBlock {
        std::uint64_t present = 0;      ///< bit b is set where bucket 64 * block + b has a row
        std::uint32_t rows_before = 1;  ///< rows of the blocks before, and the row of zeros in front of all
    };

    static std::size_t lane_of(std::size_t column) { return 2 * (column % 4) + column % 8 / 4; }

    bool is_present(FeatureBucket bucket) const { return blocks_[bucket / 64].present >> (bucket % 64) & 1; }

    std::uint32_t index_of(FeatureBucket bucket) const {
        const BucketBlock& block = blocks_[bucket / 64];
        const std::uint64_t before = (std::uint64_t{1} << (bucket % 64)) - 1;
        return block.rows_before + static_cast<std::uint32_t>(std::popcount(block.present & before));
    }

    const LabelModelTable& table_;
    std::vector<BucketBlock> blocks_;
    std::vector<Row> rows_;
    std::array<std::array<double, kModelColumns>, kLabelFeatureGroups> scales_{};  ///< the table's, as they are divided
};

/// The one model of this build, unpacked at its first use.
const LabelModel& label_model();

}  // namespace lectern
