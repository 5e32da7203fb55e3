#include "summary.h"

#include <catch2/catch.hpp>

#include "analyzed.h"

using namespace lectern;

namespace {

std::vector<std::optional<Dangling>> dangling_in(const Analysis& a) { return a.summary.dangling; }

}  // namespace

TEST_CASE("What leans on the sentence before it is found", "[summary]") {
    const Analysis a = analyzed(
        "The dam near Bern broke in the night.\n\nHe said so. However, the town was empty. Such a flood is rare. Later "
        "the water "
        "fell. The mayor thanked the firemen.");
    const auto dangling = dangling_in(a);
    REQUIRE(a.sentences.size() == 6);
    CHECK_FALSE(dangling[0]);
    CHECK(dangling[1]->problem == ContextProblem::pronoun);
    CHECK(dangling[2]->problem == ContextProblem::connective);
    CHECK(dangling[3]->problem == ContextProblem::ellipsis);
    CHECK(dangling[4]->problem == ContextProblem::time);
    CHECK_FALSE(dangling[5]);
}

TEST_CASE("A headline is a short sentence, or a clause that says something whole", "[summary]") {
    const auto headline = [](std::string_view text) {
        const Analysis a = analyzed(text);
        return a.summary.headline ? a.document.text.bytes.substr(a.summary.headline->begin, a.summary.headline->size())
                                  : std::string();
    };
    CHECK(
        headline(
            "The old dam near Bern is to be rebuilt by the canton this year, although the town that lies below it and "
            "the people who own the fields have asked for a new one.")
        == "The old dam near Bern is to be rebuilt by the canton this year");
    CHECK(headline("The canton disagrees.").empty());
    CHECK(headline(
              "The dam, which was built by the canton in the year after the great flood, broke in the night when the "
              "water of the lake above the town rose higher than ever.")
              .empty());
}

TEST_CASE("The gist and the key points stand alone, best first", "[summary]") {
    const Analysis a = analyzed(
        "The dam near Bern broke in the night. It was old. The town below the dam was flooded. However, nobody died. "
        "The dam will be built again next year. The canton pays for the new dam.");
    const auto dangling = dangling_in(a);
    std::vector<std::uint32_t> alone;
    for (const std::uint32_t s : a.summary.order)
        if (!dangling[s]) alone.push_back(s);
    CHECK(alone.size() == 4);
    CHECK(a.summary.key_points == alone);
    CHECK(a.summary.gist == alone.front());
}

TEST_CASE("A title that ends in a full stop is not said twice", "[summary]") {
    const Analysis a = analyzed(
        "The harbour ferry closes in May.\n\nThe council voted on Tuesday to close the harbour ferry in May. It loses "
        "a million a year. Buses will run instead. Nobody on the island was asked.");
    CHECK(a.summary.order.back() == 0);
}

TEST_CASE("An 'it' that stands for nothing before it does not dangle", "[summary]") {
    const Analysis a = analyzed("The dam broke.\n\nIt is clear that the dam was old. It was old.");
    CHECK_FALSE(dangling_in(a)[1]);
    CHECK(dangling_in(a)[2]);
}

TEST_CASE("What names the text itself, or a time seen from it, leans on nothing", "[summary]") {
    const Analysis a = analyzed(
        "The dam broke.\n\nThis paper studies the dam. In this work we ask why. This week the town met. Assuming that "
        "it "
        "rains, the dam is full. To that end it was built. This dam was old.");
    const auto dangling = dangling_in(a);
    REQUIRE(a.sentences.size() == 7);
    for (const std::size_t s : {1, 2, 3, 4})
        CHECK_FALSE(dangling[s]);
    CHECK(dangling[5]);
    CHECK(dangling[6]);
}

TEST_CASE("A sentence that dangles comes after the one it leans on, or a note says why not", "[summary]") {
    const Analysis a = analyzed(
        "Ann Lee runs the dam near Bern. She has warned of its cracks for years. The town paid for no repairs. But the "
        "canton had offered half of the money. Nobody answered the letter.");
    std::vector<std::size_t> place(a.sentences.size());
    for (std::size_t i = 0; i < a.summary.order.size(); ++i)
        place[a.summary.order[i]] = i;
    const auto dangling = dangling_in(a);
    for (std::uint32_t s = 0; s < a.sentences.size(); ++s) {
        if (!dangling[s]) continue;
        const bool after = place[*dangling[s]->antecedent] < place[s];
        const bool noted = std::any_of(a.summary.context.begin(), a.summary.context.end(),
                                       [&](const ContextNote& note) { return note.sentence == s; });
        CHECK((after || noted));
    }
}

TEST_CASE("The order holds every sentence once", "[summary]") {
    const Analysis a =
        analyzed("One came. Two left. Three stayed on for the whole of the night. Four slept. Five woke early.");
    auto order = a.summary.order;
    std::sort(order.begin(), order.end());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        CHECK(order[i] == i);
    CHECK(order.size() == a.sentences.size());
}

TEST_CASE("The parts of a score add up to it", "[salience]") {
    const Analysis a =
        analyzed("The dam broke in the night. The town below it was flooded. The dam was fifty years old.");
    for (const Salience& salience : a.salience) {
        std::int32_t sum = 0;
        for (const std::int32_t part : salience.parts)
            sum += part;
        CHECK(sum == salience.score());
    }
}
