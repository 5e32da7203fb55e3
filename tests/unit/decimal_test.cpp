#include "text/decimal.h"

#include <catch2/catch.hpp>

using namespace lectern;

TEST_CASE("A number has one canonical form whatever its separators", "[decimal]") {
    CHECK(canonical_decimal("1,234,567.50", false) == "1234567.5");
    CHECK(canonical_decimal("1.234.567,50", true) == "1234567.5");
    CHECK(canonical_decimal("007", false) == "7");
    CHECK(canonical_decimal("0.50", false) == "0.5");
}

TEST_CASE("What is no plain number has no value", "[decimal]") {
    CHECK(canonical_decimal("1.2.3", false).empty());
    CHECK(canonical_decimal("12,34", false).empty());
    CHECK(canonical_decimal("3rd", false).empty());
    CHECK(canonical_decimal("", false).empty());
}

TEST_CASE("Powers of ten move the point exactly", "[decimal]") {
    CHECK(multiply_by_power("3.5", "1000000") == "3500000");
    CHECK(multiply_by_power("0.1234", "100") == "12.34");
    CHECK(multiply_by_power("12", "1000") == "12000");
}
