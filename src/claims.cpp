#include "claims.h"

#include <algorithm>
#include <array>
#include <optional>

#include "claim_clause.h"
#include "claim_forms.h"
#include "claim_kinds.h"

namespace lectern {
namespace {

constexpr std::uint32_t kShareOfBlock = 40;       // percent of a paragraph's sentences, at most
constexpr std::uint32_t kShareOfOuterBlock = 60;  // of the first and the last paragraph
constexpr std::int32_t kFewestWords = 4;

/// A sentence that claims something.
struct Candidate {
    std::uint32_t sentence = 0;
    WeighedKind kind;
    std::int64_t importance = 0;
    std::int64_t checkworthiness = 0;  ///< the part of it that comes from there
    bool holds_amount = false;
};

/// How much nearer to an article's point a kind is than a bare figure or event. In its paragraph it goes first where
/// both matter about as much, and that a sentence can be checked counts a third there: "The town should buy a second
/// ferry" before "The pier costs 1.2 million".
std::int64_t point_of(ClaimKind kind, bool is_amount) {
    if (kind == ClaimKind::prediction && is_amount) return 0;  // "The pier will cost 1.2 million"
    switch (kind) {
        case ClaimKind::recommendation:
            return 500;
        case ClaimKind::prediction:
            return 400;
        case ClaimKind::cause:
            return 300;
        case ClaimKind::judgement:
        case ClaimKind::comparison:
            return 100;
        default:
            return 0;
    }
}

/// Keeps of each block the most important candidates, those nearer to the point first: 40 % of its sentences, 60 % of
/// the first and last, always one.
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
    std::vector<const Candidate*> by_point;
    by_point.reserve(candidates.size());
    for (const Candidate& candidate : candidates)
        by_point.push_back(&candidate);
    const auto weight = [](const Candidate& candidate) {
        return candidate.importance - candidate.checkworthiness * 2 / 3
               + point_of(candidate.kind.kind, candidate.holds_amount);
    };
    std::stable_sort(by_point.begin(), by_point.end(),
                     [&](const Candidate* a, const Candidate* b) { return weight(*a) > weight(*b); });
    std::vector<bool> kept(sentences.size(), false);
    for (const Candidate* const candidate : by_point) {
        std::uint32_t& left = room[sentences[candidate->sentence].block];
        kept[candidate->sentence] = left > 0;
        left -= left > 0;
    }
    std::erase_if(candidates, [&](const Candidate& candidate) { return !kept[candidate.sentence]; });
    return candidates;
}

struct Hedging {
    HedgeLevel level = HedgeLevel::asserted;
    std::vector<Span> cues;
};

/// Whether "most" before a word makes a superlative: "most frustrated", and not "most people".
bool makes_superlative(std::string_view next) {
    constexpr std::array<std::string_view, 12> kEndings = {"ed", "ing", "ful", "ive", "ous", "al",
                                                           "ic", "ble", "ant", "ent", "ly",  "less"};
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&](std::string_view ending) { return next.ends_with(ending); });
}

bool is_pronoun(std::string_view word) {
    constexpr std::array<std::string_view, 10> kPronouns = {"i",    "we", "you", "he",  "she",
                                                            "they", "me", "us",  "him", "them"};
    return std::find(kPronouns.begin(), kPronouns.end(), word) != kPronouns.end();
}

/// Whether "most" between two words says how much: "I most admire him", "what drives me most is", "it matters most."
bool says_how_much(std::string_view before, const Token* next) {
    return next == nullptr || next->kind == TokenKind::punctuation || is_pronoun(before);
}

/// "did not say that", "never denied it".
bool is_negated(const Cue& cue, const Tokens& tokens, std::uint32_t sentence_begin) {
    constexpr std::uint32_t kReach = 3;  // tokens
    const std::uint32_t from = cue.token_begin - std::min(cue.token_begin - sentence_begin, kReach);
    for (std::uint32_t i = cue.token_begin; i-- > from;) {
        const std::string_view word = tokens.terms[tokens.tokens[i].term].text;
        if (word == "not" || word == "never" || word.ends_with("n't")) return true;
    }
    return false;
}

