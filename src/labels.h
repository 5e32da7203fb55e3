#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "cues.h"
#include "document.h"
#include "label_features.h"
#include "sentences.h"
#include "tokens.h"

namespace lectern {

enum class ClaimKind : std::uint8_t {
    statistic,
    cause,
    comparison,
    prediction,
    quote,
    recommendation,
    judgement,
    event,
    count_
};

constexpr std::size_t kClaimKinds = static_cast<std::size_t>(ClaimKind::count_);

/// A probability in thousandths: 0 to 1000.
using Permille = std::uint16_t;

/// What is told of a sentence, in the order of the model's columns.
enum class Label : std::uint8_t {
    claim,            ///< it claims something
    support,          ///< it gives grounds for a claim
    checkworthiness,  ///< it states something that could be checked, and would be worth it
    subjectivity,
    hedge,       ///< it is hedged
    first_kind,  ///< the kinds of claim follow, in the order of ClaimKind
    count_ = first_kind + 8
};

constexpr std::size_t kLabels = static_cast<std::size_t>(Label::count_);

/// A number for each label.
using LabelSums = std::array<std::int32_t, kLabels>;

/// Sums of weights, one for each label and some of zero, in whole vector registers (GCC, clang, Emscripten).
constexpr std::size_t kLabelLanes = 16;
static_assert(kLabels <= kLabelLanes);
using LabelLanes [[gnu::vector_size(4 * kLabelLanes)]] = std::int32_t;

struct SentenceLabels {
    Permille claim = 0;
    Permille support = 0;
    Permille checkworthiness = 0;
    Permille subjectivity = 0;
    Permille hedge = 0;
    std::array<Permille, kClaimKinds> kinds{};
};

/// What the letters of each word form weigh for each label: found once a form.
struct LetterWeights {
    std::vector<LabelLanes> sums;       ///< by term
    std::vector<std::uint32_t> counts;  ///< features, by term
};

LetterWeights weigh_letters(const Tokens& tokens, const LabelFeatures& features);

/// What the linear model of data/models/labels.txt says of a sentence, in thousandths of log-odds.
struct SentenceWeights {
    bool weighed = false;                                 ///< page chrome is not: all its labels are zero
    LabelSums log_odds{};                                 ///< what a sentence starts with, and all shares
    std::array<LabelSums, kLabelFeatureGroups> shares{};  ///< by family of features
    std::uint32_t word_features = 0;                      ///< how many, in the family `words`
    std::uint32_t letter_features = 0;
};

std::vector<SentenceWeights> weigh_sentences(const Document& document, const std::vector<Sentence>& sentences,
                                             const Tokens& tokens, const LabelFeatures& features,
                                             const LetterWeights& letters);

/// The labels of every sentence: the logistic function of its log-odds; page chrome gets zeros.
std::vector<SentenceLabels> label_sentences(const std::vector<SentenceWeights>& weights);

std::string_view name_of(ClaimKind kind);

}  // namespace lectern
