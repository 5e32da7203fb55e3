#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "sentences.h"
#include "text/span.h"
#include "tokens.h"
#include "word_classes.h"

namespace lectern {

/// The tokens of one sentence, read as words: what the attribution rules look at. Token indices are within the
/// sentence. `classes` are those of the terms; without them no word is of any class. In a language whose nouns are all
/// capitalized, a noun phrase ends behind its last capitalized word.
class SentenceWords {
public:
    SentenceWords(const Tokens& tokens, std::size_t sentence, std::span<const WordClassSet> classes = {},
                  bool nouns_are_capitalized = false)
        : tokens_(tokens.of_sentence(sentence)),
          terms_(tokens.terms),
          classes_(classes),
          nouns_are_capitalized_(nouns_are_capitalized) {}

    std::size_t size() const { return tokens_.size(); }
    const Token& operator[](std::size_t i) const { return tokens_[i]; }
    /// The case-folded text of a token; empty beyond either end, so that rules need no bounds of their own.
    std::string_view text(std::size_t i) const {
        return i < size() ? std::string_view(terms_[tokens_[i].term].text) : "";
    }
    bool is_word(std::size_t i) const {
        return i < size() && (tokens_[i].kind == TokenKind::word || tokens_[i].kind == TokenKind::number);
    }
    bool is(std::size_t i, WordClass word_class) const {
        return i < size() && !classes_.empty() && holds(classes_[tokens_[i].term], word_class);
    }
    bool is_apostrophe(std::size_t i) const { return text(i) == "'" || text(i) == "\u2019"; }
    /// How often the article has the word.
    std::uint32_t count(std::size_t i) const { return i < size() ? terms_[tokens_[i].term].count : 0; }
    /// Whether a noun phrase that goes as far as token `i - 1` ends there by its capitals: "Zürich | sinkt".
    bool ends_nouns(std::size_t i) const {
        return nouns_are_capitalized_ && i > 0 && is_capitalized(i - 1) && !is_capitalized(i)
               && !is(i, WordClass::determiner) && !is(i, WordClass::preposition);
    }
    bool nouns_are_capitalized() const { return nouns_are_capitalized_; }
    bool is_capitalized(std::size_t i) const { return i < size() && tokens_[i].capitalized; }
    /// From the first byte of token `begin` to the last of token `end - 1`.
    Span span(std::size_t begin, std::size_t end) const {
        return {tokens_[begin].span.begin, tokens_[end - 1].span.end};
    }

private:
    std::span<const Token> tokens_;
    const std::vector<Term>& terms_;
    std::span<const WordClassSet> classes_;
    bool nouns_are_capitalized_;
};

/// Tokens [begin, end) of one sentence.
struct Phrase {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool empty() const { return begin >= end; }
};

/// English verbs that are finite in every use: "is", "would"; no noun phrase holds one.
bool is_finite_verb(std::string_view word);

/// English words in -ly that are no nouns: "clearly", not "family".
bool is_adverb(std::string_view word);

/// English words that begin or join clauses: "which", "although"; no noun phrase holds one.
bool joins_clauses(std::string_view word);

/// Where the auxiliaries and adverbs before a verb begin: at "has" of "has long said".
std::size_t before_auxiliaries(const SentenceWords& words, std::size_t verb);

/// Where a weekday that ends before token `end` begins: behind "Lee" in "Lee on Monday said".
std::size_t before_weekday(const SentenceWords& words, std::size_t end);

/// The noun phrase that ends just before token `verb`, its apposition and auxiliaries looked through: in "Ann Lee, a
/// doctor in Rome, has also said" the phrase before "said" is "Ann Lee". Empty where a clause begins or nothing fits.
Phrase subject_before(const SentenceWords& words, std::size_t verb);

/// The relative pronoun that is the subject of token `verb`: "who" in "voters, who have long said". Empty where it is
/// none.
Phrase relative_before(const SentenceWords& words, std::size_t verb);

/// The noun phrase that begins at token `begin` and ends before a comma, a mark, a verb or a conjunction, as after
/// "according to" and after a verb in "…, said Ann Lee, a doctor". Empty where there is none.
Phrase subject_after(const SentenceWords& words, std::size_t begin);

/// The first words of the sentence, as far as they are surely its subject: a pronoun, a determiner with its noun, or a
/// run of capitalized words. What a participle behind a comma belongs to: "Lee left early, saying …".
Phrase leading_subject(const SentenceWords& words);

}  // namespace lectern
