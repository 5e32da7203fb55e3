#include "claim_clause.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "clauses.h"

namespace lectern {
namespace {

constexpr std::size_t kFewestWords = 5;  // a clause of fewer says too little to be marked alone

std::size_t count_words(std::span<const Token> tokens, Span span) {
    return static_cast<std::size_t>(std::count_if(tokens.begin(), tokens.end(), [&](const Token& token) {
        return token.kind != TokenKind::punctuation && span.contains(token.span);
    }));
}

bool holds_all(Span span, std::span<const Span> cues) {
    return std::all_of(cues.begin(), cues.end(), [&](Span cue) { return span.contains(cue); });
}

/// Whether what is said reads as a sentence: behind "that", a colon or a quotation mark, or with a finite verb before
/// any relative clause. Not "track charges, which have doubled" of "He blames track charges, which have doubled".
bool can_stand_alone(std::span<const Token> tokens, const std::vector<Term>& terms, Span content) {
    std::size_t begin = 0;
    while (begin < tokens.size() && tokens[begin].span.begin < content.begin)
        ++begin;
    const auto text = [&](std::size_t i) { return std::string_view(terms[tokens[i].term].text); };
    if (begin == tokens.size()) return false;
    if (tokens[begin].kind == TokenKind::punctuation) return true;
    if (begin > 0 && (text(begin - 1) != "," && tokens[begin - 1].kind == TokenKind::punctuation)) return true;
    if (begin == 0 || joins_clauses(text(begin - 1))) return true;
    for (std::size_t i = begin; i < tokens.size() && content.contains(tokens[i].span); ++i) {
        if (text(i) == "who" || text(i) == "which") return false;
        if (is_finite_verb(text(i))) return true;
    }
    return false;
}

/// Whether all of an attribution, its source too, lies in what another says.
bool is_inside(const Attribution& inner, const Attribution& outer) {
    return inner.source && outer.content.contains(*inner.source) && outer.content.contains(inner.content);
}

bool ends_in_word(std::span<const Token> tokens, std::uint32_t byte) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& token) { return token.span.end == byte && token.kind == TokenKind::word; });
}

/// What the innermost speaker says, where it is most of what the next one out says, or of the sentence.
Span said_part(std::span<const Token> tokens, const std::vector<Term>& terms, Span whole,
               std::span<const Attribution> said, std::span<const Span> cues) {
    const auto at = innermost(said, cues);
    if (!at || !said[*at].source || !said[*at].cue) return whole;
    const Span content = said[*at].content;
    // "The plan was rejected by the council" is not said in "The plan was".
    if (content.end + 1 == said[*at].cue->begin && ends_in_word(tokens, content.end)) return whole;
    const bool is_most = said.size() > 1 || 2 * content.size() >= whole.size();
    const bool is_clause = count_words(tokens, content) >= kFewestWords && can_stand_alone(tokens, terms, content);
    return is_most && is_clause ? content : whole;
}

/// Whether a finite verb stands in tokens [begin, end): a clause that can stand alone has one.
bool has_verb(std::span<const Token> tokens, const std::vector<Term>& terms, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        if (is_finite_verb(terms[tokens[i].term].text)) return true;
    return false;
}

/// The parts of `span` that a semicolon, or a comma and "but", sets off, where each can stand alone.
Span coordinate_part(std::span<const Token> tokens, const std::vector<Term>& terms, Span span,
                     std::span<const Span> cues) {
    if (cues.empty()) return span;
    const auto text = [&](std::size_t i) {
        return i < tokens.size() ? std::string_view(terms[tokens[i].term].text) : std::string_view();
    };
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        if (!span.contains(tokens[i].span)) continue;
        const bool parts = text(i) == ";" || (text(i) == "," && text(i + 1) == "but");
        if (!parts || !has_verb(tokens, terms, 0, i) || !has_verb(tokens, terms, i + 1, tokens.size())) continue;
        const Span before{span.begin, tokens[i - 1].span.end};
        const std::size_t next = text(i) == ";" ? i + 1 : i + 2;
        if (next >= tokens.size()) return span;
        const Span behind{tokens[next].span.begin, span.end};
        if (count_words(tokens, before) < kFewestWords || count_words(tokens, behind) < kFewestWords) return span;
        if (holds_all(before, cues)) return before;
        return holds_all(behind, cues) ? behind : span;
    }
    return span;
}

}  // namespace

std::optional<std::size_t> innermost(std::span<const Attribution> said, std::span<const Span> cues) {
    std::vector<std::size_t> inwards(said.size());
    std::iota(inwards.begin(), inwards.end(), std::size_t{0});
    std::stable_sort(inwards.begin(), inwards.end(),
                     [&](std::size_t a, std::size_t b) { return said[a].content.size() > said[b].content.size(); });
    constexpr std::uint32_t kFewest = 40;  // percent of what is said: "he never asked for help" is not his asking
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < inwards.size(); ++i) {
        if (i > 0 && !is_inside(said[inwards[i]], said[inwards[i - 1]])) return std::nullopt;
        if (found && 100 * said[inwards[i]].content.size() < kFewest * said[*found].content.size()) continue;
        if (!found || holds_all(said[inwards[i]].content, cues)) found = inwards[i];
    }
    return found;
}

Span claim_clause(const Tokens& tokens, std::uint32_t sentence, Span whole, std::span<const Attribution> said,
                  std::span<const Span> cues) {
    const auto words = tokens.of_sentence(sentence);
    const Span part = said_part(words, tokens.terms, whole, said, cues);
    const Span clause = holds_all(part, cues) ? part : whole;
    return coordinate_part(words, tokens.terms, clause, cues);
}

}  // namespace lectern
