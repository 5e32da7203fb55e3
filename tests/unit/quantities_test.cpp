#include "quantities.h"

#include <catch2/catch.hpp>

#include "analyze.h"

using namespace lectern;

namespace {

/// "text = value unit" of each quantity, with "~" in front of an approximate one.
std::vector<std::string> quantities_of(std::string_view text, std::string language = "en") {
    const auto result = analyze(text, {std::move(language), "", {}});
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

TEST_CASE("A share is a fraction, an ordinal is none", "[quantities]") {
    CHECK(quantities_of("Nearly two thirds of the dams leak.") == Lines{"~Nearly two thirds = 2/3 share"});
    CHECK(quantities_of("One in four dams leaks.") == Lines{"One in four = 1/4 share"});
    CHECK(quantities_of("About 3 in 10 dams leak.") == Lines{"~About 3 in 10 = 3/10 share"});
    CHECK(quantities_of("A quarter of the dams leak.") == Lines{"A quarter = 1/4 share"});
    CHECK(quantities_of("A third party owns the dam.").empty());
    CHECK(quantities_of("It was built in the 19th century.").empty());
    CHECK(quantities_of("They came one in two days.").size() == 1);
}

TEST_CASE("Numbers in words are put together", "[quantities]") {
    CHECK(quantities_of("It took twenty-one boats.") == Lines{"twenty-one = 21 "});
}

TEST_CASE("Amounts and dates in German, French, Spanish and Italian", "[quantities]") {
    CHECK(quantities_of("Der Bau kostet fast 3,2 Millionen Euro.", "de")
          == Lines{"~fast 3,2 Millionen Euro = 3200000 EUR"});
    CHECK(quantities_of("Der Rat beschloss es am 5. März 2024.", "de") == Lines{"5. März 2024 = 2024-03-05 date"});
    CHECK(quantities_of("Les travaux coûtent 3,2 millions d'euros.", "fr")
          == Lines{"3,2 millions d'euros = 3200000 EUR"});
    CHECK(quantities_of("Le plan date du 5 mars 2024.", "fr") == Lines{"5 mars 2024 = 2024-03-05 date"});
    CHECK(quantities_of("Cuesta 3,2 millones de euros.", "es") == Lines{"3,2 millones de euros = 3200000 EUR"});
    CHECK(quantities_of("Se aprobó el 5 de marzo de 2024.", "es") == Lines{"5 de marzo de 2024 = 2024-03-05 date"});
    CHECK(quantities_of("Costa circa 3,2 milioni di euro.", "it") == Lines{"~circa 3,2 milioni di euro = 3200000 EUR"});
}

TEST_CASE("A headline is held against the body", "[consistency]") {
    const auto result = analyze(
        "# Flood destroys 12 houses in Eastmark\n\nThe valley was quiet on Sunday.\n\nThe flood destroys 14 houses in "
        "Eastmark.",
        {"en", "", {}});
    REQUIRE(result.ok());
    CHECK(result.value().inconsistencies.size() == 1);
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
