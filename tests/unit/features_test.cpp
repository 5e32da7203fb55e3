#include "features.h"

#include <catch2/catch.hpp>
#include <set>

#include "analyzed.h"

using namespace lectern;

namespace {

constexpr std::string_view kFlood =
    "# The flood at Bern\n\nThe dam near Bern broke. Water filled the town, and the mayor called the army.\n\n"
    "The dam was old. Nobody had tested the dam in 20 years, the mayor said.";

}  // namespace

TEST_CASE("A sentence's place is counted among the prose, whole and in its block", "[features]") {
    const Analysis a = analyzed(kFlood);
    REQUIRE(a.features.size() == 5);
    CHECK_FALSE(a.features[0].prose);
    for (std::size_t s = 1; s < 5; ++s) {
        CHECK(a.features[s].prose);
        CHECK(a.features[s][Feature::position] == static_cast<int>(s) - 1);
        CHECK(a.features[s][Feature::from_end] == 4 - static_cast<int>(s));
        CHECK(a.features[s][Feature::article_sentences] == 4);
    }
    CHECK(a.features[3][Feature::position_in_block] == 0);
    CHECK(a.features[3][Feature::behind_in_block] == 1);
    CHECK(a.features[4][Feature::block_position] == 1);
}

TEST_CASE("What is repeated counts, and ranks follow it", "[features]") {
    const Analysis a = analyzed(kFlood);
    // "dam" stands in three prose sentences, "mayor" in two.
    CHECK(a.features[1][Feature::repeated] == 2);
    CHECK(a.features[2][Feature::repeated] == 1);
    CHECK(a.features[4][Feature::repeated] == 3);
    CHECK(a.features[4][Feature::repeated_rank] == 0);
    CHECK(a.features[2][Feature::repeated_rank] == 3);
    CHECK(a.features[1][Feature::introduced] == 1);
    CHECK(a.features[3][Feature::introduced] == 0);
    CHECK(a.features[4][Feature::numbers] == 1);
}

TEST_CASE("The title's stems are looked for in the prose", "[features]") {
    const Analysis a = analyzed(kFlood);
    CHECK(a.features[1][Feature::title_overlap] == 500);
    CHECK(a.features[3][Feature::title_overlap] == 0);
}

TEST_CASE("Capitals do not count", "[features]") {
    const Analysis a = analyzed("The dam near Bern broke. The mayor of Bern called.");
    const Analysis b = analyzed("The dam near bern broke. The mayor of bern called.");
    for (std::size_t s = 0; s < 2; ++s)
        CHECK(a.features[s].values == b.features[s].values);
}

TEST_CASE("Every feature has a name of its own", "[features]") {
    std::set<std::string_view> names;
    for (std::size_t f = 0; f < kFeatures; ++f) {
        CHECK_FALSE(name_of(static_cast<Feature>(f)).empty());
        names.insert(name_of(static_cast<Feature>(f)));
    }
    CHECK(names.size() == kFeatures);
}

TEST_CASE("A web address alone is no prose", "[features]") {
    const auto result = analyze(
        "The dam broke in May.\n\nhttps://example.org/2018/12/the-dam.html\n\nNobody was hurt by it.", {"en", "", {}});
    REQUIRE(result.ok());
    REQUIRE(result.value().sentences.size() == 3);
    CHECK(result.value().features[0].prose);
    CHECK_FALSE(result.value().features[1].prose);
    CHECK(result.value().summary.order.back() == 1);
}

TEST_CASE("A section begins at its heading, whose stems are looked for below it", "[features]") {
    const Analysis a = analyzed("# Dams\n\nThe dam broke. Rain fell.\n\n## Mayors\n\nThe dam was old. The mayor left.");
    REQUIRE(a.sentences.size() == 6);
    CHECK(a.features[2][Feature::section] == 1);
    CHECK(a.features[2][Feature::in_section] == 1);
    CHECK(a.features[4][Feature::section] == 2);
    CHECK(a.features[4][Feature::in_section] == 0);
    CHECK(a.features[1][Feature::heading_overlap] == 500);  // "dam" of "dam broke"
    CHECK(a.features[4][Feature::heading_overlap] == 0);    // its "dam" is of the section before
    CHECK(a.features[5][Feature::heading_overlap] == 500);
}

TEST_CASE("Where a sentence's stems first stand is a mean place in the article", "[features]") {
    const Analysis a = analyzed("Rain fell. Dams broke. Rain broke dams. Cats slept.");
    // "rain" first stands in sentence 0 of 4, "broke" and "dams" in 1: two thirds of a sentence of four.
    CHECK(a.features[2][Feature::first_place] == 166);
    CHECK(a.features[2][Feature::first_overlap] == 333);
    CHECK(a.features[3][Feature::first_place] == 750);
    CHECK(a.features[0][Feature::words_before] == 0);
    CHECK(a.features[2][Feature::words_before] == 444);
}
