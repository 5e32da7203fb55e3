#include "comparison.h"

#include <catch2/catch.hpp>

#include "compare_export.h"
#include "joint_words.h"

using namespace lectern;

namespace {

using Lines = std::vector<std::string>;

Analysis analysis_of(std::string_view text, std::string_view language = "en") {
    auto result = analyze(text, {std::string(language), "", {}, {}});
    REQUIRE(result.ok());
    return std::move(result).value();
}

std::string words_at(const Analysis& a, Span span) { return a.document.text.bytes.substr(span.begin, span.size()); }

/// "first | second" of what both say.
Lines shared_by(std::string_view first, std::string_view second) {
    const Analysis a = analysis_of(first);
    const Analysis b = analysis_of(second);
    Lines lines;
    for (const SharedClaim& claim : compare(a, b).shared)
        lines.push_back(words_at(a, claim.first.span) + " | " + words_at(b, claim.second.span));
    return lines;
}

/// "12 | 14" of the figures that differ.
Lines figures_of(std::string_view first, std::string_view second) {
    const Analysis a = analysis_of(first);
    const Analysis b = analysis_of(second);
    Lines lines;
    for (const OtherFigure& figure : compare(a, b).figures)
        lines.push_back(words_at(a, a.quantities[figure.first].span) + " | "
                        + words_at(b, b.quantities[figure.second].span));
    return lines;
}

/// The names of those who speak in both.
Lines speakers_in(std::string_view first, std::string_view second) {
    Lines names;
    for (const SharedSpeaker& speaker : compare(analysis_of(first), analysis_of(second)).speakers)
        names.push_back(speaker.name);
    return names;
}

}  // namespace

TEST_CASE("The same claim in other words is shared, with the words that tell", "[comparison]") {
    const Analysis a = analysis_of("The fire killed 12 workers at the paper mill near Bern.");
    const Analysis b = analysis_of("Twelve workers were killed by the fire at the paper mill. Rain fell all night.");
    const Comparison comparison = compare(a, b);
    REQUIRE(comparison.shared.size() == 1);
    Lines links;
    for (const Link& link : comparison.shared.front().links)
        links.push_back(std::string(name_of(link.kind)) + ": " + words_at(a, link.first) + " | "
                        + words_at(b, link.second));
    CHECK(links
          == Lines{"word: fire | fire", "word: killed | killed", "number: 12 | Twelve", "word: workers | workers",
                   "word: paper | paper", "word: mill | mill"});
}

TEST_CASE("What one denies, the other does not say", "[comparison]") {
    const std::string claim = "The town must close the leaking dam above the paper mill before winter.";
    CHECK(shared_by(claim, claim).size() == 1);
    CHECK(shared_by(claim, "The town must not close the leaking dam above the paper mill before winter.").empty());
    CHECK(
        shared_by(claim, "Anna Lee denied that the town must close the leaking dam above the paper mill before winter.")
            .empty());
}

TEST_CASE("Names in another order are another story", "[comparison]") {
    CHECK(shared_by("On Sunday, Lind beat Okafor in the long final of the national chess cup.",
                    "On Sunday, Okafor beat Lind in the long final of the national chess cup.")
              .empty());
}

TEST_CASE("A few words in common say nothing", "[comparison]") {
    CHECK(shared_by("The council must repair the old bridge.", "The council will sell the old bridge.").empty());
    CHECK(shared_by("Prices rose because the harvest failed.", "Rents fell because the factory closed.").empty());
}

TEST_CASE("The same quantity with another figure is told, and is not said by both", "[comparison]") {
    const std::string twelve = "The fire at the paper mill killed 12 workers on Monday.";
    const std::string fourteen = "On Monday, the fire at the paper mill killed 14 workers.";
    CHECK(figures_of(twelve, fourteen) == Lines{"12 | 14"});
    CHECK(shared_by(twelve, fourteen).empty());
    CHECK(figures_of(twelve, twelve).empty());
}

TEST_CASE("A figure is no other one where it is rounded, approximate, or in both articles", "[comparison]") {
    const auto cost = [](std::string_view amount) {
        return "Repairs to the old harbour bridge will cost " + std::string(amount) + " by autumn.";
    };
    CHECK(figures_of(cost("3.2 million euros"), cost("4.5 million euros")).size() == 1);
    CHECK(figures_of(cost("3.2 million euros"), cost("3,193,000 euros")).empty());
    CHECK(figures_of(cost("10 million euros"), cost("9,960,000 euros")).empty());
    CHECK(figures_of(cost("3.2 million euros"), cost("about 4 million euros")).empty());
    CHECK(figures_of(cost("3.2 million euros"), cost("4.5 million euros") + " The town pays 3.2 million euros of that.")
              .empty());
}

