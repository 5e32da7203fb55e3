#include "focus.h"

#include <catch2/catch.hpp>

#include "analyzed.h"

using namespace lectern;

namespace {

const std::string kText =
    "The council voted in March to move the harbour to the other side of the cape.\n\n"
    "A debate of two nights ended in a close vote. The mayor spoke last.\n\n"
    "Fishermen who fished from the old quay were against it. A fisherman has no use for a deep harbour, they say.\n\n"
    "The council has not said when the new quay will be built.";

Analysis with_focus(const std::string& focus) { return analyzed(kText, "en", focus); }

std::string first_pick(const Analysis& a) {
    const Span span = a.sentences[a.summary.order.front()].span;
    return a.document.text.bytes.substr(span.begin, span.size());
}

}  // namespace

TEST_CASE("A summary bends to what was asked for, by stem", "[focus]") {
    CHECK(first_pick(with_focus("debates")).starts_with("A debate of two nights"));
    CHECK(first_pick(with_focus("who fished?")).starts_with("Fishermen who fished"));
}

TEST_CASE("What was matched is named, and what was not", "[focus]") {
    const Analysis a = with_focus("the quays of Atlantis");
    CHECK(a.focus.words == std::vector<std::string>{"quays", "atlantis"});
    CHECK(a.focus.found == std::vector<bool>{true, false});
    REQUIRE(a.focus.matches.size() >= 2);
    const Span span = a.focus.matches.front().span;
    CHECK(a.document.text.bytes.substr(span.begin, span.size()) == "quay");
    CHECK(!a.focus.matches.front().related);
}

TEST_CASE("The focus is a part of the score like others", "[focus]") {
    const Analysis plain = with_focus("");
    const Analysis bent = with_focus("mayor");
    CHECK(plain.focus.matches.empty());
    constexpr auto kPart = static_cast<std::size_t>(ScorePart::focus);
    for (std::size_t s = 0; s < bent.salience.size(); ++s) {
        CHECK(plain.salience[s].parts[kPart] == 0);
        CHECK(bent.salience[s].score() == plain.salience[s].score() + bent.focus.gain[s]);
    }
}

TEST_CASE("A focus that the article knows nothing of changes nothing", "[focus]") {
    CHECK(with_focus("volcano").summary.order == with_focus("").summary.order);
}
