#include "wording.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "analyze.h"
#include "text/fnv.h"

using namespace lectern;

namespace {

constexpr std::string_view kText = "The mayor said that the dam broke. He left.";

std::int32_t weight(std::string_view language, std::string_view word) {
    for (const WordWeights& table : word_weights()) {
        if (table.language != language) continue;
        const auto found = std::lower_bound(table.hashes.begin(), table.hashes.end(), fnv(word));
        if (found != table.hashes.end() && *found == fnv(word))
            return table.weights[static_cast<std::size_t>(found - table.hashes.begin())];
    }
    return 0;
}

}  // namespace

TEST_CASE("The tables of words are sorted, one weight a word", "[wording]") {
    REQUIRE_FALSE(word_weights().empty());
    for (const WordWeights& table : word_weights()) {
        CHECK(table.hashes.size() == table.weights.size());
        CHECK(std::is_sorted(table.hashes.begin(), table.hashes.end()));
        CHECK(std::adjacent_find(table.hashes.begin(), table.hashes.end()) == table.hashes.end());
    }
}

TEST_CASE("A sentence's wording is the sum of its words' weights over the root of their number", "[wording]") {
    const auto result = analyze(kText, {"en", "", {}});
    REQUIRE(result.ok());
    const std::vector<std::uint32_t> sentences = {0, 1};
    const auto wording = measure_wording(result.value().tokens, sentences, "en");
    REQUIRE(wording.size() == 2);
    std::int32_t sum = 0;
    for (const std::string_view word : {"the", "mayor", "said", "that", "the", "dam", "broke"})
        sum += weight("en", word);
    CHECK(sum != 0);
    CHECK(wording[0] == 10000 * sum / 264);  // the root of 7, times a hundred
    CHECK(wording[1] == 10000 * (weight("en", "he") + weight("en", "left")) / 141);
}

TEST_CASE("A language without weights says nothing", "[wording]") {
    const auto result = analyze(kText, {"en", "", {}});
    REQUIRE(result.ok());
    const std::vector<std::uint32_t> sentences = {0, 1};
    CHECK(measure_wording(result.value().tokens, sentences, "ko") == std::vector<std::int32_t>{0, 0});
}
