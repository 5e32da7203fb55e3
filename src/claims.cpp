#include "claims.h"

#include <algorithm>
#include <optional>

#include "claim_clause.h"
#include "clauses.h"

namespace lectern {
namespace {

constexpr Permille kLeastLikely = 500;    // a kind below this is not claimed
constexpr std::int32_t kCueBonus = 400;   // a phrase of the claim cues speaks for its kind this much
constexpr std::int32_t kNoCueCost = 200;  // what the kinds that readers know by their words lose without one
// "must", "will", "than": the words themselves make the kind, and the longer the cue, the surer ("should expect").
constexpr std::int32_t kPlainCue = 1050;
constexpr std::int32_t kCueWord = 75;
constexpr Permille kDenied = 250;                 // the model says no: no cue helps
constexpr std::int32_t kNamedSource = 700;        // a statement with a name to it matters more
constexpr std::int32_t kTelling = 700;            // what is said is of a kind of its own from here on, else a "quote"
constexpr std::uint32_t kShareOfBlock = 40;       // percent of a paragraph's sentences, at most
constexpr std::uint32_t kShareOfOuterBlock = 60;  // of the first and the last paragraph
constexpr std::int32_t kFewestWords = 4;
constexpr std::int32_t kMeasured =
    1300;  // an amount, where no model knows the language: as a sure statistic with a cue

/// Kinds whose training texts are all of one sort (product comparisons, advice in medicine, expectations in news), and
/// which a reader knows by their words.
bool is_known_by_words(ClaimKind kind) {
    return kind == ClaimKind::comparison || kind == ClaimKind::recommendation || kind == ClaimKind::prediction;
}

/// `cue_words` is the length of the longest cue phrase of the kind in the sentence, 0 for none.
std::int32_t strength_of(ClaimKind kind, Permille model, std::int32_t cue_words) {
    const bool cued = cue_words > 0;
    if (is_known_by_words(kind)) {
        if (model < kDenied) return model - kNoCueCost;  // "recommended her to a friend", "the will was read"
        return cued ? kPlainCue + kCueWord * cue_words + model / 5 : model - kNoCueCost;
    }
    // Nearly every sentence of an opinion is a judgement: it is named as one where nothing more telling fits.
    if (kind == ClaimKind::judgement) return cued ? model : model - kNoCueCost;
    return cued ? model + kCueBonus : model;
}

/// Of a kind in a language that the model was not fitted on for it: a cue phrase says so, or nothing does.
std::int32_t strength_of_cue(std::int32_t cue_words) { return cue_words > 0 ? kLeastLikely + kCueWord * cue_words : 0; }

std::string_view text_at(const Tokens& tokens, std::size_t token) {
    return tokens.terms[tokens.tokens[token].term].text;
}

/// Whether "than" stands behind a comparative, as in "larger than" and "more people than", and not in "less about trees
/// than about measurement".
bool compares(const Cue& cue, const Tokens& tokens, std::uint32_t sentence_begin) {
    constexpr std::uint32_t kReach = 6;  // words
    const std::uint32_t from = cue.token_begin - std::min(cue.token_begin - sentence_begin, kReach);
    for (std::uint32_t i = cue.token_begin; i-- > from;) {
        const std::string_view word = text_at(tokens, i);
        if (word == "rather" || word == "other" || word == "about") return false;
        const bool is_comparative = word == "more" || word == "less" || word == "fewer" || word == "worse";
        if (is_comparative) return text_at(tokens, i + 1) != "about";
        if (word.size() > 4 && word.ends_with("er")) return true;
    }
    return false;
}

/// Whether a claim cue speaks for its kind where it stands: "Great" in "the Great Hunt" judges nothing, and "more than
/// 40 people" compares nothing.
bool marks_kind(const Cue& cue, const Tokens& tokens, std::uint32_t sentence) {
    const std::uint32_t sentence_begin = tokens.sentence_begin[sentence];
    const std::string_view first = text_at(tokens, cue.token_begin);
    const bool is_noun_or_name = cue.token_begin > sentence_begin && tokens.tokens[cue.token_begin].capitalized;
    if (is_noun_or_name && cue.value != "statistic") return false;
    if (cue.value != "comparison" || cue.token_end >= tokens.sentence_begin[sentence + 1]) return true;
    const Token& next = tokens.tokens[cue.token_end];
    if (next.kind == TokenKind::number || next.kind == TokenKind::symbol) return false;
    return first != "than" || compares(cue, tokens, sentence_begin);
}

/// What is known of one sentence as a claim.
struct Candidate {
    std::uint32_t sentence = 0;
    ClaimKind kind = ClaimKind::judgement;
    std::int32_t strength = 0;
    std::int64_t importance = 0;
};

/// Weighs the kinds of one sentence: the model, the cue phrases, and for a quotation that somebody is named to say it
/// or that it stands in quotation marks. "According to measurements" alone leaves a figure a figure.
class KindWeigher {
public:
    KindWeigher(const Tokens& tokens, const Cues& cues, const std::vector<SentenceLabels>& labels,
                const std::vector<Attribution>& attributions, const std::vector<Quantity>& quantities,
                LanguageSupport support)
        : tokens_(tokens),
          cues_(cues),
          labels_(labels),
          support_(support),
          quoted_(labels.size(), false),
          measured_(labels.size(), false) {
        for (const Quantity& quantity : quantities)
            if (is_amount(quantity)) measured_[quantity.sentence] = true;
        for (const Attribution& attribution : attributions)
            if (attribution.source && (attribution.direct || !attribution.speaker.empty()))
                quoted_[attribution.sentence] = true;
    }

