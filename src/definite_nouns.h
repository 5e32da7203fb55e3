#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon.h"
#include "text/span.h"
#include "tokens.h"
#include "word_classes.h"

namespace lectern {

/// What data/<language>/reference_words.txt says of each term ("definite", "subject"); empty for most.
std::vector<std::string_view> references_of_terms(const std::vector<Term>& terms, const Lexicon& lexicon);

/// A noun with a definite article whose meaning an earlier sentence gives: "The deal" behind "a deal".
struct DefiniteNoun {
    Span cue;
    std::optional<std::uint32_t> introduced_in;  ///< the sentence that brought it in or had it last, by that word
    bool inside = false;                         ///< told only by what it mostly stands for, further in
};

/// Reads an article's sentences in order and remembers what each brought in with an indefinite article.
/// Example: behind "The town wants a bridge.", the sentence "Nobody pays for the bridge." leans on it.
class DefiniteNouns {
public:
    /// `references` is of references_of_terms. All must outlive this.
    DefiniteNouns(const Tokens& tokens, const std::vector<std::string_view>& references, const Lexicon& lexicon);

    /// The first definite noun of a sentence that leans on an earlier one.
    std::optional<DefiniteNoun> find(std::uint32_t sentence) const;

    /// Remembers the nouns of "a new bridge", and where each word stood. To be called for each prose sentence, in
    /// order, after find.
    void remember(std::uint32_t sentence);

private:
    struct Introduction {
        std::uint32_t sentence = 0;
        bool known = false;
        bool last = false;  ///< the word ended the phrase: more likely its noun than an adjective
    };

    /// Tokens of a phrase behind its article.
    struct Phrase {
        std::uint32_t article = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };

    std::uint32_t sentence_end(std::uint32_t sentence) const { return tokens_.sentence_begin[sentence + 1]; }
    std::string_view word(std::uint32_t i) const;
    bool is_content(std::uint32_t i) const;
    Phrase phrase_behind(std::uint32_t article, std::uint32_t end) const;
    std::optional<DefiniteNoun> referring_noun(std::uint32_t begin, std::uint32_t end) const;
    bool is_told_which(const Phrase& phrase, std::uint32_t end) const;
    bool measures(const Phrase& phrase) const;
    bool brings_in(std::uint32_t i, std::uint32_t begin) const;
    bool is_named_before(std::uint32_t begin, std::uint32_t end, std::uint32_t noun) const;
    const Introduction& introduction(std::uint32_t i) const;
    std::optional<std::uint32_t> last_mention(std::uint32_t i) const;
    bool is_named(const Phrase& phrase, std::uint32_t end) const;
    bool is_restricted(const Phrase& phrase, std::uint32_t end) const;
    Span cue_of(const Phrase& phrase, std::uint32_t last) const;
    std::optional<std::uint32_t> age_behind(std::uint32_t article, std::uint32_t end) const;
    std::optional<DefiniteNoun> opening_noun(std::uint32_t begin, std::uint32_t end) const;
    std::optional<DefiniteNoun> inner_noun(std::uint32_t begin, std::uint32_t end) const;

    const Tokens& tokens_;
    const std::vector<std::string_view>& references_;
    std::span<const LexiconEntry> referring_nouns_;
    std::span<const LexiconEntry> units_;
    std::span<const LexiconEntry> months_;
    std::vector<WordClassSet> classes_;
    bool nouns_have_capitals_;
    std::vector<Introduction> introduced_;                 ///< by stem
    std::vector<std::optional<std::uint32_t>> mentioned_;  ///< by stem: the last sentence with the word
};

}  // namespace lectern
