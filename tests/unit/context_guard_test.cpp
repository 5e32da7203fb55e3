#include "context_guard.h"

#include <catch2/catch.hpp>

using namespace lectern;

namespace {

using Order = std::vector<std::uint32_t>;

/// Sentences with these scores in this order; `leans` holds pairs of a sentence and the one it leans on.
GuardedOrder guarded(const Order& order, const std::vector<std::int32_t>& scores,
                     const std::vector<std::pair<std::uint32_t, std::uint32_t>>& leans) {
    Ranking ranking{order, Order(order.size())};
    std::vector<Salience> salience(scores.size());
    for (std::size_t s = 0; s < scores.size(); ++s)
        salience[s].parts[0] = scores[s];
    std::vector<std::optional<Dangling>> dangling(scores.size());
    for (const auto& [sentence, antecedent] : leans)
        dangling[sentence] = Dangling{ContextProblem::pronoun, {0, 1}, antecedent, std::nullopt};
    return guard_order(ranking, salience, dangling);
}

}  // namespace

TEST_CASE("A first pick brings along what it leans on, where that matters nearly as much", "[guard]") {
    const GuardedOrder found = guarded({1, 2, 0}, {900, 1000, 950}, {{1, 0}});
    CHECK(found.order == Order{0, 1, 2});
    REQUIRE(found.notes.size() == 1);
    CHECK(found.notes[0].remedy == ContextRemedy::with);
}

TEST_CASE("A sentence of nearly the same score stands in where what the pick leans on matters far less", "[guard]") {
    const GuardedOrder found = guarded({1, 2, 0}, {100, 1000, 950}, {{1, 0}});
    CHECK(found.order == Order{2, 0, 1});
    REQUIRE(found.notes.size() == 2);
    CHECK(found.notes[0].remedy == ContextRemedy::instead);
    CHECK(found.notes[1].remedy == ContextRemedy::with);
}

TEST_CASE("Behind the first five picks one of the next two stands in, whatever its score", "[guard]") {
    const std::vector<std::int32_t> scores = {50, 1000, 990, 985, 982, 980, 970, 10, 20, 30};
    CHECK(guarded({1, 2, 3, 4, 5, 6, 7, 8, 9, 0}, scores, {{6, 0}}).order == Order{1, 2, 3, 4, 5, 7, 8, 9, 0, 6});
    const Order neither_stands = {1, 2, 3, 4, 5, 0, 6, 7, 8, 9};
    CHECK(guarded({1, 2, 3, 4, 5, 6, 7, 8, 9, 0}, scores, {{6, 0}, {7, 0}, {8, 0}}).order == neither_stands);
}

TEST_CASE("A noun inside its sentence moves the first five picks only; a later one stays and is flagged", "[guard]") {
    std::vector<Salience> salience(8);
    for (Salience& one : salience)
        one.parts[0] = 100;
    std::vector<std::optional<Dangling>> dangling(8);
    dangling[5] = Dangling{ContextProblem::noun, {0, 1}, 0, std::nullopt, true};
    const GuardedOrder fifth = guard_order({{1, 2, 3, 4, 5, 6, 7, 0}, Order(8)}, salience, dangling);
    CHECK(fifth.order == Order{1, 2, 3, 4, 0, 5, 6, 7});
    REQUIRE(fifth.notes.size() == 1);
    CHECK(fifth.notes[0].remedy == ContextRemedy::with);
    const GuardedOrder sixth = guard_order({{1, 2, 3, 4, 6, 5, 7, 0}, Order(8)}, salience, dangling);
    CHECK(sixth.order == Order{1, 2, 3, 4, 6, 5, 7, 0});
    REQUIRE(sixth.notes.size() == 1);
    CHECK(sixth.notes[0].remedy == ContextRemedy::flagged);
    CHECK(sixth.notes[0].other == 0);
}

TEST_CASE("A pick that leans on what leans itself takes nothing in: another stands in, or it is flagged", "[guard]") {
    const GuardedOrder replaced = guarded({2, 3, 1, 0}, {1000, 1000, 1000, 990}, {{2, 1}, {1, 0}});
    CHECK(replaced.order == Order{3, 0, 1, 2});
    const GuardedOrder kept = guarded({2, 3, 1, 0}, {1000, 1000, 1000, 10}, {{2, 1}, {1, 0}});
    CHECK(kept.order.front() == 2);
    REQUIRE(!kept.notes.empty());
    CHECK(kept.notes[0].remedy == ContextRemedy::flagged);
    CHECK(kept.notes[0].other == 1);
}

TEST_CASE("What leans on nothing that can be taken in is flagged", "[guard]") {
    std::vector<std::optional<Dangling>> dangling(1);
    dangling[0] = Dangling{ContextProblem::pronoun, {0, 1}, std::nullopt, std::nullopt};
    const GuardedOrder found = guard_order({{0}, {0}}, std::vector<Salience>(1), dangling);
    CHECK(found.order == Order{0});
    REQUIRE(found.notes.size() == 1);
    CHECK(found.notes[0].remedy == ContextRemedy::flagged);
}
