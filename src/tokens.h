#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document.h"
#include "lexicon.h"
#include "sentences.h"
#include "text/span.h"

namespace lectern {

/// Index into Tokens::terms.
using TermId = std::uint32_t;

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

struct Token {
    Span span;
    TermId term = 0;
    TokenKind kind = TokenKind::word;
    bool capitalized = false;  ///< its first letter is upper or title case
    bool all_caps = false;     ///< two letters or more, none of them lower case
};

/// One distinct word form of the document.
struct Term {
    std::string
        text;  ///< case-folded; apostrophes as U+0027; a hyphenated line break mended ("inno-\nvation" is "innovation")
    TermId stem = 0;          ///< the term that stands for all forms of this word (its own index where it is the stem)
    std::uint32_t count = 0;  ///< occurrences in the article's blocks, page chrome not counted
    bool stop_word = false;
};

struct Tokens {
    std::vector<Token>
        tokens;  ///< in order; disjoint but for the bigrams of a run without blanks, which share a character
    std::vector<std::uint32_t>
        sentence_begin;  ///< token index at which each sentence begins; one more entry than sentences
    std::vector<Term> terms;

    std::span<const Token> of_sentence(std::size_t sentence) const {
        return std::span(tokens).subspan(sentence_begin[sentence],
                                         sentence_begin[sentence + 1] - sentence_begin[sentence]);
    }
};

/// Cuts each sentence into words, numbers and marks, and interns the words.
///
/// Words follow UAX #29 section 4 in what they keep together ("don't", "3.5", "1,000,000", "U.S", "snake_case"), and
/// beyond it keep the full stop of an acronym ("U.S.") and mend a hyphen at a line's end ("inno-\nvation" is one word).
/// Scripts without blanks between words (Chinese and Japanese, Thai, Lao, Khmer, Burmese) become overlapping bigrams of
/// characters: "数据库" is "数据", "据库", spans [0, 6) and [3, 9); a run of one character is that character. A
/// combining mark counts with the character before it. Runs of the same mark ("...", "--") are one token.
///
/// Term ids are in order of first occurrence. `Term::stem` is the first term with the same stem (stem.h); stop
/// words and numbers are their own stems.
Tokens tokenize(const Document& document, const std::vector<Sentence>& sentences, const Lexicon& lexicon);

/// Words and numbers. Where words are not parted by blanks, three characters, each the start of a bigram, make two.
std::size_t count_words(std::span<const Token> tokens);

}  // namespace lectern
