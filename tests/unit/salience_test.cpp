#include "salience.h"

#include <catch2/catch.hpp>
#include <random>

#include "salience_trees.h"

using namespace lectern;

namespace {

std::int32_t sum_of_leaves(const SentenceFeatures& features) {
    std::int32_t sum = 0;
    for (const SalienceTree& tree : salience_trees()) {
        std::size_t node = 0;
        while (tree.nodes[node].feature >= 0)
            node = features[static_cast<Feature>(tree.nodes[node].feature)] <= tree.nodes[node].threshold
                       ? node + 1
                       : tree.nodes[node].right;
        sum += tree.nodes[node].value;
    }
    return sum;
}

}  // namespace

TEST_CASE("The parts of a score add up to the leaves, less what every sentence starts with", "[salience]") {
    std::int32_t start = 0;
    for (const SalienceTree& tree : salience_trees())
        start += tree.nodes[0].value;
    std::mt19937 random(7);
    for (int i = 0; i < 200; ++i) {
        SentenceFeatures features;
        features.prose = true;
        for (auto& value : features.values)
            value = static_cast<std::int32_t>(random() % 1000);
        const Salience salience = score_sentences({features}).front();
        CHECK(salience.score() == sum_of_leaves(features) - start);
    }
}

TEST_CASE("What is no prose scores nothing", "[salience]") {
    CHECK(score_sentences({SentenceFeatures{}}).front().score() == 0);
}

TEST_CASE("The trees are well formed: children behind their parent, features that exist", "[salience]") {
    REQUIRE_FALSE(salience_trees().empty());
    for (const SalienceTree& tree : salience_trees())
        for (std::size_t n = 0; n < tree.nodes.size(); ++n) {
            if (tree.nodes[n].feature < 0) continue;
            CHECK(tree.nodes[n].feature < static_cast<int>(kFeatures));
            CHECK(tree.nodes[n].right > n + 1);
            CHECK(tree.nodes[n].right < tree.nodes.size());
        }
}
