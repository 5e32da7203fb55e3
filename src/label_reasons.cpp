#include "label_reasons.h"

#include <algorithm>
#include <numeric>

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
    Explainer(const Tokens& tokens, const Cues& cues, const Language& language, const LetterWeights& letters)
        : tokens_(tokens), letters_(letters), features_(tokens, cues, language.code) {}

    LabelReason explain(std::uint32_t sentence, Label label) const {
        const auto index = static_cast<std::size_t>(label);
        LabelReason reason;
        reason.start = model_.biases()[index];
        std::array<std::size_t, kLabelFeatureGroups> counts{};
        for (std::size_t g = 0; g < kLabelFeatureGroups; ++g) {
            const auto group = static_cast<LabelFeatureGroup>(g);
            const LabelSums sums = group == LabelFeatureGroup::letters ? letters_of(sentence, counts[g])
                                                                       : sums_of(sentence, group, counts[g]);
            reason.shares[g] = model_.share_of(group, sums, counts[g])[index];
        }
        reason.log_odds = std::accumulate(reason.shares.begin(), reason.shares.end(), reason.start);
        reason.words = telling_words(sentence, counts, index);
        return reason;
    }

private:
    LabelSums sums_of(std::uint32_t sentence, LabelFeatureGroup group, std::size_t& count) const {
        std::vector<FeatureBucket> buckets;
        features_.append(sentence, group, buckets);
        count = buckets.size();
        LabelSums sums{};
        for (const FeatureBucket bucket : buckets)
            model_.add(bucket, sums);
        return sums;
    }

    LabelSums letters_of(std::uint32_t sentence, std::size_t& count) const {
        LabelSums sums{};
        for (const Token& token : tokens_.of_sentence(sentence)) {
            for (std::size_t f = 0; f < kLabels; ++f)
                sums[f] += letters_.sums[token.term][f];
            count += letters_.counts[token.term];
        }
        return sums;
    }

    std::vector<Span> telling_words(std::uint32_t sentence, const std::array<std::size_t, kLabelFeatureGroups>& counts,
                                    std::size_t label) const {
        constexpr auto kWords = LabelFeatureGroup::words;
        constexpr auto kLetters = LabelFeatureGroup::letters;
        const auto all = tokens_.of_sentence(sentence);
        std::vector<WordShare> shares;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].kind == TokenKind::punctuation) continue;
            const TermId term = all[i].term;
            LabelSums word{};
            model_.add(features_.word(term, kWords), word);
            const std::int32_t share =
                model_.share_of(kWords, word, counts[static_cast<std::size_t>(kWords)])[label]
                + model_.share_of(kLetters, letters_.sums[term], counts[static_cast<std::size_t>(kLetters)])[label];
            if (share >= kLeastShare) shares.push_back({i, share});
        }
        std::stable_sort(shares.begin(), shares.end(),
                         [](const WordShare& a, const WordShare& b) { return a.share > b.share; });
        if (shares.size() > kMostWords) shares.resize(kMostWords);
        std::sort(shares.begin(), shares.end(),
                  [](const WordShare& a, const WordShare& b) { return a.token < b.token; });
        std::vector<Span> spans;
        spans.reserve(shares.size());
        for (const WordShare& share : shares)
            spans.push_back(all[share.token].span);
        return spans;
    }

    const Tokens& tokens_;
    const LetterWeights& letters_;
    const LabelFeatures features_;
    const LabelModel& model_ = label_model();
};

Label label_of(ClaimKind kind) {
    return static_cast<Label>(static_cast<std::size_t>(Label::first_kind) + static_cast<std::size_t>(kind));
}

}  // namespace

std::vector<LabelReason> explain_claims(const std::vector<Claim>& claims, const Tokens& tokens, const Cues& cues,
                                        const Language& language, const LetterWeights& letters) {
    const Explainer explainer(tokens, cues, language, letters);
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
