#include "compared_figures.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "counted_nouns.h"
#include "figure_evidence.h"

namespace lectern {
namespace {

constexpr std::uint32_t kLeastShared =
    550;  // permille of the weight of two clauses that both hold, for figures of one noun

/// The digits of a decimal from its first to its last that is no zero, and where the point lies behind the first.
struct Figure {
    std::string digits;
    std::int64_t magnitude = 0;
};

Figure figure_of(std::string_view decimal) {
    Figure figure;
    const std::size_t point = std::min(decimal.find('.'), decimal.size());
    for (std::size_t i = 0; i < decimal.size(); ++i) {
        if (decimal[i] < '0' || decimal[i] > '9') continue;
        if (figure.digits.empty() && decimal[i] == '0') continue;
        if (figure.digits.empty())
            figure.magnitude = static_cast<std::int64_t>(point) - static_cast<std::int64_t>(i) - (i > point ? 0 : 1);
        figure.digits += decimal[i];
    }
    figure.digits.erase(figure.digits.find_last_not_of('0') + 1);
    return figure;
}

/// Whether the shorter of two figures may be the longer one, rounded or cut: "3.2 million" for "3,193,000".
bool may_be_rounded(std::string_view one, std::string_view other) {
    Figure less = figure_of(one);
    Figure more = figure_of(other);
    if (less.digits.size() > more.digits.size()) std::swap(less, more);
    if (less.digits.empty() || less.digits.size() == more.digits.size()) return false;
    const std::string cut = more.digits.substr(0, less.digits.size());
    if (less.magnitude == more.magnitude && less.digits == cut) return true;
    if (more.digits[less.digits.size()] < '5') return false;
    // One up in the last digit that is left; a row of nines becomes a one and zeros.
    std::string up = cut;
    std::size_t at = up.size();
    while (at > 0 && up[at - 1] == '9')
        up[--at] = '0';
    const bool carried = at == 0;
    if (!carried) ++up[at - 1];
    up.erase(up.find_last_not_of('0') + 1);
    if (carried) return less.digits == "1" && less.magnitude == more.magnitude + 1;
    return less.digits == up && less.magnitude == more.magnitude;
}

class FigureFinder {
public:
    FigureFinder(const ComparedArticle& first, const ComparedArticle& second, const WordWeights& weights)
        : first_(first), second_(second), weights_(weights) {
        for (const Quantity& quantity : first.analysis.quantities)
            in_first_.insert(key_of(quantity, first));
        for (const Quantity& quantity : second.analysis.quantities)
            in_second_.insert(key_of(quantity, second));
    }

    std::vector<OtherFigure> find(const std::vector<SayingPair>& pairs) {
        for (const SayingPair& pair : pairs)
            if (pair.contradictions == 1) add_from_pair(first_.sayings[pair.first], second_.sayings[pair.second]);
        add_by_nouns();
        std::vector<OtherFigure> figures;
        for (const auto& [place, links] : found_)
            figures.push_back({place.first, place.second, links});
        return figures;
    }

private:
    const Quantity& first(std::uint32_t q) const { return first_.analysis.quantities[q]; }
    const Quantity& second(std::uint32_t q) const { return second_.analysis.quantities[q]; }

    /// A figure as the other article may have it: its value, its unit, and what it counts.
    using Key = std::tuple<std::string_view, std::string_view, JointId>;

    static Key key_of(const Quantity& quantity, const ComparedArticle& article) {
        return {quantity.value, quantity.unit, counted_id(quantity, article.analysis.tokens, article.terms)};
    }

    bool disagree(std::uint32_t p, std::uint32_t q) const {
        const Quantity& a = first(p);
        const Quantity& b = second(q);
        return is_comparable(a) && is_comparable(b) && a.unit == b.unit && a.value != b.value
               && !in_second_.contains(key_of(a, first_)) && !in_first_.contains(key_of(b, second_))
               && !may_be_rounded(a.value, b.value) && is_same_measure(first_, p, second_, q);
    }

    /// The one figure of a unit and noun among several, if there is one alone.
    static std::optional<std::uint32_t> only_of(const std::vector<ToldFigure>& figures, const ComparedArticle& article,
                                                std::string_view unit, JointId noun) {
        std::optional<std::uint32_t> found;
        for (const ToldFigure& figure : figures) {
            if (article.analysis.quantities[figure.quantity].unit != unit || figure.noun != noun) continue;
            if (found) return std::nullopt;
            found = figure.quantity;
        }
        return found;
    }

    void add_from_pair(const Saying& a, const Saying& b) {
        for (const ToldFigure& figure : a.figures) {
            const std::string_view unit = first(figure.quantity).unit;
            const auto one = only_of(a.figures, first_, unit, figure.noun);
            const auto other = only_of(b.figures, second_, unit, figure.noun);
            if (one && other && disagree(*one, *other)) found_[{*one, *other}] = links_between(a, b);
        }
    }

