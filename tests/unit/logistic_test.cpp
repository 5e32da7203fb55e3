#include "text/logistic.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace lectern;

TEST_CASE("The table is within two thousandths of the logistic function and symmetric", "[logistic]") {
    for (int x = -12000; x <= 12000; x += 7) {
        const double exact = 1000.0 / (1.0 + std::exp(-x / 1000.0));
        CHECK(std::abs(logistic_permille(x) - exact) <= 2.0);
        CHECK(logistic_permille(x) + logistic_permille(-x) == 1000);
    }
}
