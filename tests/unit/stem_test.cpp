#include "stem.h"

#include <catch2/catch.hpp>

using namespace lectern;

namespace {

bool meet(std::string_view language, std::string_view a, std::string_view b) {
    const Stemmer stemmer(lexicon_for(language));
    return stemmer.stem(a) == stemmer.stem(b);
}

}  // namespace

TEST_CASE("The forms of a word meet", "[stem]") {
    CHECK(meet("en", "innovations", "innovation"));
    CHECK(meet("en", "running", "runs"));
    CHECK(meet("en", "making", "make"));
    CHECK(meet("en", "cities", "city"));
    CHECK(meet("de", "Häuser", "Häusern"));
    CHECK(meet("fr", "l'accord", "accords"));
    CHECK(meet("es", "ciudades", "ciudad"));
    CHECK(meet("ru", "города", "городов"));
    CHECK(meet("ko", "학교에서", "학교는"));
    CHECK(meet("ar", "الكتاب", "كتاب"));
}

TEST_CASE("Different words stay apart, short words stay whole", "[stem]") {
    CHECK_FALSE(meet("en", "press", "prey"));
    CHECK_FALSE(meet("en", "policy", "police"));
    CHECK(Stemmer(lexicon_for("en")).stem("gas") == "gas");
    CHECK(Stemmer(lexicon_for("en")).stem("class") == "class");
}

TEST_CASE("A language without lists changes nothing", "[stem]") {
    CHECK(Stemmer(lexicon_for("")).stem("plantings") == "plantings");
}
