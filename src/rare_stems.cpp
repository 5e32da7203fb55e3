#include "rare_stems.h"

#include <algorithm>
#include <numeric>

namespace lectern {
namespace {

constexpr std::uint32_t kRarest = 6;  // a stem in more places of the article ties nothing

}  // namespace

RareStems::RareStems(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens) {
    std::vector<TermId> held;
    begin_.reserve(sentences.size() + 1);
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        begin_.push_back(static_cast<std::uint32_t>(stems_.size()));
        if (!is_prose(document.blocks[sentences[s].block].kind)) continue;
        held.clear();
        for (const Token& token : tokens.of_sentence(s)) {
            const Term& term = tokens.terms[token.term];
            const bool tells = token.kind == TokenKind::word || token.kind == TokenKind::number;
            const std::uint32_t count = std::max(term.count, tokens.terms[term.stem].count);
            if (tells && !term.stop_word && count >= 2 && count <= kRarest) held.push_back(term.stem);
        }
        std::sort(held.begin(), held.end());
        stems_.insert(stems_.end(), held.begin(), std::unique(held.begin(), held.end()));
    }
    begin_.push_back(static_cast<std::uint32_t>(stems_.size()));
    collect_places(tokens.terms.size());
}

void RareStems::collect_places(std::size_t terms) {
    places_begin_.assign(terms + 1, 0);
    for (const TermId stem : stems_)
        ++places_begin_[stem + 1];
    std::partial_sum(places_begin_.begin(), places_begin_.end(), places_begin_.begin());
    places_.resize(stems_.size());
    std::vector<std::uint32_t> next(places_begin_.begin(), places_begin_.end() - 1);
    for (std::uint32_t s = 0; s + 1 < begin_.size(); ++s)
        for (const TermId stem : of_sentence(s))
            places_[next[stem]++] = s;
}

}  // namespace lectern
