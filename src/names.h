#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document.h"
#include "lexicon.h"
#include "text/span.h"
#include "tokens.h"

namespace lectern {

inline constexpr std::array<std::string_view, 3> kArticles = {"a", "an", "the"};

/// Reads names off the tokens of an article: what in a mention is the name, and what only stands before it.
class NameReader {
public:
    NameReader(const Document& document, const Tokens& tokens, const Lexicon& lexicon);

    std::string text_of(Span span) const { return std::string(text_.substr(span.begin, span.size())); }
    std::string_view folded(const Token& token) const { return tokens_.terms[token.term].text; }
    bool is_stop_word(const Token& token) const { return tokens_.terms[token.term].stop_word; }

    /// The tokens of a span, which may lie in an earlier sentence than what is said.
    std::span<const Token> tokens_of(Span span) const;

    /// A capitalized word that is no stop word.
    bool is_name(const Token& token) const;

    /// Whether a word that opens a sentence has its capital from there alone: "Residents said", "Data show", "Four in
    /// ten said"; not "Trump said".
    bool is_plain_noun(const Token& token) const;

    /// Whether a word in -s stands in lower case elsewhere: "Experts said" of an article that has "experts".
    bool is_plural_elsewhere(const Token& token) const {
        return is_lower_case_[token.term] && folded(token).ends_with("s");
    }

    /// Whether a word stands in lower case somewhere.
    bool is_lower_case_elsewhere(const Token& token) const { return is_lower_case_[token.term]; }

    /// Whether a name is one of a body: "University of Eastmark", "Wall Street Journal".
    bool is_body(std::span<const Token> name) const;

    /// The last run of capitalized words in a mention: "Tim Dettmers" in "the researcher Tim Dettmers". A name that
    /// only tells whose or where is none: "Environmental groups", "residents of Bern", "a woman who accused Tom Reed".
    std::span<const Token> name_in(std::span<const Token> mention) const;

    /// How many words stand before the name proper: 2 in "Trade Secretary Ann Lee". A title alone is a name: "the
    /// Mayor".
    std::size_t titles_before(std::span<const Token> words) const;

    /// Whether a word is a person's title: "Dr", "mayor".
    bool is_title(const Token& token) const { return lexicon_.find("person_titles", folded(token)) != nullptr; }

private:
    std::span<const Token> without_clause(std::span<const Token> mention) const;
    bool is_weekday(const Token& token) const;
    bool is_capital_within(const Token& token) const;
    bool is_listed_name(std::span<const Token> mention, std::size_t at) const;
    bool joins_name(std::span<const Token> mention, std::size_t at) const;
    bool qualifies_noun(std::span<const Token> mention, std::size_t end) const;

    std::string_view text_;
    const Tokens& tokens_;
    const Lexicon& lexicon_;
    std::vector<bool> is_capitalized_within_;  ///< by term: somewhere inside a sentence
    std::vector<bool> is_lower_case_;          ///< by term: somewhere
};

}  // namespace lectern
