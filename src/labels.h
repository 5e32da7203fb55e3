#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "constructions.h"
#include "document.h"
#include "label_features.h"
#include "label_kinds.h"
#include "label_mixture.h"
#include "sentences.h"
#include "tokens.h"

namespace lectern {

/// What the letters of each word form weigh in each column: found once a form.
struct LetterWeights {
    std::vector<ColumnLanes> sums;      ///< by term
    std::vector<std::uint32_t> counts;  ///< features, by term
};

LetterWeights weigh_letters(const Tokens& tokens, const LabelFeatures& features);

/// What the linear models of data/models/labels.txt say of every sentence; page chrome stays unweighed.
std::vector<SentenceWeights> weigh_sentences(const Document& document, const std::vector<Sentence>& sentences,
                                             const Tokens& tokens, const LabelFeatures& features,
                                             const LetterWeights& letters,
                                             const std::vector<ConstructionSet>& constructions);

/// The labels of every sentence: the logistic function of its log-odds; page chrome gets zeros. `language` is a code
/// such as "de".
std::vector<SentenceLabels> label_sentences(const std::vector<SentenceWeights>& weights, std::string_view language);

}  // namespace lectern
