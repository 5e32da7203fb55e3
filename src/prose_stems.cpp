#include "prose_stems.h"

#include <algorithm>
#include <string_view>

namespace lectern {
namespace {

/// A sentence that is nothing but a web address sums up nothing.
bool is_address(std::string_view sentence) {
    return sentence.find_first_of(" \n\t") == std::string_view::npos
           && (sentence.starts_with("www.") || sentence.find("://") != std::string_view::npos);
}

}  // namespace

Prose find_prose(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens) {
    Prose prose{document, sentences, tokens, {}, {}, {}, {}};
    prose.stems.resize(sentences.size());
    prose.holders.assign(tokens.terms.size(), 0);
    prose.first_holders.assign(tokens.terms.size(), 0);
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        const Span span = sentences[s].span;
        const std::string_view text = std::string_view(document.text.bytes).substr(span.begin, span.size());
        if (!is_prose(document.blocks[sentences[s].block].kind) || is_address(text)) continue;
        prose.indices.push_back(s);
        prose.stems[s] = content_stems(tokens, s);
        for (const TermId stem : prose.stems[s])
            if (prose.holders[stem]++ == 0) prose.first_holders[stem] = s;
    }
    return prose;
}

std::vector<TermId> content_stems(const Tokens& tokens, std::size_t sentence) {
    std::vector<TermId> stems;
    for (const Token& token : tokens.of_sentence(sentence)) {
        const Term& term = tokens.terms[token.term];
        if (is_word_or_number(token) && !term.stop_word) stems.push_back(term.stem);
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
}

bool is_word_or_number(const Token& token) { return token.kind == TokenKind::word || token.kind == TokenKind::number; }

}  // namespace lectern
