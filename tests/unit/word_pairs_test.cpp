#include "word_pairs.h"

#include <catch2/catch.hpp>

#include "analyze.h"

using namespace lectern;

namespace {

std::vector<WordPairs> counted(std::string_view text) {
    const auto result = analyze(text, {"en", "", {}});
    REQUIRE(result.ok());
    std::vector<std::uint32_t> sentences;
    for (std::uint32_t s = 0; s < result.value().sentences.size(); ++s)
        sentences.push_back(s);
    return count_word_pairs(result.value().tokens, sentences);
}

}  // namespace

TEST_CASE("A pair of words counts as repeated in each sentence that has it", "[word_pairs]") {
    const auto pairs = counted("The dam broke. The old dam broke. Rain fell.");
    REQUIRE(pairs.size() == 3);
    CHECK(pairs[0].count == 2);  // "the dam", "dam broke"
    CHECK(pairs[0].repeated == 1);
    CHECK(pairs[1].count == 3);
    CHECK(pairs[1].repeated == 1);
    CHECK(pairs[2].repeated == 0);
}

TEST_CASE("A pair that one sentence has twice is not repeated by that", "[word_pairs]") {
    CHECK(counted("Dams broke and dams broke. Rain fell.")[0].repeated == 0);
}

TEST_CASE("Two stop words are no pair, and a mark parts words", "[word_pairs]") {
    CHECK(counted("It was of the dam.")[0].count == 1);
    CHECK(counted("Dams, broke.")[0].count == 0);
}

TEST_CASE("Forms of a word are the same in a pair", "[word_pairs]") {
    CHECK(counted("Old dams leak. The old dam fell.")[1].repeated == 1);
}
