#include "summary.h"

#include <algorithm>

#include "clauses.h"

namespace lectern {
namespace {

constexpr std::size_t kHeadlineWords = 22;
constexpr std::size_t kShortestClause = 6;   // words; less says nothing
constexpr std::size_t kHeadlineChoices = 8;  // the first picks among which a short sentence is looked for

std::size_t count_words(std::span<const Token> tokens) {
    return static_cast<std::size_t>(std::count_if(
        tokens.begin(), tokens.end(), [](const Token& token) { return token.kind != TokenKind::punctuation; }));
}

bool is_dash(std::string_view mark) { return mark == "\u2014" || mark == "\u2013"; }

/// The longest beginning of a sentence that is short enough and says something whole: it has its finite verb before
/// any other clause, and ends before a semicolon, a colon, a dash, or a comma and a word that joins clauses. What a
/// restriction belongs to is not cut from it: "fell, although …" may be cut, "fell when …" may not.
std::optional<Span> opening_clause(const Tokens& tokens, std::uint32_t sentence) {
    const auto words = tokens.of_sentence(sentence);
    const auto text = [&](std::size_t i) { return std::string_view(tokens.terms[words[i].term].text); };
    std::optional<Span> clause;
    std::size_t count = 0;
    bool has_verb = false;
    for (std::size_t i = 0; i + 1 < words.size() && count <= kHeadlineWords; ++i) {
        has_verb |= is_finite_verb(text(i));
        if (words[i].kind != TokenKind::punctuation) {
            if (!has_verb && joins_clauses(text(i))) return std::nullopt;
            ++count;
            continue;
        }
        if (!has_verb) return std::nullopt;
        const bool ends =
            text(i) == ";" || text(i) == ":" || is_dash(text(i))
            || (text(i) == "," && joins_clauses(text(i + 1)) && text(i + 1) != "and" && text(i + 1) != "or");
        if (ends && count >= kShortestClause) clause = Span{words.front().span.begin, words[i - 1].span.end};
    }
    return clause;
}

/// Of the first picks that stand alone, the first that is short or has a short clause in front.
std::optional<Span> find_headline(const std::vector<std::uint32_t>& order, const std::vector<Sentence>& sentences,
                                  const Tokens& tokens, const std::vector<std::optional<Dangling>>& dangling) {
    const std::size_t choices = std::min(order.size(), kHeadlineChoices);
    for (std::size_t i = 0; i < choices; ++i) {
        if (dangling[order[i]]) continue;
        if (count_words(tokens.of_sentence(order[i])) <= kHeadlineWords) return sentences[order[i]].span;
        if (const auto clause = opening_clause(tokens, order[i])) return clause;
    }
    return std::nullopt;
}

}  // namespace

Summary summarize(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                  const Cues& cues, const std::vector<Attribution>& attributions, const std::vector<Salience>& salience,
                  const Ranking& ranking) {
    const auto dangling = find_dangling(document, sentences, tokens, cues, attributions);
    GuardedOrder guarded = guard_order(ranking, salience, dangling);
    Summary summary;
    summary.headline = find_headline(guarded.order, sentences, tokens, dangling);
    summary.order = std::move(guarded.order);
    summary.context = std::move(guarded.notes);
    return summary;
}

}  // namespace lectern
