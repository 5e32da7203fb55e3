#include "speakers.h"

#include <catch2/catch.hpp>

#include "said.h"

using namespace lectern;

namespace {

/// The speaker of the last attribution.
std::string last_speaker(std::string_view text, std::string language = "en") {
    const Lines lines = said(text, std::move(language));
    REQUIRE_FALSE(lines.empty());
    return lines.back().substr(0, lines.back().find(" | "));
}

}  // namespace

TEST_CASE("Who did what the sentence before tells is met, not only who spoke", "[speakers]") {
    const std::string before = "Councillor Helen Marsh said that the plan was too dear.\n\n";
    CHECK(last_speaker(before
                       + "The study was led by Dr Priya Nair of the coastal institute. She said that it would "
                         "last forty years.")
          == "Priya Nair");
    CHECK(last_speaker(before + "The report, written by Laura Ortiz, came out in May. She said that it was late.")
          == "Laura Ortiz");
    CHECK(last_speaker(before + "The plan pleased Laura Ortiz. She said that it was late.") == "Laura Ortiz");
    CHECK(last_speaker(before + "The plan pleased Laura Ortiz. It is old. She said that it was late.")
          == "Helen Marsh");
    CHECK(last_speaker(before + "Mary Hill met Laura Ortiz. She said that it was late.") == "Mary Hill");
}

TEST_CASE("A name set off behind what the person does is met", "[speakers]") {
    const std::string before = "Mayor Clara Whitcombe said that the pool was old.\n\n";
    CHECK(last_speaker(before
                       + "The harbour warden, Runa Lindqvist, a former diver, closed the port on Friday. She "
                         "said it would open again.")
          == "Runa Lindqvist");
    CHECK(last_speaker(before + "Runa Lindqvist, who runs the port, closed it on Friday. She said it would open again.")
          == "Runa Lindqvist");
    CHECK(last_speaker(before + "Runa Lindqvist, 43, closed the port on Friday. She said it would open again.")
          == "Runa Lindqvist");
    CHECK(last_speaker(before + "The largest town, Port Arlen, lost its bridge on Friday. She said it was cold.")
          == "Clara Whitcombe");
}

TEST_CASE("Sie and er stand for who was met last in German", "[speakers]") {
    CHECK(last_speaker("Die Bürgermeisterin Karin Thoma kündigte an, dass die Schule gebaut wird. Sie sagte, das Geld "
                       "reiche.",
                       "de")
          == "Karin Thoma");
}

TEST_CASE("A noun that opens its sentence is no name", "[speakers]") {
    CHECK(last_speaker("Residents said that the river rose.").empty());
    CHECK(last_speaker("Data from the port show that traffic doubled.").empty());
    CHECK(last_speaker("A study published in the journal Rivers links low water to warm winters.").empty());
    CHECK(last_speaker("Okafor said that the river rose. The town knows Okafor well.") == "Okafor");
    CHECK(last_speaker("Lind said that the river rose.") == "Lind");
}

TEST_CASE("Who saw a paper is not who wrote it", "[speakers]") {
    CHECK(last_speaker("Intelligence reports seen by Reuters suggest that the general planned it.").empty());
    CHECK(last_speaker("A report by the Rivers Agency suggests that the dam leaks.") == "Rivers Agency");
    CHECK(last_speaker("The chief executive of the firm, CEO John Mackey said that it was cheap.") == "John Mackey");
    CHECK(last_speaker("In May, Whole Foods said that the price of fish had fallen.") == "Whole Foods");
}

TEST_CASE("Two offices before a name are no part of it", "[speakers]") {
    CHECK(last_speaker("“He plays that role,” said former Bern Gov. and Rivers Committee Chairman Ed Rendell.")
          == "Ed Rendell");
}

TEST_CASE("She stays whom the sentences before are about", "[speakers]") {
    const std::string before = "Juanita Brodd said that the dam had leaked for years. ";
    const std::string aside = "She has gone to the press again as she meets the mayor's wife, Hillary Clint, in May. ";
    CHECK(last_speaker(before + aside + "On Sunday, she said that it was over.") == "Juanita Brodd");
    CHECK(last_speaker("Mary Holt met the board's chair, Ann Lee. She said that it was over.") == "Mary Holt");
    CHECK(last_speaker("Tom Ray met the board's chair, Ann Lee. She said that it was over.") == "Ann Lee");
}

TEST_CASE("What somebody wrote is that person's", "[speakers]") {
    CHECK(last_speaker("Jonas Berg said that the brakes were worn. His report said that the crew did nothing wrong.")
          == "Jonas Berg");
}

TEST_CASE("A plural that opens a sentence is no name", "[speakers]") {
    CHECK(
        last_speaker("Bern Health Experts is a firm. It asks experts for advice. Experts say the dam is old.").empty());
}

TEST_CASE("What somebody said is no role", "[speakers]") {
    const auto result = analyze("Ann Lee, who said the dam leaks, told the council it must close.", {"en", "", {}});
    REQUIRE(result.ok());
    for (const Attribution& attribution : result.value().attributions)
        CHECK(attribution.role.empty());
}
