#include "summary.h"

#include <algorithm>

namespace lectern {
namespace {

constexpr std::size_t kHeadlineWords = 22;
constexpr std::size_t kShortestClause = 6;   // words; less says nothing
constexpr std::size_t kHeadlineChoices = 5;  // the first picks among which a short sentence is looked for

std::size_t count_words(std::span<const Token> tokens) {
    return static_cast<std::size_t>(std::count_if(
        tokens.begin(), tokens.end(), [](const Token& token) { return token.kind != TokenKind::punctuation; }));
}

/// The longest beginning of a sentence that is short enough and ends before a semicolon, a colon, a dash or a comma.
std::optional<Span> opening_clause(const Tokens& tokens, std::uint32_t sentence) {
    const auto words = tokens.of_sentence(sentence);
    std::optional<Span> clause;
    std::size_t count = 0;
    for (std::size_t i = 0; i < words.size() && count <= kHeadlineWords; ++i) {
        if (words[i].kind != TokenKind::punctuation) {
            ++count;
            continue;
        }
        const std::string_view mark = tokens.terms[words[i].term].text;
        const bool parts = mark == ";" || mark == ":" || mark == "\u2014" || mark == "\u2013" || mark == ",";
        if (parts && count >= kShortestClause && i > 0) clause = Span{words.front().span.begin, words[i - 1].span.end};
    }
    return clause;
}

std::optional<Span> find_headline(const std::vector<std::uint32_t>& order, const std::vector<Sentence>& sentences,
                                  const Tokens& tokens, const std::vector<std::optional<Dangling>>& dangling) {
    const std::size_t choices = std::min(order.size(), kHeadlineChoices);
    for (std::size_t i = 0; i < choices; ++i)
        if (!dangling[order[i]] && count_words(tokens.of_sentence(order[i])) <= kHeadlineWords)
            return sentences[order[i]].span;
    for (std::size_t i = 0; i < choices; ++i)
        if (!dangling[order[i]])
            if (const auto clause = opening_clause(tokens, order[i])) return clause;
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
