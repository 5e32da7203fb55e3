#include "labels.h"

#include <algorithm>
#include <numeric>

#include "label_model.h"
#include "text/logistic.h"

namespace lectern {
namespace {

void add(ColumnSums& to, const ColumnSums& from) {
    for (std::size_t c = 0; c < kModelColumns; ++c)
        to[c] += from[c];
}

/// Weighs one sentence after another.
class SentenceScale {
public:
    SentenceScale(const Tokens& tokens, const LabelFeatures& features, const LetterWeights& letters)
        : tokens_(tokens), features_(features), letters_(letters) {}

    SentenceWeights weigh(std::size_t sentence) {
        SentenceWeights weights;
        weights.weighed = true;
        weights.log_odds = model_.biases();
        for (std::size_t g = 0; g < kLabelFeatureGroups; ++g) {
            const auto group = static_cast<LabelFeatureGroup>(g);
            ColumnLanes sums{};
            weights.counts[g] =
                group == LabelFeatureGroup::letters ? add_letters(sentence, sums) : add_features(sentence, group, sums);
            weights.shares[g] = model_.share_of(group, sums, weights.counts[g]);
            add(weights.log_odds, weights.shares[g]);
        }
        for (std::size_t c = 0; c < kModelColumns; ++c)
            weights.capped[c] = static_cast<std::int16_t>(std::clamp(weights.log_odds[c], -kFarthest, kFarthest));
        return weights;
    }

private:
    /// Adds up what the sentence's features weigh; gives their number. So does add_features.
    std::uint32_t add_letters(std::size_t sentence, ColumnLanes& sums) const {
        std::uint32_t count = 0;
        for (const Token& token : tokens_.of_sentence(sentence)) {
            sums += letters_.sums[token.term];
            count += letters_.counts[token.term];
        }
        return count;
    }

    std::uint32_t add_features(std::size_t sentence, LabelFeatureGroup group, ColumnLanes& sums) {
        buckets_.clear();
        features_.append(sentence, group, buckets_);
        model_.add(buckets_, sums);
        return static_cast<std::uint32_t>(buckets_.size());
    }

    const Tokens& tokens_;
    const LabelFeatures& features_;
    const LetterWeights& letters_;
    const LabelModel& model_ = label_model();
    std::vector<FeatureBucket> buckets_;  ///< of one family of one sentence
};

SentenceLabels labels_of(const LabelMixture& mixture, const std::vector<SentenceWeights>& weights, std::size_t s) {
    std::array<Permille, kLabels> p{};
    for (std::size_t f = 0; f < kLabels; ++f) {
        const LabelParts parts = mixture.parts_of(static_cast<Label>(f), weights, s);
        p[f] = logistic_permille(std::accumulate(parts.begin(), parts.end(), 0));
    }
    SentenceLabels labels{p[0], p[1], p[2], p[3], p[4], {}};
    std::copy_n(p.begin() + static_cast<std::size_t>(Label::first_kind), kClaimKinds, labels.kinds.begin());
    return labels;
}

}  // namespace

LetterWeights weigh_letters(const Tokens& tokens, const LabelFeatures& features) {
    const LabelModel& model = label_model();
    LetterWeights letters;
    letters.sums.reserve(tokens.terms.size());
    letters.counts.reserve(tokens.terms.size());
    std::vector<FeatureBucket> buckets;
    for (TermId term = 0; term < tokens.terms.size(); ++term) {
        buckets.clear();
        features.append_letters(term, buckets);
        ColumnLanes sums{};
        model.add(buckets, sums);
        letters.sums.push_back(sums);
        letters.counts.push_back(static_cast<std::uint32_t>(buckets.size()));
    }
    return letters;
}

std::vector<SentenceWeights> weigh_sentences(const Document& document, const std::vector<Sentence>& sentences,
                                             const Tokens& tokens, const LabelFeatures& features,
                                             const LetterWeights& letters,
                                             const std::vector<ConstructionSet>& constructions) {
    SentenceScale scale(tokens, features, letters);
    std::vector<SentenceWeights> weights(sentences.size());
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        if (document.blocks[sentences[s].block].kind == BlockKind::boilerplate) continue;
        weights[s] = scale.weigh(s);
        weights[s].constructions = constructions[s];
    }
    return weights;
}

std::vector<SentenceLabels> label_sentences(const std::vector<SentenceWeights>& weights, std::string_view language) {
    const LabelMixture mixture(language);
    std::vector<SentenceLabels> labels(weights.size());
    for (std::size_t s = 0; s < weights.size(); ++s)
        if (weights[s].weighed) labels[s] = labels_of(mixture, weights, s);
    return labels;
}

std::string_view name_of(ClaimKind kind) {
    static constexpr std::array<std::string_view, kClaimKinds> kNames = {
        "statistic", "cause", "comparison", "prediction", "quote", "recommendation", "judgement", "event"};
    return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace lectern
