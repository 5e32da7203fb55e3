#include "labels.h"

#include <algorithm>

#include "label_features.h"
#include "label_model.h"
#include "text/logistic.h"

namespace lectern {
namespace {

void add(LabelSums& to, const LabelSums& from) {
    for (std::size_t f = 0; f < kLabels; ++f)
        to[f] += from[f];
}

/// Log-odds of each label, in thousandths.
LabelSums log_odds_of(std::size_t sentence, const Tokens& tokens, const LabelFeatures& features,
                      const LetterWeights& letters, const LabelModel& model, std::vector<FeatureBucket>& buckets) {
    LabelSums log_odds = model.biases();
    for (std::size_t g = 0; g < kLabelFeatureGroups; ++g) {
        const auto group = static_cast<LabelFeatureGroup>(g);
        LabelSums sums{};
        std::size_t count = 0;
        if (group == LabelFeatureGroup::letters) {
            for (const Token& token : tokens.of_sentence(sentence)) {
                add(sums, letters.sums[token.term]);
                count += letters.counts[token.term];
            }
        } else {
            buckets.clear();
            features.append(sentence, group, buckets);
            for (const FeatureBucket bucket : buckets)
                model.add(bucket, sums);
            count = buckets.size();
        }
        add(log_odds, model.share_of(group, sums, count));
    }
    return log_odds;
}

SentenceLabels labels_of(const LabelSums& log_odds) {
    std::array<Permille, kLabels> p{};
    std::transform(log_odds.begin(), log_odds.end(), p.begin(), logistic_permille);
    SentenceLabels labels{p[0], p[1], p[2], p[3], p[4], {}};
    std::copy_n(p.begin() + static_cast<std::size_t>(Label::first_kind), kClaimKinds, labels.kinds.begin());
    return labels;
}

}  // namespace

LetterWeights weigh_letters(const Tokens& tokens, const Cues& cues, const Language& language) {
    const LabelModel& model = label_model();
    const LabelFeatures features(tokens, cues, language.code);
    LetterWeights letters;
    letters.sums.reserve(tokens.terms.size());
    letters.counts.reserve(tokens.terms.size());
    for (TermId term = 0; term < tokens.terms.size(); ++term) {
        const auto buckets = features.letters_of(term);
        LabelSums sums{};
        for (const FeatureBucket bucket : buckets)
            model.add(bucket, sums);
        letters.sums.push_back(sums);
        letters.counts.push_back(static_cast<std::uint32_t>(buckets.size()));
    }
    return letters;
}

std::vector<SentenceLabels> label_sentences(const Document& document, const std::vector<Sentence>& sentences,
                                            const Tokens& tokens, const Cues& cues, const Language& language,
                                            const LetterWeights& letters) {
    const LabelModel& model = label_model();
    const LabelFeatures features(tokens, cues, language.code);
    std::vector<FeatureBucket> buckets;
    std::vector<SentenceLabels> labels(sentences.size());
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        if (document.blocks[sentences[s].block].kind == BlockKind::boilerplate) continue;
        labels[s] = labels_of(log_odds_of(s, tokens, features, letters, model, buckets));
    }
    return labels;
}

std::string_view name_of(ClaimKind kind) {
    static constexpr std::array<std::string_view, kClaimKinds> kNames = {
        "statistic", "cause", "comparison", "prediction", "quote", "recommendation", "judgement", "event"};
    return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace lectern
