#include "text/integer_root.h"

#include <catch2/catch.hpp>
#include <random>

using namespace lectern;

TEST_CASE("A root is the greatest integer whose square is at most the number", "[integer_root]") {
    CHECK(integer_root(0) == 0);
    CHECK(integer_root(1) == 1);
    CHECK(integer_root(3) == 1);
    CHECK(integer_root(4) == 2);
    CHECK(integer_root((std::uint64_t{1} << 62) - 1) == (std::uint64_t{1} << 31) - 1);
    std::mt19937_64 random(5);
    for (int round = 0; round < 1000; ++round) {
        const std::uint64_t root = 1 + random() % ((std::uint64_t{1} << 31) - 1);
        CAPTURE(root);
        CHECK(integer_root(root * root) == root);
        CHECK(integer_root(root * root - 1) == root - 1);
        CHECK(integer_root(root * root + 2 * root) == root);
    }
}
