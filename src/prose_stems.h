#pragma once

#include <cstdint>
#include <vector>

#include "document.h"
#include "sentences.h"
#include "tokens.h"

namespace lectern {

/// The prose of an article, as its features look at it: which sentences may sum it up, and which content stems they
/// hold.
struct Prose {
    const Document& document;
    const std::vector<Sentence>& sentences;
    const Tokens& tokens;
    std::vector<std::uint32_t> indices;        ///< the prose sentences, in order
    std::vector<std::vector<TermId>> stems;    ///< content stems by sentence; empty for what is no prose
    std::vector<std::uint32_t> holders;        ///< by stem: prose sentences that hold it
    std::vector<std::uint32_t> first_holders;  ///< by stem: the first of them
};

/// The three arguments must outlive the prose. No prose: headings, page chrome, code, tables, lone web addresses.
Prose find_prose(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens);

/// The content stems of a sentence (words that are no stop words, numbers), each once, in order of term id.
std::vector<TermId> content_stems(const Tokens& tokens, std::size_t sentence);

/// Whether the token counts among a sentence's words, as numbers do and marks do not.
bool is_word_or_number(const Token& token);

}  // namespace lectern
