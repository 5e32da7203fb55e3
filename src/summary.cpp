#include "summary.h"

#include <algorithm>
#include <numeric>

#include "clauses.h"
#include "prose_stems.h"
#include "score_order.h"

namespace lectern {
namespace {

constexpr std::size_t kHeadlineWords = 22;
constexpr std::size_t kGistWords = 40;
constexpr std::size_t kKeyPoints = 7;
constexpr std::size_t kShortestClause = 6;   // words; less says nothing: "The Commission disagrees."
constexpr std::size_t kHeadlineChoices = 5;  // the first picks among which a short sentence is looked for: further
                                             // down it says little of the text

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
                                  const Tokens& tokens, const std::vector<bool>& stands_alone) {
    const std::size_t choices = std::min(order.size(), kHeadlineChoices);
    for (std::size_t i = 0; i < choices; ++i) {
        if (!stands_alone[order[i]]) continue;
        const std::size_t words = count_words(tokens.of_sentence(order[i]));
        if (words < kShortestClause) continue;
        if (words <= kHeadlineWords) return sentences[order[i]].span;
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

/// A title that ends in a full stop is no heading by its form: a short first paragraph of one sentence, most of whose
/// words come again in the three sentences behind it. "The ferry closes.\n\nThe council voted to close the ferry …"
std::optional<std::uint32_t> title_in_prose(const Document& document, const std::vector<Sentence>& sentences,
                                            const Tokens& tokens) {
    constexpr std::size_t kFewestStems = 3;
    constexpr std::size_t kBehind = 3;
    if (document.title) return std::nullopt;
    std::vector<std::uint32_t> first;
    for (std::uint32_t s = 0; s < sentences.size() && first.size() <= kBehind; ++s)
        if (is_prose(document.blocks[sentences[s].block].kind)) first.push_back(s);
    if (first.size() <= kBehind || sentences[first[0]].block == sentences[first[1]].block) return std::nullopt;
    const auto stems = content_stems(tokens, first[0]);
    if (stems.size() < kFewestStems || count_words(tokens.of_sentence(first[0])) > kHeadlineWords) return std::nullopt;
    const auto again = std::count_if(stems.begin(), stems.end(), [&](TermId stem) {
        return std::any_of(first.begin() + 1, first.end(), [&](std::uint32_t s) {
            const auto behind = content_stems(tokens, s);
            return std::binary_search(behind.begin(), behind.end(), stem);
        });
    });
    return 3 * static_cast<std::size_t>(again) >= 2 * stems.size() ? std::optional(first[0]) : std::nullopt;
}

/// The ranking with a title behind all prose, so that nothing is said twice.
Ranking without_title(const Ranking& ranking, std::optional<std::uint32_t> title, std::size_t prose) {
    Ranking moved = ranking;
    if (!title) return moved;
    const auto at = std::find(moved.order.begin(), moved.order.end(), *title);
    const auto end = moved.order.begin() + static_cast<std::ptrdiff_t>(prose);
    if (at < end) std::rotate(at, at + 1, end);
    return moved;
}

/// A section none of whose sentences stands alone has a gist that leans: that is said of it.
void flag_outline(Summary& summary) {
    for (const OutlineSection& section : summary.outline) {
        if (!section.gist || !summary.dangling[*section.gist]) continue;
        const Dangling& problem = *summary.dangling[*section.gist];
        const bool noted = std::any_of(summary.context.begin(), summary.context.end(),
                                       [&](const ContextNote& note) { return note.sentence == *section.gist; });
        if (!noted)
            summary.context.push_back({*section.gist, problem.problem, problem.cue, ContextRemedy::flagged,
                                       problem.antecedent, problem.name});
    }
}

std::vector<Places> find_places(const Document& document, const std::vector<Sentence>& sentences,
                                const std::vector<Salience>& salience, const Ranking& ranking,
                                const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> by_score(sentences.size());
    std::iota(by_score.begin(), by_score.end(), 0u);
    sort_by_score(
        by_score, [&](std::uint32_t s) { return !is_prose(document.blocks[sentences[s].block].kind); },
        [&](std::uint32_t s) { return salience[s].score(); });
    std::vector<Places> places(sentences.size());
    for (std::uint32_t i = 0; i < sentences.size(); ++i) {
        places[by_score[i]].by_score = i;
        places[order[i]].final = i;
        places[i].unguarded = ranking.rank[i];
    }
    return places;
}

}  // namespace

Summary summarize(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                  const Cues& cues, const std::vector<Attribution>& attributions, const std::vector<Salience>& salience,
                  const Ranking& ranking, const Lexicon& lexicon) {
    Summary summary;
    summary.dangling = find_dangling(document, sentences, tokens, cues, attributions, lexicon);
    const std::size_t prose = count_prose(document, sentences);
    const auto title = title_in_prose(document, sentences, tokens);
    GuardedOrder guarded = guard_order(without_title(ranking, title, prose), salience, summary.dangling);
    summary.order = std::move(guarded.order);
    summary.context = std::move(guarded.notes);
    summary.places = find_places(document, sentences, salience, ranking, summary.order);

    std::vector<bool> stands_alone(sentences.size());
    for (std::size_t s = 0; s < sentences.size(); ++s)
        stands_alone[s] = !summary.dangling[s];
    summary.headline = title ? sentences[*title].span : find_headline(summary.order, sentences, tokens, stands_alone);
    summary.gist = find_gist(summary.order, prose, tokens, stands_alone);
    summary.key_points = find_key_points(summary.order, prose, stands_alone);
    summary.outline = outline_text(document, sentences, tokens, summary.order, stands_alone);
    flag_outline(summary);
    return summary;
}

}  // namespace lectern