TEST_CASE("A bare number, as of a date or a table, differs from none", "[comparison]") {
    CHECK(figures_of("Student news, Marl school radio, the morning edition, no. 14.",
                     "Student news, Marl school radio, the morning edition, no. 28.")
              .empty());
    CHECK(figures_of("Fernando Alonso, Spain, Ferrari, racing team 252.",
                     "Fernando Alonso, Spain, Ferrari, racing team 141.")
              .empty());
}

TEST_CASE("A figure is no other one where its sentence has two of the kind", "[comparison]") {
    const std::string dead = "The flood in the northern valley killed 269 people.";
    CHECK(figures_of(dead, "The flood in the northern valley killed 281 people.") == Lines{"269 | 281"});
    CHECK(figures_of(dead, "The flood in the northern valley killed 281 people, and four people are missing.").empty());
}

TEST_CASE("A figure is no other one where what follows it is another thing", "[comparison]") {
    const auto won = [](std::string_view games) {
        return "The harbour team, which came up last summer, has won just one of its last " + std::string(games) + ".";
    };
    CHECK(figures_of(won("21 league games at home"), won("10 league games at home")) == Lines{"21 | 10"});
    CHECK(figures_of(won("21 league games against northern teams"), won("10 league games against southern teams"))
              .empty());
}

TEST_CASE("A figure is no other one in another place or of another year", "[comparison]") {
    const auto out_of_work =
        [](std::string_view place, std::string_view share, std::string_view year) {
            return "Unemployment among young workers in " + std::string(place) + " rose to " + std::string(share)
               + " percent last winter, the statistics office Eurostat said in its monthly report on jobs and wages of "
               + std::string(year) + ".";
        };
    const std::string spain = out_of_work("Spain", "24", "2011");
    CHECK(figures_of(spain, out_of_work("Spain", "26", "2011")) == Lines{"24 percent | 26 percent"});
    CHECK(figures_of(spain, out_of_work("Italy", "26", "2011")).empty());
    CHECK(figures_of(spain, out_of_work("Spain", "26", "2012")).empty());
}

TEST_CASE("A claim that the other article comes near is not said to be in one alone", "[comparison]") {
    const Analysis a = analysis_of(
        "Doctors warn that the new drug could harm the liver.\n\nThe mayor wants to close the "
        "old swimming pool in May.");
    const Analysis b = analysis_of("The liver may be harmed by the drug.\n\nA circus comes to town.");
    const Comparison comparison = compare(a, b);
    Lines only;
    for (const std::uint32_t claim : comparison.only_first)
        only.push_back(words_at(a, a.claims[claim].span));
    CHECK(only == Lines{"to close the old swimming pool in May."});
}

TEST_CASE("A speaker is known again by the surname, unless two have it", "[comparison]") {
    const std::string full = "\"The dam is safe,\" said Marta Lind, an engineer. ";
    const std::string surname = "Lind said that the dam was built in 1960.";
    CHECK(speakers_in(full, surname) == Lines{"Marta Lind"});
    CHECK(speakers_in(full, "\"The dam is old,\" said Tom Lind, a farmer.").empty());
    CHECK(speakers_in(full + "\"It is not,\" said Tom Lind, a farmer.", surname).empty());
    CHECK(speakers_in("Officials said that the dam was safe.", "Officials said that the road was closed.").empty());
}

TEST_CASE("Of articles in two languages only the speakers are compared", "[comparison]") {
    const Analysis a = analysis_of("\"The dam is safe,\" said Marta Lind, an engineer.");
    const Analysis b = analysis_of("„Der Damm ist sicher“, sagte Marta Lind.", "de");
    const Comparison comparison = compare(a, b);
    CHECK_FALSE(comparison.comparable);
    CHECK(comparison.shared.empty());
    CHECK(comparison.only_first.empty());
    REQUIRE(comparison.speakers.size() == 1);
}

TEST_CASE("A logarithm is exact at powers of two and straight between them", "[comparison]") {
    CHECK(log2_sixteenths(1) == 0);
    CHECK(log2_sixteenths(2) == 16);
    CHECK(log2_sixteenths(3) == 24);
    CHECK(log2_sixteenths(1024) == 160);
}

TEST_CASE("A text that cannot be compared is named", "[comparison]") {
    const auto result = compare_articles("A text.", " ", {});
    REQUIRE_FALSE(result.ok());
    CHECK(result.status().code == StatusCode::empty_text);
    CHECK(result.status().message.rfind("The second text: ", 0) == 0);
}