    /// The strongest kind of a sentence. Somebody's statement is of the kind of what is said, and a "quote" only where
    /// nothing more telling fits: that it is somebody's, its attribution tells.
    /// Of a bare item of a list ("Bed in a cabin: 219 euros") only a figure is claimed, or what a cue names.
    std::optional<Candidate> weigh(std::uint32_t sentence, bool is_bare_item) const {
        const auto cue_words = longest_cues(sentence);
        Candidate best{sentence, ClaimKind::judgement, 0, 0};
        for (std::size_t k = 0; k < kClaimKinds; ++k) {
            const auto kind = static_cast<ClaimKind>(k);
            if (kind == ClaimKind::quote || !is_looked_for(kind, cue_words[k])) continue;
            if (is_bare_item && kind != ClaimKind::statistic && cue_words[k] <= 0) continue;
            const std::int32_t strength = strength_in(sentence, kind, cue_words[k]);
            if (strength > best.strength) best = {sentence, kind, strength, 0};
        }
        if (quoted_[sentence]) {
            if (best.strength < kTelling) best.kind = ClaimKind::quote;
            best.strength = std::max(best.strength, 1000 + kNamedSource);
        }
        if (best.strength < kLeastLikely) return std::nullopt;
        return best;
    }

private:
    static constexpr std::int32_t kRefuted = -1;

    /// In a language that the model was not fitted on, a cue names the kind, and an amount makes a statistic.
    std::int32_t strength_in(std::uint32_t sentence, ClaimKind kind, std::int32_t cue_words) const {
        const Permille model = labels_[sentence].kinds[static_cast<std::size_t>(kind)];
        if (support_ == LanguageSupport::full) return strength_of(kind, model, cue_words);
        if (kind != ClaimKind::statistic) return strength_of_cue(cue_words);
        return std::max(strength_of(kind, model, cue_words), measured_[sentence] ? kMeasured : 0);
    }

    /// "5.1 million euros" and "60 percent"; no day and no plain count.
    static bool is_amount(const Quantity& quantity) {
        return !quantity.unit.empty() && quantity.unit != "date" && quantity.unit != "year";
    }

    /// Figures are known without words of the language; with its lexicon, a kind that a cue names; with the full one,
    /// any.
    bool is_looked_for(ClaimKind kind, std::int32_t cue_words) const {
        if (cue_words == kRefuted) return false;
        if (kind == ClaimKind::statistic || support_ == LanguageSupport::full) return true;
        return support_ == LanguageSupport::partial && cue_words > 0;
    }

