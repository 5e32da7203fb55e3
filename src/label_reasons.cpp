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
        reason.words = telling_words(sentence, label);
        return reason;
    }

private:
    /// A column of which a label is made, and how many millionths of it count.
    struct CountedColumn {
        std::size_t column = 0;
        std::int64_t millionths = 0;
    };

    std::vector<Span> telling_words(std::uint32_t sentence, Label label) const {
        const auto all = tokens_.of_sentence(sentence);
        const std::vector<CountedColumn> columns = columns_of(sentence, label);
        const double words = divisor_of(sentence, LabelFeatureGroup::words);
        const double letters = divisor_of(sentence, LabelFeatureGroup::letters);
        std::vector<WordShare> shares;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].kind == TokenKind::punctuation) continue;
            const std::int64_t share = share_of(all[i].term, columns, words, letters);
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

    std::vector<CountedColumn> columns_of(std::uint32_t sentence, Label label) const {
        const ColumnSums all = mixture_.columns_of(label, weights_, sentence);
        std::vector<CountedColumn> counted;
        for (std::size_t c = 0; c < all.size(); ++c)
            if (all[c] != 0) counted.push_back({c, all[c]});
        return counted;
    }

    double divisor_of(std::uint32_t sentence, LabelFeatureGroup group) const {
        return LabelModel::divisor_of(weights_[sentence].counts[static_cast<std::size_t>(group)]);
    }

    /// What the word itself and its letters add to the log-odds of a label that is made of these columns.
    std::int64_t share_of(TermId term, const std::vector<CountedColumn>& columns, double words, double letters) const {
        std::int64_t sum = 0;
        for (const CountedColumn& counted : columns) {
            const std::size_t c = counted.column;
            const std::int32_t word = model_.weight(features_.word(term), c);
            sum += counted.millionths
                   * (model_.share_of(LabelFeatureGroup::words, c, word, words)
                      + model_.share_of(LabelFeatureGroup::letters, c, letters_.sums[term][c], letters));
        }
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
