#include "label_reasons.h"

#include <algorithm>

#include "label_model.h"

namespace lectern {
namespace {

constexpr std::size_t kMostWords = 3;
constexpr std::int32_t kLeastShare = 50;  // thousandths of log-odds: a word that moves less tells nothing

/// What one token of the sentence adds to the log-odds.
struct WordShare {
    std::size_t token = 0;
    std::int32_t share = 0;
};

/// Explains one label of one sentence after another.
class Explainer {
public:
    Explainer(const std::vector<SentenceWeights>& weights, const Tokens& tokens, const LabelFeatures& features,
              const LetterWeights& letters)
        : weights_(weights), tokens_(tokens), features_(features), letters_(letters) {}

    LabelReason explain(std::uint32_t sentence, Label label) const {
        const SentenceWeights& weights = weights_[sentence];
        const auto index = static_cast<std::size_t>(label);
        LabelReason reason;
        reason.start = model_.biases()[index];
        for (std::size_t g = 0; g < kLabelFeatureGroups; ++g)
            reason.shares[g] = weights.shares[g][index];
        reason.log_odds = weights.log_odds[index];
        reason.words = telling_words(sentence, index);
        return reason;
    }

private:
    std::vector<Span> telling_words(std::uint32_t sentence, std::size_t label) const {
        const auto all = tokens_.of_sentence(sentence);
        const double word_root = LabelModel::root_of(weights_[sentence].word_features);
        const double letter_root = LabelModel::root_of(weights_[sentence].letter_features);
        std::vector<WordShare> shares;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].kind == TokenKind::punctuation) continue;
            const std::int32_t share = share_of(all[i].term, word_root, letter_root, label);
            if (share >= kLeastShare) shares.push_back({i, share});
        }
        const auto kept = shares.begin() + static_cast<std::ptrdiff_t>(std::min(shares.size(), kMostWords));
        std::partial_sort(shares.begin(), kept, shares.end(), [](const WordShare& a, const WordShare& b) {
            return a.share != b.share ? a.share > b.share : a.token < b.token;
        });
        shares.erase(kept, shares.end());
        std::sort(shares.begin(), shares.end(),
                  [](const WordShare& a, const WordShare& b) { return a.token < b.token; });
        std::vector<Span> spans;
        spans.reserve(shares.size());
        for (const WordShare& share : shares)
            spans.push_back(all[share.token].span);
        return spans;
    }

    /// What the word itself and its letters add to the log-odds of the label.
    std::int32_t share_of(TermId term, double word_root, double letter_root, std::size_t label) const {
        constexpr auto kWords = LabelFeatureGroup::words;
        constexpr auto kLetters = LabelFeatureGroup::letters;
        const std::int32_t word = model_.weight_of(features_.word(term, kWords), label);
        return model_.share_of(kWords, word, word_root, label)
               + model_.share_of(kLetters, letters_.sums[term][label], letter_root, label);
    }

    const std::vector<SentenceWeights>& weights_;
    const Tokens& tokens_;
    const LabelFeatures& features_;
    const LetterWeights& letters_;
    const LabelModel& model_ = label_model();
};

Label label_of(ClaimKind kind) {
    return static_cast<Label>(static_cast<std::size_t>(Label::first_kind) + static_cast<std::size_t>(kind));
}

}  // namespace

std::vector<LabelReason> explain_claims(const std::vector<Claim>& claims, const std::vector<SentenceWeights>& weights,
                                        const Tokens& tokens, const LabelFeatures& features,
                                        const LetterWeights& letters) {
    const Explainer explainer(weights, tokens, features, letters);
    std::vector<LabelReason> reasons;
    reasons.reserve(claims.size());
    for (const Claim& claim : claims)
        reasons.push_back(explainer.explain(claim.sentence, label_of(claim.kind)));
    return reasons;
}

std::string_view name_of(LabelFeatureGroup group) {
    static constexpr std::array<std::string_view, kLabelFeatureGroups> kNames = {
        "words", "spelling", "phrasing", "before", "after", "form", "language"};
    return kNames[static_cast<std::size_t>(group)];
}

}  // namespace lectern