    /// The length in words of the longest cue of each kind that holds in a sentence; kRefuted for comparisons where one
    /// stands but compares nothing.
    std::array<std::int32_t, kClaimKinds> longest_cues(std::uint32_t sentence) const {
        std::array<std::int32_t, kClaimKinds> cue_words{};
        for (const Cue& cue : cues_.of_sentence(sentence)) {
            if (cue.list != CueList::claim_cues) continue;
            if (!marks_kind(cue, tokens_, sentence)) {
                std::int32_t& comparison = cue_words[static_cast<std::size_t>(ClaimKind::comparison)];
                if (cue.value == "comparison" && comparison == 0) comparison = kRefuted;
                continue;
            }
            const auto words = static_cast<std::int32_t>(cue.token_end - cue.token_begin);
            for (std::size_t k = 0; k < kClaimKinds; ++k)
                if (name_of(static_cast<ClaimKind>(k)) == cue.value) cue_words[k] = std::max(cue_words[k], words);
        }
        return cue_words;
    }

    const Tokens& tokens_;
    const Cues& cues_;
    const std::vector<SentenceLabels>& labels_;
    LanguageSupport support_;
    std::vector<bool> quoted_;
    std::vector<bool> measured_;  ///< by sentence: it holds an amount
};

/// An item of a list of fewer than six words, or without a word that looks like a verb.
bool is_bare_item(const Document& document, const Sentence& sentence, std::span<const Token> tokens,
                  const std::vector<Term>& terms) {
    constexpr std::size_t kFewestItemWords = 6;
    constexpr std::size_t kShortestVerb = 5;  // bytes, of one that is told by its ending: no "bed"
    if (document.blocks[sentence.block].kind != BlockKind::list_item) return false;
    std::size_t words = 0;
    bool has_verb = false;
    for (const Token& token : tokens) {
        if (token.kind != TokenKind::word) continue;
        const std::string_view word = terms[token.term].text;
        ++words;
        has_verb |=
            is_finite_verb(word) || (word.size() >= kShortestVerb && (word.ends_with("ed") || word.ends_with("ing")));
    }
    return words < kFewestItemWords || !has_verb;
}

/// Keeps the most important candidates of each block: 40 % of its sentences, 60 % of the first and last, always one.
std::vector<Candidate> spread(std::vector<Candidate> candidates, const Document& document,
                              const std::vector<Sentence>& sentences) {
    std::vector<std::uint32_t> room(document.blocks.size(), 0);
    std::uint32_t first = ~0u;
    std::uint32_t last = 0;
    for (const Sentence& sentence : sentences) {
        if (!is_prose(document.blocks[sentence.block].kind)) continue;
        ++room[sentence.block];
        first = std::min(first, sentence.block);
        last = sentence.block;
    }
    for (std::uint32_t b = 0; b < room.size(); ++b) {
        const std::uint32_t percent = b == first || b == last ? kShareOfOuterBlock : kShareOfBlock;
        if (room[b] > 0) room[b] = std::max(room[b] * percent / 100, 1u);
    }
    std::erase_if(candidates, [&](const Candidate& candidate) {
        std::uint32_t& left = room[sentences[candidate.sentence].block];
        return left == 0 || (--left, false);
    });
    return candidates;
}

struct Hedging {
    HedgeLevel level = HedgeLevel::asserted;
    std::vector<Span> cues;
};

/// Whether a hedging word holds back where it stands: "about" only before a number, "most" not in "the most", and no
/// month of May.
bool holds_back(const Cue& cue, const Tokens& tokens, std::uint32_t sentence_begin) {
    const bool first = cue.token_begin == sentence_begin;
    if (!first && tokens.tokens[cue.token_begin].capitalized) return false;
    if (cue.value == "number")
        return cue.token_end < tokens.tokens.size() && tokens.tokens[cue.token_end].kind == TokenKind::number;
    if (cue.value != "bare" || first) return true;
    const std::string_view before = tokens.terms[tokens.tokens[cue.token_begin - 1].term].text;
    return before != "the" && before != "a" && before != "an";
}

/// The strongest hedge of a claim: reported by another, doubted, conditional ("if", "unless"), or merely hedged. A word
/// hedges the clause it stands in.
Hedging hedging_of(const Cues& cues, const Tokens& tokens, std::uint32_t sentence, Span clause, bool reported) {
    Hedging hedging;
    bool doubted = false;
    bool conditional = false;
    for (const Cue& cue : cues.of_sentence(sentence)) {
        if (cue.list == CueList::reporting_verbs && reported) doubted |= cue.value == "claims" || cue.value == "denies";
        if (cue.list != CueList::hedges || !clause.contains(cue.span)
            || !holds_back(cue, tokens, tokens.sentence_begin[sentence]))
            continue;
        hedging.cues.push_back(cue.span);
        doubted |= cue.value == "3";
        conditional |= cue.value == "if";
    }
    const bool hedged = !hedging.cues.empty();
    hedging.level = doubted       ? HedgeLevel::doubted
                    : reported    ? HedgeLevel::reported
                    : conditional ? HedgeLevel::conditional
                    : hedged      ? HedgeLevel::hedged
                                  : HedgeLevel::asserted;
    return hedging;
}

Claim make_claim(const Candidate& candidate, const std::vector<Sentence>& sentences, const Tokens& tokens,
                 const Cues& cues, const std::vector<Attribution>& attributions) {
    Claim claim;
    claim.sentence = candidate.sentence;
    claim.kind = candidate.kind;
    claim.importance = static_cast<std::uint32_t>(candidate.importance);
    std::vector<Span> told_by;
    for (std::uint32_t c = cues.sentence_begin[claim.sentence]; c < cues.sentence_begin[claim.sentence + 1]; ++c) {
        const Cue& cue = cues.cues[c];
        if (cue.list != CueList::claim_cues || cue.value != name_of(claim.kind)) continue;
        if (!marks_kind(cue, tokens, claim.sentence)) continue;
        claim.cues.push_back(c);
        told_by.push_back(cue.span);
    }
    const auto by_sentence = [](const Attribution& attribution, std::uint32_t s) { return attribution.sentence < s; };
    const auto first = std::lower_bound(attributions.begin(), attributions.end(), claim.sentence, by_sentence);
    const auto last = std::lower_bound(first, attributions.end(), claim.sentence + 1, by_sentence);
    const auto said =
        std::span(attributions)
            .subspan(static_cast<std::size_t>(first - attributions.begin()), static_cast<std::size_t>(last - first));
    claim.span = claim_clause(tokens, claim.sentence, sentences[claim.sentence].span, said, told_by);
    const bool reported = std::any_of(said.begin(), said.end(), [&](const Attribution& attribution) {
        return attribution.source && attribution.content.overlaps(claim.span);
    });
    Hedging hedging = hedging_of(cues, tokens, claim.sentence, claim.span, reported);
    claim.hedge = hedging.level;
    claim.hedge_cues = std::move(hedging.cues);
    return claim;
}

}  // namespace

std::vector<Claim> find_claims(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                               const Cues& cues, const std::vector<SentenceLabels>& labels,
                               const std::vector<Attribution>& attributions, const std::vector<Quantity>& quantities,
                               const Ranking& ranking, LanguageSupport support) {
    const KindWeigher weigher(tokens, cues, labels, attributions, quantities, support);
    std::vector<Candidate> candidates;
    const auto count = static_cast<std::int64_t>(ranking.order.size());
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        if (!is_prose(document.blocks[sentences[s].block].kind)) continue;
        const auto words = std::count_if(tokens.of_sentence(s).begin(), tokens.of_sentence(s).end(),
                                         [](const Token& token) { return token.kind == TokenKind::word; });
        auto candidate = words >= kFewestWords ? weigher.weigh(
                             s, is_bare_item(document, sentences[s], tokens.of_sentence(s), tokens.terms))
                                               : std::nullopt;
        if (!candidate) continue;
        // In equal parts the sentence's salience in its article, how surely it is of its kind, whether it can be
        // checked.
        const std::int64_t salience = 1000 * (count - ranking.rank[s]) / count;
        candidate->importance = salience + candidate->strength + labels[s].checkworthiness;
        candidates.push_back(*candidate);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.importance > b.importance; });
    std::vector<Claim> claims;
    for (const Candidate& candidate : spread(std::move(candidates), document, sentences))
        claims.push_back(make_claim(candidate, sentences, tokens, cues, attributions));
    return claims;
}

std::string_view name_of(HedgeLevel level) {
    static constexpr std::array<std::string_view, 5> kNames = {"asserted", "hedged", "doubted", "conditional",
                                                               "reported"};
    return kNames[static_cast<std::size_t>(level)];
}

}  // namespace lectern
