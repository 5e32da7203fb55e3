#include "claims.h"

#include <algorithm>
#include <array>
#include <optional>

#include "claim_clause.h"
#include "claim_kinds.h"
#include "clauses.h"
#include "lexicon.h"
#include "word_classes.h"

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
};

/// Whether a word in -s is a verb by what stands around it: behind a noun that a determiner opens, or "everyone", and
/// before what a verb takes: "The city bans every car", "A rain garden holds back the water". Behind "the" a plural may
/// stand there too: "the best soups for a cold day".
bool has_verb_in_s(std::span<const Token> tokens, const std::vector<Term>& terms) {
    constexpr std::size_t kLongestSubject = 5;  // words
    const auto text = [&](std::size_t i) { return std::string_view(terms[tokens[i].term].text); };
    const auto is = [&](std::size_t i, WordClass word_class) {
        return i < tokens.size() && holds(classes_of_word(text(i), lexicon_for("en")), word_class);
    };
    std::size_t begin = 0;
    while (begin < tokens.size() && tokens[begin].kind != TokenKind::word)
        ++begin;
    if (begin >= tokens.size()) return false;
    const std::string_view opening = text(begin);
    const bool is_one = opening == "a" || opening == "an" || opening == "every" || opening == "each"
                        || opening.ends_with("one") || opening.ends_with("body");
    if (!is_one && !is(begin, WordClass::determiner)) return false;
    for (std::size_t i = begin + 1; i + 1 < tokens.size() && i <= begin + kLongestSubject; ++i) {
        if (tokens[i].kind != TokenKind::word || is(i, WordClass::preposition)) return false;
        if (!text(i).ends_with("s") || text(i).ends_with("ss") || text(i).ends_with("'s")) continue;
        const bool is_preposition = is(i + 1, WordClass::preposition) || is(i + 1, WordClass::aim);
        const bool joins = is_preposition || is(i + 1, WordClass::clause) || is(i + 1, WordClass::to);
        const bool takes = (terms[tokens[i + 1].term].stop_word && !joins) || tokens[i + 1].kind == TokenKind::number
                           || lexicon_for("en").find("number_words", text(i + 1)) != nullptr;
        return takes || (is_one && is_preposition && text(i + 1) != "of");
    }
    return false;
}

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
    return words < kFewestItemWords || (!has_verb && !has_verb_in_s(tokens, terms));
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

/// Whether "most" before a word makes a superlative: "most frustrated", and not "most people".
bool makes_superlative(std::string_view next) {
    constexpr std::array<std::string_view, 12> kEndings = {"ed", "ing", "ful", "ive", "ous", "al",
                                                           "ic", "ble", "ant", "ent", "ly",  "less"};
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&](std::string_view ending) { return next.ends_with(ending); });
}

/// Whether "most" between two words says how much: "I most admire him", "what drives me most is", "it matters most."
bool says_how_much(std::string_view before, const Token* next) {
    constexpr std::array<std::string_view, 10> kPronouns = {"i",    "we", "you", "he",  "she",
                                                            "they", "me", "us",  "him", "them"};
    if (next == nullptr || next->kind == TokenKind::punctuation) return true;
    return std::find(kPronouns.begin(), kPronouns.end(), before) != kPronouns.end();
}

/// Whether a hedging word holds back where it stands: "about" only before a number, "most" not in "the most", "most
/// likely" and "I most admire", "possible" not in "as fast as possible", no month of May. `foretold`: "would" is what
/// "will" was when it was said.
bool holds_back(const Cue& cue, const Tokens& tokens, std::uint32_t sentence_begin, bool foretold) {
    const auto text = [&](std::size_t i) { return std::string_view(tokens.terms[tokens.tokens[i].term].text); };
    const bool first = cue.token_begin == sentence_begin;
    if (!first && tokens.tokens[cue.token_begin].capitalized) return false;
    if (cue.value == "number")
        return cue.token_end < tokens.tokens.size() && tokens.tokens[cue.token_end].kind == TokenKind::number;
    if (foretold && text(cue.token_begin) == "would") return false;
    const std::string_view before = first ? std::string_view() : text(cue.token_begin - 1);
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
        if (cue.list == CueList::reporting_verbs && reported) doubted |= cue.value == "claims" || cue.value == "denies";
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

/// Whose statement `clause` is, of the attributions of its sentence: where none lies in the other, the first that says
/// some of it, and whose source is known.
std::optional<std::uint32_t> attribution_of(Span clause, std::span<const Attribution> said,
                                            std::span<const Span> told_by, Span sentence, std::string_view text) {
    if (std::none_of(said.begin(), said.end(),
                     [&](const Attribution& attribution) { return is_of_sentence(attribution, sentence, text); }))
        return std::nullopt;
    const auto inner = innermost(said, told_by);
    if (inner && said[*inner].content.overlaps(clause)) return static_cast<std::uint32_t>(*inner);
    const auto of_clause = [&](const Attribution& attribution) { return attribution.content.overlaps(clause); };
    const auto named = std::find_if(said.begin(), said.end(), [&](const Attribution& attribution) {
        return attribution.source && of_clause(attribution);
    });
    const auto found = named != said.end() ? named : std::find_if(said.begin(), said.end(), of_clause);
    if (found == said.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - said.begin());
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
    const auto own = attribution_of(claim.span, said, told_by, sentences[claim.sentence].span, document.text.bytes);
    if (own) claim.attribution = static_cast<std::uint32_t>(first - attributions.begin()) + *own;
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
        if (words < kFewestWords) continue;
        const bool is_bare = is_bare_item(document, sentences[s], tokens.of_sentence(s), tokens.terms);
        const auto kind = weigher.weigh(s, is_bare);
        if (!kind) continue;
        // In equal parts the sentence's salience in its article, how surely it is of its kind, whether it can be
        // checked.
        const std::int64_t salience = 1000 * (count - ranking.rank[s]) / count;
        candidates.push_back({s, *kind, salience + kind->strength + labels[s].checkworthiness});
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
