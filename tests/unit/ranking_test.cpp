#include "ranking.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "analyzed.h"

using namespace lectern;

namespace {

/// Scores of our own choice, so that only the order is under test.
Ranking ranked(const Analysis& a, const std::vector<std::int32_t>& scores) {
    std::vector<Salience> salience(a.sentences.size());
    for (std::size_t s = 0; s < scores.size(); ++s)
        salience[s].parts[0] = scores[s];
    return rank_sentences(salience, a.features, a.tokens);
}

}  // namespace

TEST_CASE("The order holds every sentence once, and ranks are its inverse", "[ranking]") {
    const Analysis a = analyzed("# Rain\n\nRain fell. Nobody came. The river rose.\n\nIt fell again.");
    const Ranking ranking = ranked(a, {500, 30, 10, 20, 40});
    std::vector<std::uint32_t> sorted = ranking.order;
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::uint32_t> all(a.sentences.size());
    std::iota(all.begin(), all.end(), 0u);
    CHECK(sorted == all);
    for (std::uint32_t i = 0; i < ranking.order.size(); ++i)
        CHECK(ranking.rank[ranking.order[i]] == i);
}

TEST_CASE("Prose comes before headings, whatever the scores", "[ranking]") {
    const Analysis a = analyzed("# Rain\n\nRain fell. Nobody came. The river rose.");
    REQUIRE_FALSE(a.features[0].prose);
    CHECK(ranked(a, {90000, 1, 2, 3}).order.back() == 0);
}

TEST_CASE("What says little alone comes after the other prose", "[ranking]") {
    const Analysis a = analyzed(
        "The canton will pay for the new bridge.\n\nThe mayor disagrees.\n\nWho will pay for all of it?\n\nThe reasons "
        "of the mayor were these:\n\n- Bed in a cabin: 219 francs\n\nThe town voted against it in May. The bridge was "
        "built in the last century. It carries a thousand cars a day. The river below it often floods. A new one would "
        "cost a million.");
    REQUIRE(a.sentences.size() == 10);
    const auto order = ranked(a, {1, 9, 8, 7, 6, 1, 1, 1, 1, 1}).order;
    CHECK(std::vector<std::uint32_t>(order.begin() + 6, order.end()) == std::vector<std::uint32_t>{1, 2, 3, 4});
}

TEST_CASE("In a text of short lines none of them is too short", "[ranking]") {
    const Analysis a = analyzed("Cats sleep. Dogs bark. The birds in the wood sing.");
    CHECK(ranked(a, {1, 2, 0}).order == std::vector<std::uint32_t>{1, 0, 2});
}

TEST_CASE("Equal scores keep the reading order", "[ranking]") {
    const Analysis a = analyzed("Cats sleep. Dogs bark. Birds sing.");
    CHECK(ranked(a, {5, 5, 5}).order == std::vector<std::uint32_t>{0, 1, 2});
}

namespace {

/// Three sentences are chosen as news, as in every article that is not long; the second sentence repeats the first.
constexpr std::string_view kBridge =
    "The mayor closed the old bridge. The old bridge was closed by the mayor. Farmers lost their harvest. Schools stay "
    "open. Nurses went on strike. Trains ran late. Cinemas were empty. A choir sang.";

}  // namespace

TEST_CASE("A sentence that repeats one chosen before waits for one that says something new", "[ranking]") {
    const auto order = ranked(analyzed(kBridge), {1000, 990, 980, 1, 1, 1, 1, 1}).order;
    CHECK(order[0] == 0);
    CHECK(order[1] == 2);
}

TEST_CASE("What is far better comes in although it repeats", "[ranking]") {
    const auto order = ranked(analyzed(kBridge), {100000, 99000, 10, 1, 1, 1, 1, 1}).order;
    CHECK(order[0] == 0);
    CHECK(order[1] == 1);
}

TEST_CASE("Behind the news comes what speaks of the most of the article", "[ranking]") {
    const Analysis a = analyzed(
        "Rain fell. Snow fell. Nobody came. A cat slept. The dam, the mayor and the army failed. The dam is old. The "
        "mayor is ill. The army is small.");
    const auto order = ranked(a, {1300, 1000, 700, 100, 100, 100, 100, 100}).order;
    CHECK(std::vector(order.begin(), order.begin() + 4) == std::vector<std::uint32_t>{0, 1, 2, 4});
}

TEST_CASE("What an earlier sentence says word for word comes behind all other prose, whatever its score", "[ranking]") {
    const Analysis a = analyzed("Rain fell all day. Nobody came. The river rose. Rain fell all day.");
    CHECK(ranked(a, {10, 20, 30, 90000}).order == std::vector<std::uint32_t>{2, 1, 0, 3});
}
