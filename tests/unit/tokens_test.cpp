#include "tokens.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace lectern;

namespace {

struct Tokenized {
    Tokens tokens;
    std::vector<std::string> forms;  ///< the term of each token
};

Tokenized tokens_of(const std::string& text, std::string_view language = "en", BlockKind kind = BlockKind::paragraph) {
    Document document;
    document.text.bytes = text;
    const Span all{0, static_cast<std::uint32_t>(text.size())};
    document.blocks.push_back({all, kind, 0, "test"});
    Tokenized result{tokenize(document, {{all, 0}}, lexicon_for(language)), {}};
    for (const Token& token : result.tokens.tokens)
        result.forms.push_back(result.tokens.terms[token.term].text);
    return result;
}

std::string stem_in(const Tokenized& tokenized, std::size_t token) {
    const Tokens& tokens = tokenized.tokens;
    return tokens.terms[tokens.terms[tokens.tokens[token].term].stem].text;
}

using Forms = std::vector<std::string>;

}  // namespace

TEST_CASE("Words keep apostrophes, inner full stops and separators of digits", "[tokens]") {
    CHECK(tokens_of("Don’t pay 1,000.50, U.S. friends!").forms
          == Forms{"don't", "pay", "1,000.50", ",", "u.s.", "friends", "!"});
    CHECK(tokens_of("at 10:30 in snake_case v2").forms == Forms{"at", "10:30", "in", "snake_case", "v2"});
    CHECK(tokens_of("'quoted' well-known").forms == Forms{"'", "quoted", "'", "well", "-", "known"});
}

TEST_CASE("Words are case-folded in every script, and capitals are remembered", "[tokens]") {
    const Tokenized t = tokens_of("NASA Äpfel ДОМ İzmir");
    CHECK(t.forms == Forms{"nasa", "äpfel", "дом", "izmir"});
    CHECK(t.tokens.tokens[0].all_caps);
    CHECK(t.tokens.tokens[1].capitalized);
    CHECK_FALSE(t.tokens.tokens[1].all_caps);
    CHECK(t.tokens.tokens[2].all_caps);
}

TEST_CASE("A hyphen at a line's end is mended, a hyphenated word is not", "[tokens]") {
    const Tokenized t = tokens_of("great inno-\r\n  vation");
    CHECK(t.forms == Forms{"great", "innovation"});
    CHECK(t.tokens.tokens[1].span.begin == 6);
    CHECK(t.tokens.tokens[1].span.end == 21);
    CHECK(tokens_of("Anglo-\nSaxon").forms == Forms{"anglo", "-", "saxon"});
}

TEST_CASE("Scripts without blanks become overlapping bigrams", "[tokens]") {
    const Tokenized t = tokens_of("数据库 a 国", "zh");
    CHECK(t.forms == Forms{"数据", "据库", "a", "国"});
    CHECK(t.tokens.tokens[0].span.end == 6);
    CHECK(t.tokens.tokens[1].span.begin == 3);
    CHECK(t.tokens.tokens[1].span.end == 9);
    CHECK(tokens_of("ภาษา", "th").forms.size() > 1);
}

TEST_CASE("Term ids follow the first occurrence, and the forms of a word share a stem", "[tokens]") {
    const Tokenized t = tokens_of("The cities planted trees. A city plants a tree.");
    CHECK(t.tokens.tokens[0].term == 0);
    CHECK(stem_in(t, 6) == "cities");
    CHECK(stem_in(t, 7) == "planted");
    CHECK(stem_in(t, 9) == "trees");
    CHECK(t.tokens.terms[0].stop_word);
    CHECK(t.tokens.terms[t.tokens.tokens[5].term].count == 2);
}

TEST_CASE("Page chrome is tokenized but not counted", "[tokens]") {
    const Tokenized t = tokens_of("Share this", "en", BlockKind::boilerplate);
    REQUIRE(t.forms.size() == 2);
    CHECK(t.tokens.terms[0].count == 0);
}

TEST_CASE("Marks are single tokens, runs of one mark too", "[tokens]") {
    const Tokenized t = tokens_of("Wait... 5 %");
    CHECK(t.forms == Forms{"wait", "...", "5", "%"});
    CHECK(t.tokens.tokens[1].kind == TokenKind::punctuation);
    CHECK(t.tokens.tokens[2].kind == TokenKind::number);
    CHECK(t.tokens.tokens[3].kind == TokenKind::symbol);
}
