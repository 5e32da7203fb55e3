#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "claims.h"
#include "label_features.h"

namespace lectern {

/// Why the model gave a claim its kind. The parts add up: `start` and all `shares` are `log_odds`, and the logistic
/// function of that is the kind's probability.
struct LabelReason {
    std::int32_t log_odds = 0;                               ///< thousandths
    std::int32_t start = 0;                                  ///< what a sentence begins with, whatever it says
    std::array<std::int32_t, kLabelFeatureGroups> shares{};  ///< by family of features
    std::vector<Span> words;                                 ///< those that speak most for it, at most three, in order
};

/// A reason for each claim, in their order.
std::vector<LabelReason> explain_claims(const std::vector<Claim>& claims, const std::vector<SentenceWeights>& weights,
                                        const Tokens& tokens, const LabelFeatures& features,
                                        const LetterWeights& letters);

/// The name of a family in answers: "words", "spelling", "phrasing", "before", "after", "form", "language".
std::string_view name_of(LabelFeatureGroup group);

}  // namespace lectern
