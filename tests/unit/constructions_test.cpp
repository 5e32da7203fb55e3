#include <catch2/catch.hpp>

#include "classify.h"
#include "constructions.h"

using namespace lectern;

namespace {

bool has(std::string_view sentence, Construction construction) {
    const ReadSentence read = read_sentence({sentence, {}, {}, "en"});
    const auto found = find_constructions(read.tokens, lexicon_for("en"));
    return (found[read.middle] >> static_cast<unsigned>(construction) & 1) != 0;
}

}  // namespace

TEST_CASE("A future is told by its verb, and a will is none", "[constructions]") {
    CHECK(has("The council will vote on the plan.", Construction::future));
    CHECK(has("\"Will you come?\" she asked, and they will go.", Construction::future));
    CHECK_FALSE(has("The will was contested by two nephews.", Construction::future));
    CHECK_FALSE(has("Will Turner runs the bakery.", Construction::future));
}

TEST_CASE("A guard takes its words from the other patterns, and only its own", "[constructions]") {
    CHECK(has("Porto has more bridges than Lisbon.", Construction::comparative_than));
    CHECK_FALSE(has("More than forty people came.", Construction::comparative_than));
    CHECK(has("More than forty people came, and it was bigger than before.", Construction::comparative_than));
}

TEST_CASE("A gap runs over words and over no mark", "[constructions]") {
    CHECK(has("More people speak Bengali than Danish.", Construction::comparative_than));
    CHECK_FALSE(has("He wrote more, and later, than he knew, a play.", Construction::comparative_than));
}

TEST_CASE("A pattern for the beginning of a sentence holds nowhere else", "[constructions]") {
    CHECK(has("\"Keep the seeds dry,\" she says.", Construction::imperative));
    CHECK_FALSE(has("Those who keep the seeds win.", Construction::imperative));
}

TEST_CASE("A month is known by its capital, the verb by none", "[constructions]") {
    CHECK(has("The museum reopens in May.", Construction::future_time));
    CHECK(has("Prices may rise.", Construction::possible));
    CHECK_FALSE(has("On a day in May everything stood still.", Construction::possible));
}

TEST_CASE("A language without patterns has no constructions", "[constructions]") {
    const ReadSentence read = read_sentence({"Der Rat will es tun.", {}, {}, "de"});
    CHECK(find_constructions(read.tokens, lexicon_for("de"))[read.middle] == 0);
}