    using ByNoun = std::map<std::pair<JointId, std::string_view>, std::vector<std::uint32_t>>;

    static ByNoun group(const ComparedArticle& article) {
        ByNoun groups;
        for (const CountedNoun& counted : find_counted_nouns(article.analysis.quantities, article.analysis.tokens))
            groups[{article.terms[counted.stem], article.analysis.quantities[counted.quantity].unit}].push_back(
                counted.quantity);
        return groups;
    }

    /// The content words of some tokens that stand in a sorted list of stems, sorted.
    static std::vector<JointId> words_among(const ComparedArticle& article, std::span<const Token> tokens,
                                            const std::vector<TermId>& stems) {
        std::vector<JointId> ids;
        for (const Token& token : tokens) {
            const Term& term = article.analysis.tokens.terms[token.term];
            if (std::binary_search(stems.begin(), stems.end(), term.stem)) ids.push_back(article.terms[token.term]);
        }
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    }

    static std::vector<JointId> telling(const ComparedArticle& article, const Quantity& quantity) {
        return words_among(article, clause_of(article, quantity),
                           telling_stems(article.analysis.tokens, quantity.sentence));
    }

    void add_by_nouns() {
        const ByNoun of_first = group(first_);
        const ByNoun of_second = group(second_);
        for (const auto& [noun, ours] : of_first) {
            const auto theirs = of_second.find(noun);
            if (theirs == of_second.end() || ours.size() > kMostOfOneNoun || theirs->second.size() > kMostOfOneNoun)
                continue;
            for (const std::uint32_t p : ours)
                for (const std::uint32_t q : theirs->second)
                    if (disagree(p, q)) add_if_told(p, q);
        }
    }

    void add_if_told(std::uint32_t p, std::uint32_t q) {
        const std::vector<JointId> ours = telling(first_, first(p));
        const std::vector<JointId> theirs = telling(second_, second(q));
        std::vector<JointId> shared;
        std::set_intersection(ours.begin(), ours.end(), theirs.begin(), theirs.end(), std::back_inserter(shared));
        const bool heading =
            is_in_heading(first_.analysis.document, first_.analysis.sentences, first(p).sentence)
            || is_in_heading(second_.analysis.document, second_.analysis.sentences, second(q).sentence);
        if (shared.size() < fewest_shared_stems(heading) || name_others(p, q)) return;
        if (2000 * weights_.of(shared) < kLeastShared * (weights_.of(ours) + weights_.of(theirs))) return;
        if (count_contradictions(first_, figures_beside(first_, first(p)), second_, figures_beside(second_, second(q)))
            > 1)
            return;
        const auto here = places_of(first_, first(p).sentence, shared);
        const auto there = places_of(second_, second(q).sentence, shared);
        std::vector<Link> links;
        for (std::size_t i = 0; i < shared.size(); ++i)
            links.push_back({LinkKind::word, here[i], there[i]});
        std::sort(links.begin(), links.end(),
                  [](const Link& a, const Link& b) { return a.first.begin < b.first.begin; });
        found_.try_emplace({p, q}, std::move(links));
    }

    /// Whether both sentences name somebody or something, and nobody the same.
    bool name_others(std::uint32_t p, std::uint32_t q) const {
        const auto names_of = [](const ComparedArticle& article, std::uint32_t sentence) {
            std::vector<JointId> names;
            for (const JointId id : article.by_sentence[sentence])
                if (article.names[id]) names.push_back(id);
            return names;
        };
        const std::vector<JointId> ours = names_of(first_, first(p).sentence);
        const std::vector<JointId> theirs = names_of(second_, second(q).sentence);
        std::vector<JointId> shared;
        std::set_intersection(ours.begin(), ours.end(), theirs.begin(), theirs.end(), std::back_inserter(shared));
        return !ours.empty() && !theirs.empty() && shared.empty();
    }

    /// Where each of some words first stands in a sentence.
    static std::vector<Span> places_of(const ComparedArticle& article, std::uint32_t sentence,
                                       const std::vector<JointId>& ids) {
        std::vector<Span> places;
        places.reserve(ids.size());
        const auto tokens = article.analysis.tokens.of_sentence(sentence);
        for (const JointId id : ids)
            places.push_back(std::find_if(tokens.begin(), tokens.end(), [&](const Token& token) {
                                 return article.terms[token.term] == id;
                             })->span);
        return places;
    }

    const ComparedArticle& first_;
    const ComparedArticle& second_;
    const WordWeights& weights_;
    std::set<Key> in_first_;  ///< every quantity
    std::set<Key> in_second_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Link>> found_;
};

}  // namespace

std::vector<OtherFigure> find_other_figures(const ComparedArticle& first, const ComparedArticle& second,
                                            const std::vector<SayingPair>& pairs, const WordWeights& weights) {
    return FigureFinder(first, second, weights).find(pairs);
}

}  // namespace lectern
