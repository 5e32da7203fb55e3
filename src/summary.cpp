#include "summary.h"

#include <algorithm>

#include "clauses.h"

namespace lectern {
namespace {

constexpr std::size_t kHeadlineWords = 22;
constexpr std::size_t kGistWords = 40;
constexpr std::size_t kKeyPoints = 7;
constexpr std::size_t kShortestClause = 6;   // words; less says nothing
constexpr std::size_t kHeadlineChoices = 8;  // the first picks among which a short sentence is looked for

/// Where words are not parted by blanks, three characters, each the start of a bigram, make two words.
std::size_t count_words(std::span<const Token> tokens) {
    std::size_t thirds = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::punctuation) continue;
        const bool bigram = i + 1 < tokens.size() && tokens[i + 1].span.begin < tokens[i].span.end;
        thirds += bigram ? 2 : 3;
    }
    return thirds / 3;
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

std::size_t count_prose(const Document& document, const std::vector<Sentence>& sentences) {
    return static_cast<std::size_t>(std::count_if(sentences.begin(), sentences.end(), [&](const Sentence& sentence) {
        return is_prose(document.blocks[sentence.block].kind);
    }));
}

/// The prose stands first in the order.
std::optional<std::uint32_t> find_gist(const std::vector<std::uint32_t>& order, std::size_t prose, const Tokens& tokens,
                                       const std::vector<bool>& stands_alone) {
    for (std::size_t i = 0; i < prose; ++i)
        if (stands_alone[order[i]] && count_words(tokens.of_sentence(order[i])) <= kGistWords) return order[i];
    return std::nullopt;
}

std::vector<std::uint32_t> find_key_points(const std::vector<std::uint32_t>& order, std::size_t prose,
                                           const std::vector<bool>& stands_alone) {
    std::vector<std::uint32_t> points;
    for (std::size_t i = 0; i < prose && points.size() < kKeyPoints; ++i)
        if (stands_alone[order[i]]) points.push_back(order[i]);
    return points;
}

/// A section none of whose sentences stands alone has a gist that leans: that is said of it.
void flag_outline(Summary& summary, const std::vector<std::optional<Dangling>>& dangling) {
    for (const OutlineSection& section : summary.outline) {
        if (!section.gist || !dangling[*section.gist]) continue;
        const Dangling& problem = *dangling[*section.gist];
        const bool noted = std::any_of(summary.context.begin(), summary.context.end(),
                                       [&](const ContextNote& note) { return note.sentence == *section.gist; });
        if (!noted)
            summary.context.push_back(
                {*section.gist, problem.problem, problem.cue, ContextRemedy::flagged, problem.antecedent});
    }
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

    std::vector<bool> stands_alone(sentences.size());
    for (std::size_t s = 0; s < sentences.size(); ++s)
        stands_alone[s] = !dangling[s];
    const std::size_t prose = count_prose(document, sentences);
    summary.gist = find_gist(summary.order, prose, tokens, stands_alone);
    summary.key_points = find_key_points(summary.order, prose, stands_alone);
    summary.outline = outline_text(document, sentences, tokens, summary.order, stands_alone);
    flag_outline(summary, dangling);
    return summary;
}

}  // namespace lectern
