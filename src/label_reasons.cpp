#include "label_reasons.h"

#include <algorithm>
#include <numeric>

#include "label_model.h"

namespace lectern {
namespace {

constexpr std::size_t kMostWords = 3;
constexpr std::int64_t kLeastShare = 50;  // thousandths of log-odds: a word that moves less tells nothing

/// What one token of the sentence adds to the log-odds.
struct WordShare {
    std::size_t token = 0;
    std::int64_t share = 0;
};

/// Explains one label of one sentence after another.
class Explainer {
public:
    Explainer(const std::vector<SentenceWeights>& weights, const Tokens& tokens, const LabelFeatures& features,
              const LetterWeights& letters, std::string_view language)
        : weights_(weights), tokens_(tokens), features_(features), letters_(letters), mixture_(language) {}

    LabelReason explain(std::uint32_t sentence, Label label) const {
        LabelReason reason;
        reason.parts = mixture_.parts_of(label, weights_, sentence);
        reason.log_odds = std::accumulate(reason.parts.begin(), reason.parts.end(), 0);
        reason.words = telling_words(sentence, mixture_.columns_of(label, weights_, sentence));
        return reason;
    }

private:
    std::vector<Span> telling_words(std::uint32_t sentence, const ColumnSums& columns) const {
        const auto all = tokens_.of_sentence(sentence);
        std::vector<WordShare> shares;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].kind == TokenKind::punctuation) continue;
            const std::int64_t share = share_of(all[i].term, weights_[sentence], columns);
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

    /// What the word itself and its letters add to the log-odds of a label of which each column is so many millionths.
    std::int64_t share_of(TermId term, const SentenceWeights& weights, const ColumnSums& columns) const {
        constexpr auto kWords = LabelFeatureGroup::words;
        constexpr auto kLetters = LabelFeatureGroup::letters;
        ColumnLanes word{};
        model_.add(features_.word(term), word);
        const ColumnSums by_word = model_.share_of(kWords, word, weights.counts[static_cast<std::size_t>(kWords)]);
        const ColumnSums by_letters =
            model_.share_of(kLetters, letters_.sums[term], weights.counts[static_cast<std::size_t>(kLetters)]);
        std::int64_t sum = 0;
        for (std::size_t c = 0; c < kModelColumns; ++c)
            sum += std::int64_t{columns[c]} * (by_word[c] + by_letters[c]);
        return sum / 1'000'000;
    }

    const std::vector<SentenceWeights>& weights_;
    const Tokens& tokens_;
    const LabelFeatures& features_;
    const LetterWeights& letters_;
    const LabelMixture mixture_;
    const LabelModel& model_ = label_model();
};

Label label_of(ClaimKind kind) {
    return static_cast<Label>(static_cast<std::size_t>(Label::first_kind) + static_cast<std::size_t>(kind));
}

}  // namespace

std::vector<LabelReason> explain_claims(const std::vector<Claim>& claims, const std::vector<SentenceWeights>& weights,
                                        const Tokens& tokens, const LabelFeatures& features,
                                        const LetterWeights& letters, std::string_view language) {
    const Explainer explainer(weights, tokens, features, letters, language);
    std::vector<LabelReason> reasons;
    reasons.reserve(claims.size());
    for (const Claim& claim : claims)
        reasons.push_back(explainer.explain(claim.sentence, label_of(claim.kind)));
    return reasons;
}

std::string_view name_of(LabelPart part) {
    static constexpr std::array<std::string_view, kLabelParts> kNames = {"start", "words",  "spelling", "phrasing",
                                                                         "form",  "others", "before",   "after"};
    return kNames[static_cast<std::size_t>(part)];
}

}  // namespace lectern
