#include "ranking.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <span>
#include <unordered_set>

#include "prose_stems.h"
#include "score_order.h"

namespace lectern {
namespace {

/// So many sentences are chosen with redundancy in mind; nobody reads a longer summary, and the rest follows by score.
constexpr std::size_t kMostChosen = 400;
constexpr std::size_t kMostCandidates = 4000;

/// A sentence all of whose content stems were said before loses this much of a score; one that repeats none, nothing.
/// The loss grows with the square of the repeated share: half repeated costs a quarter. Of the costs tried on train
/// articles that the model was not fitted on, 600 to 800 were the best (data/models/salience.md).
constexpr std::int64_t kRedundancyCost = 700;

/// The news comes first: so many thousandths of the prose, and never fewer than these, are chosen by what matters most.
/// A longer summary is there to stand for the whole article: behind these, sentences gain by how much of the rest of
/// the article they speak of, the most connected one this much of a score.
constexpr std::size_t kNewsThousandths = 160;
constexpr std::size_t kFewestNews = 3;
constexpr std::int64_t kCoverageGain = 4000;

std::int64_t score_with_coverage(const Salience& salience, const SentenceFeatures& features) {
    const std::int64_t count = features[Feature::article_sentences];
    return salience.score()
           + kCoverageGain * (count - features[Feature::repeated_rank]) / std::max<std::int64_t>(count, 1);
}

/// Where a sentence may stand in the order, whatever its score.
enum class Tier : std::uint8_t { prose, slight, repetition, other };

constexpr std::size_t kFewestWords = 5;      // "The Commission disagrees." says nothing alone
constexpr std::size_t kFewestItemWords = 8;  // of a list item without a closing mark: "Couchette of six: 89 euros"

/// Whether a sentence asks ("Will it be enough?") or announces what follows it ("The lessons were:").
bool ends_open(std::span<const Token> words, const Tokens& tokens) {
    for (std::size_t i = words.size(); i-- > 0;) {
        const std::string_view mark = tokens.terms[words[i].term].text;
        if (mark == "?" || mark == "\uFF1F" || mark == ":" || mark == "\uFF1A") return true;
        const bool closes = mark == "\"" || mark == "\u201D" || mark == "\u2019" || mark == ")" || mark == "\u00BB";
        if (!closes) return false;
    }
    return false;
}

/// Too little to stand in a summary: a handful of words, a fragment of a list, a question, a line that announces a
/// list.
bool is_slight(const SentenceFeatures& features, std::span<const Token> words, const Tokens& tokens) {
    const std::size_t count = count_words(words);
    const bool item = features[Feature::form] == 1 && words.back().kind != TokenKind::punctuation;
    return count < kFewestWords || (item && count < kFewestItemWords) || ends_open(words, tokens);
}

/// In a text that is mostly such (a list, a poem, questions to discuss) nothing is slight.
void set_slight_back(std::vector<Tier>& tiers, const std::vector<SentenceFeatures>& features, const Tokens& tokens) {
    std::vector<std::size_t> slight;
    for (std::size_t s = 0; s < tiers.size(); ++s) {
        const auto words = tokens.of_sentence(s);
        if (tiers[s] == Tier::prose && !words.empty() && is_slight(features[s], words, tokens)) slight.push_back(s);
    }
    if (2 * slight.size() > static_cast<std::size_t>(std::count(tiers.begin(), tiers.end(), Tier::prose))) return;
    for (const std::size_t s : slight)
        tiers[s] = Tier::slight;
}

/// Prose first; then prose that is slight; then prose that an earlier sentence says word for word (a text pasted twice,
/// a line set again as a pull quote); then headings, page chrome and the like.
std::vector<Tier> tiers_of(const std::vector<SentenceFeatures>& features, const Tokens& tokens) {
    std::vector<Tier> tiers(features.size(), Tier::other);
    std::unordered_set<std::uint64_t> seen;  // fingerprints; only asked whether one is there
    for (std::size_t s = 0; s < features.size(); ++s) {
        if (!features[s].prose) continue;
        std::uint64_t fingerprint = 14695981039346656037u;  // FNV-1a over the words' terms
        for (const Token& token : tokens.of_sentence(s))
            fingerprint = (fingerprint ^ token.term) * 1099511628211u;
        tiers[s] = seen.insert(fingerprint).second ? Tier::prose : Tier::repetition;
    }
    set_slight_back(tiers, features, tokens);
    return tiers;
}

/// What the sentences chosen so far already say.
class Said {
public:
    Said(const Tokens& tokens, std::size_t terms) : tokens_(tokens), said_(terms, false) {}