/// Whether a speaker's own verb leaves what is said in doubt: "claimed", "denied" and "did not say", and neither "did
/// not deny" nor another's verb in the sentence.
bool leaves_doubt(const Cue& cue, const Attribution& attribution, const Tokens& tokens, std::uint32_t sentence_begin) {
    if (cue.list != CueList::reporting_verbs || attribution.cue != cue.span) return false;
    const bool negated = is_negated(cue, tokens, sentence_begin);
    if (cue.value == "denies") return !negated;
    return cue.value == "claims" || (cue.value == "says" && negated);
}

/// Whether a hedging word holds back where it stands: "about" only before a number, "most" not in "the most", "most
/// likely" and "I most admire", "possible" not in "as fast as possible", "can" not of what a person can do, "likely"
/// not in "more likely", no month of May. `foretold`: "would" is what "will" was when it was said.
bool holds_back(const Cue& cue, const Tokens& tokens, std::uint32_t sentence_begin, bool foretold) {
    const auto text = [&](std::size_t i) { return std::string_view(tokens.terms[tokens.tokens[i].term].text); };
    const bool first = cue.token_begin == sentence_begin;
    if (!first && tokens.tokens[cue.token_begin].capitalized) return false;
    if (cue.value == "number")
        return cue.token_end < tokens.tokens.size() && tokens.tokens[cue.token_end].kind == TokenKind::number;
    if (foretold && text(cue.token_begin) == "would") return false;
    const std::string_view before = first ? std::string_view() : text(cue.token_begin - 1);
    if (text(cue.token_begin) == "can" && is_pronoun(before)) return false;
    if (text(cue.token_begin) == "likely" && (before == "more" || before == "less")) return false;
    if (text(cue.token_begin) == "possible" && before == "as") return false;
    if (cue.value != "bare") return true;
    const Token* const next = cue.token_end < tokens.tokens.size() ? &tokens.tokens[cue.token_end] : nullptr;
    if (says_how_much(before, next) || makes_superlative(text(cue.token_end))) return false;
    return before != "the" && before != "a" && before != "an" && before != "at";
}

