#include "lexicon.h"

#include <catch2/catch.hpp>

using namespace lectern;

TEST_CASE("A list of a language is found by its file's name, an entry by its text", "[lexicon]") {
    const Lexicon& english = lexicon_for("en");
    CHECK(english.language() == "en");
    CHECK(english.list("stop_words").size() > 20);
    REQUIRE(english.find("claim_cues", "must") != nullptr);
    CHECK(english.find("claim_cues", "must")->value == "recommendation");
    CHECK(english.find("claim_cues", "no such cue") == nullptr);
}

TEST_CASE("A language without data has an empty lexicon", "[lexicon]") {
    CHECK(lexicon_for("xx").language().empty());
    CHECK(lexicon_for("xx").list("stop_words").empty());
}