    void add(std::uint32_t sentence) {
        for (const TermId stem : content_stems(tokens_, sentence))
            said_[stem] = true;
    }

    std::int32_t redundancy(std::uint32_t sentence) const {
        const auto stems = content_stems(tokens_, sentence);
        if (stems.empty()) return static_cast<std::int32_t>(kRedundancyCost);
        const std::int64_t repeated =
            std::count_if(stems.begin(), stems.end(), [&](TermId stem) { return said_[stem]; });
        const auto count = static_cast<std::int64_t>(stems.size());
        return static_cast<std::int32_t>(kRedundancyCost * repeated * repeated / (count * count));
    }

private:
    const Tokens& tokens_;
    std::vector<bool> said_;
};

struct Candidate {
    std::int32_t score;  ///< less the redundancy as it was when this was computed: an upper bound from then on
    std::uint32_t sentence;
    std::size_t chosen;  ///< how many were chosen then

    /// The better one comes last in the order, as a priority queue wants it; among equals the earlier sentence.
    friend bool operator<(const Candidate& a, const Candidate& b) {
        return a.score != b.score ? a.score < b.score : a.sentence > b.sentence;
    }
};

/// Chooses greedily. What is said only grows, so a candidate's score only falls, and one whose score was computed after
/// the last choice and still leads is the best ("lazy greedy", Minoux 1978).
std::vector<std::uint32_t> choose(const std::vector<std::uint32_t>& candidates, std::size_t count,
                                  const std::vector<Salience>& salience, const Tokens& tokens) {
    std::priority_queue<Candidate> queue;
    for (const std::uint32_t s : candidates)
        queue.push({salience[s].score(), s, 0});
    Said said(tokens, tokens.terms.size());
    std::vector<std::uint32_t> chosen;
    while (!queue.empty() && chosen.size() < count) {
        Candidate best = queue.top();
        queue.pop();
        if (best.chosen == chosen.size()) {
            chosen.push_back(best.sentence);
            said.add(best.sentence);
        } else {
            best.score = salience[best.sentence].score() - said.redundancy(best.sentence);
            best.chosen = chosen.size();
            queue.push(best);
        }
    }
    return chosen;
}

}  // namespace

Ranking rank_sentences(const std::vector<Salience>& salience, const std::vector<SentenceFeatures>& features,
                       const Tokens& tokens) {
    const std::vector<Tier> tiers = tiers_of(features, tokens);
    std::vector<std::uint32_t> by_score(salience.size());
    std::iota(by_score.begin(), by_score.end(), 0u);
    const auto tier_of = [&](std::uint32_t s) { return tiers[s]; };
    sort_by_score(by_score, tier_of, [&](std::uint32_t s) { return salience[s].score(); });
    const auto prose = static_cast<std::size_t>(std::count(tiers.begin(), tiers.end(), Tier::prose));
    const std::size_t news = std::clamp((prose * kNewsThousandths + 999) / 1000, kFewestNews, kMostChosen);
    by_score.resize(std::min(prose, kMostCandidates));

    Ranking ranking;
    ranking.order = choose(by_score, news, salience, tokens);
    std::vector<bool> is_chosen(salience.size(), false);
    for (const std::uint32_t s : ranking.order)
        is_chosen[s] = true;
    const std::size_t chosen = ranking.order.size();
    for (std::uint32_t s = 0; s < salience.size(); ++s)
        if (!is_chosen[s]) ranking.order.push_back(s);
    sort_by_score(std::span(ranking.order).subspan(chosen), tier_of,
                  [&](std::uint32_t s) { return score_with_coverage(salience[s], features[s]); });
    ranking.rank.resize(salience.size());
    for (std::uint32_t i = 0; i < ranking.order.size(); ++i)
        ranking.rank[ranking.order[i]] = i;
    return ranking;
}

}  // namespace lectern
