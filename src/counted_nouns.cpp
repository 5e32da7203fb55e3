#include "counted_nouns.h"

#include <algorithm>

namespace lectern {
namespace {

constexpr std::size_t kFewestShared = 4;
constexpr std::size_t kFewestInHeading = 3;
constexpr std::uint32_t kMostFrequent = 12;  // a word more frequent than this in the article tells no two things apart

}  // namespace

const Token* noun_behind(const Quantity& quantity, const Tokens& tokens) {
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

std::vector<CountedNoun> find_counted_nouns(const std::vector<Quantity>& quantities, const Tokens& tokens) {
    std::vector<CountedNoun> counted;
    for (std::uint32_t q = 0; q < quantities.size(); ++q) {
        const Token* noun = is_comparable(quantities[q]) ? noun_behind(quantities[q], tokens) : nullptr;
        if (noun != nullptr) counted.push_back({q, tokens.terms[noun->term].stem});
    }
    return counted;
}

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

std::size_t fewest_shared_stems(bool one_is_in_heading) { return one_is_in_heading ? kFewestInHeading : kFewestShared; }

bool is_in_heading(const Document& document, const std::vector<Sentence>& sentences, std::uint32_t sentence) {
    return document.blocks[sentences[sentence].block].kind == BlockKind::heading;
}

}  // namespace lectern
