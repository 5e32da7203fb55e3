#include "consistency.h"

#include <algorithm>
#include <map>
#include <utility>

namespace lectern {
namespace {

constexpr std::size_t kFewestShared = 4;     // stems two sentences must share, the counted noun included
constexpr std::size_t kFewestInHeading = 3;  // where one of them is a heading
constexpr std::uint32_t kMostFrequent = 12;  // a word more frequent than this in the article tells no two things apart
constexpr std::size_t kMostCompared = 8;     // quantities of one noun: beyond, the article is a table of them

/// The content stems of a sentence that are rare enough to tell things apart, sorted.
std::vector<TermId> telling_stems(const Tokens& tokens, std::size_t sentence) {
    std::vector<TermId> stems;
    for (const Token& token : tokens.of_sentence(sentence)) {
        const Term& term = tokens.terms[token.term];
        if (token.kind == TokenKind::word && !term.stop_word && term.count <= kMostFrequent) stems.push_back(term.stem);
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
}

/// The content word right behind a quantity: what it counts.
const Token* counted_noun(const Quantity& quantity, const Tokens& tokens) {
    for (const Token& token : tokens.of_sentence(quantity.sentence)) {
        if (token.span.begin < quantity.span.end) continue;
        return token.kind == TokenKind::word && !tokens.terms[token.term].stop_word ? &token : nullptr;
    }
    return nullptr;
}

bool is_comparable(const Quantity& quantity) {
    return !quantity.approximate && quantity.unit != "date" && quantity.unit != "year"
           && quantity.value.find("..") == std::string::npos;
}

}  // namespace

std::vector<Inconsistency> find_inconsistencies(const std::vector<Quantity>& quantities, const Document& document,
                                                const std::vector<Sentence>& sentences, const Tokens& tokens) {
    const auto in_heading = [&](const Quantity& quantity) {
        return document.blocks[sentences[quantity.sentence].block].kind == BlockKind::heading;
    };
    // By what is counted, in the order of the article.
    std::map<std::pair<TermId, std::string>, std::vector<std::uint32_t>> by_noun;
    for (std::uint32_t q = 0; q < quantities.size(); ++q) {
        const Token* noun = is_comparable(quantities[q]) ? counted_noun(quantities[q], tokens) : nullptr;
        if (noun != nullptr) by_noun[{tokens.terms[noun->term].stem, quantities[q].unit}].push_back(q);
    }
    std::vector<Inconsistency> found;
    for (const auto& [key, same_noun] : by_noun) {
        if (same_noun.size() < 2 || same_noun.size() > kMostCompared) continue;
        const auto first = telling_stems(tokens, quantities[same_noun.front()].sentence);
        for (std::size_t i = 1; i < same_noun.size(); ++i) {
            const Quantity& a = quantities[same_noun.front()];
            const Quantity& b = quantities[same_noun[i]];
            const auto second = telling_stems(tokens, b.sentence);
            std::vector<TermId> shared;
            std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(shared));
            if (a.sentence == b.sentence || a.value == b.value) continue;
            if (shared.size() < (in_heading(a) || in_heading(b) ? kFewestInHeading : kFewestShared)) continue;
            std::string about;
            for (const TermId stem : shared)
                about += (about.empty() ? "" : " ") + tokens.terms[stem].text;
            found.push_back({same_noun.front(), same_noun[i], about});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Inconsistency& x, const Inconsistency& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
    return found;
}

}  // namespace lectern