/// The strongest hedge of a claim: reported by another, doubted, conditional ("if", "unless"), or merely hedged. A word
/// hedges the clause it stands in.
Hedging hedging_of(const Cues& cues, const Tokens& tokens, std::uint32_t sentence, Span clause,
                   const Attribution* attribution) {
    const bool reported = attribution != nullptr && attribution->source;
    const bool foretold = reported && !attribution->direct;
    Hedging hedging;
    bool doubted = false;
    bool conditional = false;
    for (const Cue& cue : cues.of_sentence(sentence)) {
        if (reported) doubted |= leaves_doubt(cue, *attribution, tokens, tokens.sentence_begin[sentence]);
        if (cue.list != CueList::hedges || !clause.contains(cue.span)
            || !holds_back(cue, tokens, tokens.sentence_begin[sentence], foretold))
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

/// The attributions of a sentence by which the sentence itself is somebody's, and those inside what one of them says:
/// "Lee said that the auditors warned her that …".
std::vector<std::uint32_t> attributions_of(const std::vector<Attribution>& attributions, std::uint32_t sentence,
                                           Span span, std::string_view text) {
    const auto by_sentence = [](const Attribution& attribution, std::uint32_t s) { return attribution.sentence < s; };
    const auto first = std::lower_bound(attributions.begin(), attributions.end(), sentence, by_sentence);
    std::vector<std::uint32_t> found;
    for (auto at = first; at != attributions.end() && at->sentence == sentence; ++at) {
        const bool is_inner = std::any_of(found.begin(), found.end(), [&](std::uint32_t outer) {
            const Span content = attributions[outer].content;
            return at->source && content.contains(*at->source) && content.contains(at->content);
        });
        if (is_inner || is_of_sentence(*at, span, text))
            found.push_back(static_cast<std::uint32_t>(at - attributions.begin()));
    }
    return found;
}

/// Whose statement `clause` is, of `said`: where none lies in the other, the first that says some of it, and whose
/// source is known.
std::optional<std::size_t> attribution_of(Span clause, std::span<const Attribution> said,
                                          std::span<const Span> told_by) {
    const auto inner = innermost(said, told_by);
    if (inner && said[*inner].content.overlaps(clause)) return inner;
    const auto of_clause = [&](const Attribution& attribution) { return attribution.content.overlaps(clause); };
    const auto named = std::find_if(said.begin(), said.end(), [&](const Attribution& attribution) {
        return attribution.source && of_clause(attribution);
    });
    const auto found = named != said.end() ? named : std::find_if(said.begin(), said.end(), of_clause);
    if (found == said.end()) return std::nullopt;
    return static_cast<std::size_t>(found - said.begin());
}

Claim make_claim(const Candidate& candidate, const Document& document, const std::vector<Sentence>& sentences,
                 const Tokens& tokens, const Cues& cues, const std::vector<Attribution>& attributions) {
    Claim claim;
    claim.sentence = candidate.sentence;
    claim.kind = candidate.kind.kind;
    claim.importance = static_cast<std::uint32_t>(candidate.importance);
    std::vector<Span> told_by;
    for (std::uint32_t c = cues.sentence_begin[claim.sentence]; c < cues.sentence_begin[claim.sentence + 1]; ++c) {
        const Cue& cue = cues.cues[c];
        if (kind_of(cue) != name_of(claim.kind) || !marks_kind(cue, tokens, claim.sentence)) continue;
        claim.cues.push_back(c);
        told_by.push_back(cue.span);
    }
    const Span sentence = sentences[claim.sentence].span;
    const auto indices = attributions_of(attributions, claim.sentence, sentence, document.text.bytes);
    std::vector<Attribution> said;
    said.reserve(indices.size());
    for (const std::uint32_t index : indices)
        said.push_back(attributions[index]);
    claim.span = claim_clause(tokens, claim.sentence, sentence, said, told_by);
    const auto own = attribution_of(claim.span, said, told_by);
    if (own) claim.attribution = indices[*own];
    Hedging hedging = hedging_of(cues, tokens, claim.sentence, claim.span, own ? &said[*own] : nullptr);
    claim.hedge = hedging.level;
    claim.hedge_cues = std::move(hedging.cues);
    return claim;
}

}  // namespace

std::vector<Claim> find_claims(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                               const Cues& cues, const std::vector<SentenceLabels>& labels,
                               const std::vector<Attribution>& attributions, const std::vector<Quantity>& quantities,
                               const Ranking& ranking, LanguageSupport support) {
    const KindWeigher weigher(document, sentences, tokens, cues, labels, attributions, quantities, support);
    std::vector<Candidate> candidates;
    const auto count = static_cast<std::int64_t>(ranking.order.size());
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        if (!is_prose(document.blocks[sentences[s].block].kind)) continue;
        const auto words = std::count_if(tokens.of_sentence(s).begin(), tokens.of_sentence(s).end(),
                                         [](const Token& token) { return token.kind == TokenKind::word; });
        if (words < kFewestWords || leads_on(tokens.of_sentence(s), tokens.terms)
            || points_at_picture(tokens.of_sentence(s), tokens.terms))
            continue;
        const bool is_bare = is_bare_item(document, sentences[s], tokens.of_sentence(s), tokens.terms);
        const auto kind = weigher.weigh(s, is_bare);
        if (!kind) continue;
        // In equal parts the sentence's salience in its article, how surely it is of its kind, whether it can be
        // checked.
        const std::int64_t salience = 1000 * (count - ranking.rank[s]) / count;
        const std::int64_t checkworthiness = labels[s].checkworthiness;
        candidates.push_back(
            {s, *kind, salience + kind->strength + checkworthiness, checkworthiness, weigher.holds_amount(s)});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.importance > b.importance; });
    std::vector<Claim> claims;
    for (const Candidate& candidate : spread(std::move(candidates), document, sentences))
        claims.push_back(make_claim(candidate, document, sentences, tokens, cues, attributions));
    return claims;
}

std::string_view name_of(HedgeLevel level) {
    static constexpr std::array<std::string_view, 5> kNames = {"asserted", "hedged", "doubted", "conditional",
                                                               "reported"};
    return kNames[static_cast<std::size_t>(level)];
}

}  // namespace lectern
