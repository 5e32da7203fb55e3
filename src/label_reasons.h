#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "claims.h"
#include "label_features.h"

namespace lectern {

/// Why the model gave a claim its kind. The parts add up to `log_odds`, and the logistic function of that is the kind's
/// probability.
struct LabelReason {
    std::int32_t log_odds = 0;  ///< thousandths
    LabelParts parts{};
    std::vector<Span> words;  ///< those that speak most for it, at most three, in order
};

/// A reason for each claim, in their order. `language` is a code such as "de".
std::vector<LabelReason> explain_claims(const std::vector<Claim>& claims, const std::vector<SentenceWeights>& weights,
                                        const Tokens& tokens, const LabelFeatures& features,
                                        const LetterWeights& letters, std::string_view language);

/// The name of a part in answers: "start", "words", "spelling", "phrasing", "form", "others", "before", "after".
std::string_view name_of(LabelPart part);

}  // namespace lectern
