#include "quantities.h"

#include <catch2/catch.hpp>

#include "analyze.h"

using namespace lectern;

namespace {

/// "text = value unit" of each quantity, with "~" in front of an approximate one.
std::vector<std::string> quantities_of(std::string_view text) {
    const auto result = analyze(text, {"en", "", {}});
    REQUIRE(result.ok());
    std::vector<std::string> lines;
    for (const Quantity& q : result.value().quantities)
        lines.push_back((q.approximate ? "~" : "")
                        + result.value().document.text.bytes.substr(q.span.begin, q.span.size()) + " = " + q.value + " "
                        + q.unit);
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Amounts are normalized with their unit", "[quantities]") {
    CHECK(quantities_of("It cost nearly 3.5 million euros.") == Lines{"~nearly 3.5 million euros = 3500000 EUR"});
    CHECK(quantities_of("It cost $12bn in all.") == Lines{"$12bn = 12000000000 USD"});
    CHECK(quantities_of("Take 400 mg a day.") == Lines{"400 mg = 400 mg"});
    CHECK(quantities_of("Some two hundred people came.") == Lines{"~Some two hundred = 200 "});
}

TEST_CASE("Percent and percentage points are told apart", "[quantities]") {
    CHECK(quantities_of("It fell by 2 percent.") == Lines{"2 percent = 2 %"});
    CHECK(quantities_of("It fell by 2 percentage points.") == Lines{"2 percentage points = 2 percentage_point"});
}

TEST_CASE("Ranges keep both ends", "[quantities]") {
    CHECK(quantities_of("It weighs 5 to 7 kg.") == Lines{"5 to 7 kg = 5..7 kg"});
}

TEST_CASE("Dates are written from the year down, whatever their order", "[quantities]") {
    CHECK(quantities_of("They met on 5 March 2024.") == Lines{"5 March 2024 = 2024-03-05 date"});
    CHECK(quantities_of("They met on March 5, 2024.") == Lines{"March 5, 2024 = 2024-03-05 date"});
    CHECK(quantities_of("They met in March 2024.") == Lines{"March 2024 = 2024-03 date"});
    CHECK(quantities_of("They met in 2019.") == Lines{"2019 = 2019 year"});
}

TEST_CASE("One of them is no number", "[quantities]") {
    CHECK(quantities_of("One of them left, and one stayed.").empty());
}

TEST_CASE("The same count with two figures is reported, different counts are not", "[consistency]") {
    const auto inconsistencies = [](std::string_view text) {
        return analyze(text, {"en", "", {}}).value().inconsistencies.size();
    };
    CHECK(inconsistencies(
              "The fire killed 12 workers of the Bern paper mill.\n\nPolice said the fire killed 14 workers of "
              "the Bern paper mill.")
          == 1);
    CHECK(inconsistencies("The fire killed 12 workers of the Bern paper mill.\n\nThe mill employs 14 workers in Basel.")
          == 0);
}
