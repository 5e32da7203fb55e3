#include "tokens.h"

#include <map>

namespace lectern {
namespace {

bool is_word_byte(unsigned char c) {
    return c >= 0x80 || (c >= 0x30 && c <= 0x39) || ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x7A) || c == 0x27;
}

}  // namespace

Tokens tokenize(const Document& document, const std::vector<Sentence>& sentences, const Lexicon& lexicon) {
    Tokens tokens;
    std::map<std::string, TermId> ids;
    const std::string_view text = document.text.bytes;
    for (const Sentence& sentence : sentences) {
        tokens.sentence_begin.push_back(static_cast<std::uint32_t>(tokens.tokens.size()));
        for (std::uint32_t i = sentence.span.begin; i < sentence.span.end;) {
            if (text[i] == ' ') {
                ++i;
                continue;
            }
            std::uint32_t end = i;
            while (end < sentence.span.end && is_word_byte(static_cast<unsigned char>(text[end])))
                ++end;
            const bool word = end > i;
            if (!word) ++end;
            std::string folded(text.substr(i, end - i));
            for (char& c : folded)
                if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
            const auto [found, added] = ids.try_emplace(folded, static_cast<TermId>(tokens.terms.size()));
            if (added)
                tokens.terms.push_back({folded, found->second, 0, lexicon.find("stop_words", folded) != nullptr});
            if (document.blocks[sentence.block].kind != BlockKind::boilerplate) ++tokens.terms[found->second].count;
            const bool digit = text[i] >= '0' && text[i] <= '9';
            const TokenKind kind = !word ? TokenKind::punctuation : digit ? TokenKind::number : TokenKind::word;
            tokens.tokens.push_back({{i, end}, found->second, kind, text[i] >= 'A' && text[i] <= 'Z', false});
            i = end;
        }
    }
    tokens.sentence_begin.push_back(static_cast<std::uint32_t>(tokens.tokens.size()));
    return tokens;
}

}  // namespace lectern
