#include "figure_evidence.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace lectern {
namespace {

/// A figure in its article.
struct Told {
    const ComparedArticle& article;
    const Quantity& quantity;
    std::vector<ToldFigure> beside;  ///< the figures of its sentence
    JointId noun;
};

Told told(const ComparedArticle& article, std::uint32_t quantity) {
    const Quantity& found = article.analysis.quantities[quantity];
    return {article, found, figures_beside(article, found), counted_id(found, article.analysis.tokens, article.terms)};
}

bool counts_the_same(const Told& a, const Told& b) {
    return a.quantity.unit == b.quantity.unit && a.noun == b.noun && (!a.quantity.unit.empty() || a.noun != 0);
}

bool has_rival(const Told& figure) {
    const auto alike = std::count_if(figure.beside.begin(), figure.beside.end(), [&](const ToldFigure& other) {
        return other.noun == figure.noun
               && figure.article.analysis.quantities[other.quantity].unit == figure.quantity.unit;
    });
    return alike > 1;
}

/// Whether the clause of a figure has a content word behind what is counted that the other figure's sentence lacks:
/// "northern" of "21 games against northern teams", beside "10 games against southern teams".
bool tells_more_behind(const Told& figure, const Told& other) {
    const auto& theirs = other.article.by_sentence[other.quantity.sentence];
    const auto clause = clause_of(figure.article, figure.quantity);
    return std::any_of(clause.begin(), clause.end(), [&](const Token& token) {
        const JointId id = figure.article.terms[token.term];
        return token.span.begin >= figure.quantity.span.end && token.kind == TokenKind::word
               && !figure.article.analysis.tokens.terms[token.term].stop_word
               && !std::binary_search(theirs.begin(), theirs.end(), id);
    });
}

/// Whether the clause of a figure has a name that the other figure's sentence lacks.
bool names_somebody_else(const Told& figure, const Told& other) {
    const auto& theirs = other.article.by_sentence[other.quantity.sentence];
    const auto clause = clause_of(figure.article, figure.quantity);
    return std::any_of(clause.begin(), clause.end(), [&](const Token& token) {
        const JointId id = figure.article.terms[token.term];
        return figure.article.names[id] && !std::binary_search(theirs.begin(), theirs.end(), id);
    });
}

/// The years and days that a figure's sentence gives.
std::set<std::string_view> times_of(const Told& figure) {
    std::set<std::string_view> times;
    for (const ToldFigure& other : figure.beside) {
        const Quantity& quantity = figure.article.analysis.quantities[other.quantity];
        if (quantity.unit == "year" || quantity.unit == "date") times.insert(quantity.value);
    }
    return times;
}

bool are_of_other_times(const Told& a, const Told& b) {
    const auto ours = times_of(a);
    const auto theirs = times_of(b);
    return !ours.empty() && !theirs.empty()
           && std::none_of(ours.begin(), ours.end(), [&](std::string_view time) { return theirs.contains(time); });
}

}  // namespace

std::span<const Token> clause_of(const ComparedArticle& article, const Quantity& quantity) {
    const auto tokens = article.analysis.tokens.of_sentence(quantity.sentence);
    std::size_t begin = 0;
    std::size_t end = tokens.size();
    for (std::size_t t = 0; t < tokens.size(); ++t) {
        if (tokens[t].kind != TokenKind::punctuation) continue;
        if (tokens[t].span.end <= quantity.span.begin) begin = t + 1;
        if (tokens[t].span.begin >= quantity.span.end) end = std::min(end, t);
    }
    return tokens.subspan(begin, end - begin);
}

std::vector<ToldFigure> figures_beside(const ComparedArticle& article, const Quantity& quantity) {
    const auto& quantities = article.analysis.quantities;
    auto at = std::partition_point(quantities.begin(), quantities.end(),
                                   [&](const Quantity& other) { return other.sentence < quantity.sentence; });
    std::vector<ToldFigure> figures;
    for (; at != quantities.end() && at->sentence == quantity.sentence; ++at)
        figures.push_back({static_cast<std::uint32_t>(at - quantities.begin()),
                           counted_id(*at, article.analysis.tokens, article.terms)});
    return figures;
}

bool is_same_measure(const ComparedArticle& first, std::uint32_t p, const ComparedArticle& second, std::uint32_t q) {
    const Told a = told(first, p);
    const Told b = told(second, q);
    return counts_the_same(a, b) && !has_rival(a) && !has_rival(b)
           && !(tells_more_behind(a, b) && tells_more_behind(b, a))
           && !(names_somebody_else(a, b) && names_somebody_else(b, a)) && !are_of_other_times(a, b);
}

}  // namespace lectern
