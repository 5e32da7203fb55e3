#include "claim_forms.h"

#include <catch2/catch.hpp>

#include "analyzed.h"

using namespace lectern;

namespace {

/// The kind of the claim that a text of one sentence makes; empty where it makes none.
std::string_view kind_in(std::string_view text) {
    const Analysis a = analyzed(text);
    return a.claims.empty() ? std::string_view() : name_of(a.claims[0].kind);
}

std::string_view level_in(std::string_view text) {
    const Analysis a = analyzed(text);
    REQUIRE_FALSE(a.claims.empty());
    return name_of(a.claims[0].hedge);
}

}  // namespace

TEST_CASE("An instruction is a recommendation, and its verb the cue", "[claims]") {
    CHECK(kind_in("Fold the dough every half hour.") == "recommendation");
    CHECK(kind_in("Skip the carving stations at a large party.") == "recommendation");
    CHECK(kind_in("If the kitchen is cold, let it rest for longer.") == "recommendation");
    CHECK(kind_in("Then avoid metal spoons in the bowl.") == "recommendation");
    const Analysis a = analyzed("Fold the dough every half hour.");
    REQUIRE(a.claims.size() == 1);
    REQUIRE(a.claims[0].cues.size() == 1);
    const Span cue = a.cues.cues[a.claims[0].cues[0]].span;
    CHECK(a.document.text.bytes.substr(cue.begin, cue.size()) == "Fold");
}

TEST_CASE("A noun that opens a sentence instructs nobody", "[claims]") {
    CHECK(kind_in("Use of force is the rule in that town's old prison.") != "recommendation");
    CHECK(kind_in("Place names are older than the towns that bear them.") != "recommendation");
    CHECK(kind_in("Let me say how much the old dam has cost us.") != "recommendation");
}

TEST_CASE("Will of how a thing works foretells nothing", "[claims]") {
    CHECK(kind_in("The valve will close when the pressure drops.") != "prediction");
    CHECK(kind_in("On the left you will see a small green light.") != "prediction");
    CHECK(kind_in("The tax will rise when the law passes next year.") == "prediction");
    CHECK(kind_in("The price of flour will rise in the coming years.") == "prediction");
}

TEST_CASE("A question and the words of a picture claim nothing", "[claims]") {
    CHECK(kind_in("Should the town repair the old dam before the winter?").empty());
    CHECK(kind_in("Seeing double: Ann Lee (right) must be the best twin of them all.").empty());
}

TEST_CASE("Being more likely compares and foretells nothing", "[claims]") {
    CHECK(kind_in("Voters in the valley are more likely to support the new mayor than the old one.") == "comparison");
    CHECK(kind_in("The new mayor is likely to win the vote in May.") == "prediction");
}

TEST_CASE("Only a speaker's own denial leaves doubt, and one that is itself denied leaves none", "[claims]") {
    CHECK(level_in("Ann Lee denies that the dam is the worst in the valley.") == "doubted");
    CHECK(level_in("Ann Lee does not deny that the dam is the worst in the valley.") == "reported");
    CHECK(level_in("“They dismiss us when we tell them that the dam must be repaired,” said Ann Lee.") == "reported");
}

TEST_CASE("What somebody can do is no hedge", "[claims]") {
    CHECK(level_in("I can now say that the dam is the worst in the valley.") == "asserted");
    CHECK(level_in("The dam can be the worst in the valley.") == "hedged");
}

TEST_CASE("Who is told by what they say does not make the sentence theirs", "[claims]") {
    const Analysis a = analyzed(
        "It is absurd; a mayor who refuses to stop talking loudly about other things in the end distracts from what we "
        "want.");
    REQUIRE_FALSE(a.claims.empty());
    CHECK_FALSE(a.claims[0].attribution);
}

TEST_CASE("In its paragraph what should be done goes before a bare figure", "[claims]") {
    const Analysis a = analyzed(
        "The ferry Aurora struck the northern pier on Tuesday with 140 passengers on board. Nobody was "
        "hurt.\n\nRepairs to "
        "the pier will cost 1.2 million euros. The town should buy a second ferry before the winter. The old one is "
        "old.");
    std::vector<std::string_view> kinds;
    for (const Claim& claim : a.claims)
        if (a.sentences[claim.sentence].block == 1) kinds.push_back(name_of(claim.kind));
    CHECK(kinds == std::vector<std::string_view>{"recommendation"});
}

TEST_CASE("What only announces a list claims nothing, and what it will let you do foretells nothing", "[claims]") {
    CHECK(kind_in("The best and the worst towns were ranked as follows:").empty());
    CHECK(kind_in("The new tool will let you draw a plan of the town.") != "prediction");
}
