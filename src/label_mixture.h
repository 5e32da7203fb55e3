#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "label_model.h"

namespace lectern {

/// A column counts no more than this for the label of another, in thousandths of log-odds.
constexpr std::int32_t kFarthest = 2000;

/// What a sentence weighs in each column of the model, in thousandths of log-odds.
struct SentenceWeights {
    bool weighed = false;                                     ///< page chrome is not: all its labels are zero
    ColumnSums log_odds{};                                    ///< bias and all shares
    std::array<std::int16_t, kModelColumns> capped{};         ///< those, no farther from zero than kFarthest
    std::array<ColumnSums, kLabelFeatureGroups> shares{};     ///< by family of features
    std::array<std::uint32_t, kLabelFeatureGroups> counts{};  ///< features of each family
    ConstructionSet constructions = 0;
};

/// The parts of a label's log-odds: a sum that can be read.
enum class LabelPart : std::uint8_t {
    start,  ///< what a sentence begins with, whatever it says, and what lifts it over 0 from its label's cut on
    words,  ///< the families of features, in the order of LabelFeatureGroup; constructions count as words
    letters,
    skeletons,
    counts,
    others,  ///< what the sentence is like beside this label: how much of a quotation, a judgement, a statistic …
    before,  ///< what the sentence before is like
    after,   ///< and the one behind
    count_
};

constexpr std::size_t kLabelParts = static_cast<std::size_t>(LabelPart::count_);

/// Thousandths of log-odds; all together are the label's.
using LabelParts = std::array<std::int32_t, kLabelParts>;

/// Calibrated log-odds in thousandths as a label shows them, which is from 0 on: those from `cut` on lifted over 0
/// (where the cut is over 0, those below it sunk), the others as they are. Order is kept. Examples with a cut of -1000:
/// -1200 stays, -1000 is 0, 500 is 1000, 3000 stays.
std::int32_t lift(std::int32_t log_odds, std::int32_t cut);

/// Makes labels of columns. A label that several sets have is the mean of their experts, weighed by how much the
/// sentence reads like each set's kind of text: "a mixture of experts", Jacobs et al. 1991, gated by a linear model.
/// Where sets are of different languages, those of the text's language alone count; where none is, all do alike.
class LabelMixture {
public:
    /// `language` is a code such as "de".
    explicit LabelMixture(std::string_view language);

    /// Of sentence `s`, which must be weighed.
    LabelParts parts_of(Label label, const std::vector<SentenceWeights>& weights, std::size_t s) const;

    /// How much each expert's column counts for the label of sentence `s`, in millionths.
    ColumnSums columns_of(Label label, const std::vector<SentenceWeights>& weights, std::size_t s) const;

private:
    struct CountedExpert {
        std::size_t column = 0;
        bool reads_columns = false;  ///< of other labels: most experts do not
    };

    /// Of each expert that counts for the label in this language, in thousandths; together 1000, but for rounding.
    static std::int32_t share_of(const LabelExpert& expert, std::size_t experts,
                                 const std::vector<SentenceWeights>& weights, std::size_t s);

    std::array<std::vector<CountedExpert>, kLabels> experts_;  ///< those that count, by label
    const LabelModel& model_ = label_model();
};

}  // namespace lectern
