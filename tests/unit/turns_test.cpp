#include "turns.h"

#include "analyzed.h"

using namespace lectern;

namespace {

/// "speaker: words" of each attribution of a text, a line each.
std::string said_in(std::string_view text) {
    const Analysis a = analyzed(text);
    std::string lines;
    for (const Attribution& each : a.attributions)
        lines += each.speaker + ": " + a.document.text.bytes.substr(each.content.begin, each.content.size()) + "\n";
    return lines;
}

constexpr std::string_view kInterview =
    "Professor Hanna Brandvik led the wolf programme for years.\n\n"
    "Q: What happened on the coast?\n\nA: I was wrong. We had no plan.\n\n"
    "Q: Would you do it again?\n\nA: Pay faster. That is all.\n\n"
    "This text was shortened.";

}  // namespace

TEST_CASE("In an interview whoever is named before it gives the answers", "[turns]") {
    CHECK(said_in(kInterview)
          == "Hanna Brandvik: I was wrong.\nHanna Brandvik: We had no plan.\nHanna Brandvik: Pay faster.\n"
             "Hanna Brandvik: That is all.\n");
}

TEST_CASE("What is said in a turn is direct speech of its own sentence", "[turns]") {
    const Analysis a = analyzed(kInterview);
    REQUIRE(a.attributions.size() == 4);
    for (const Attribution& each : a.attributions)
        CHECK(each.direct);
    CHECK(a.attributions[1].sentence == a.attributions[0].sentence + 1);
}

TEST_CASE("Answers without a name before them are nobody's, and no letter speaks", "[turns]") {
    CHECK(said_in(kInterview.substr(kInterview.find("Q: What"))).empty());
}

TEST_CASE("In a transcript the labels speak, paragraph after paragraph", "[turns]") {
    CHECK(said_in("Ann Lee and Tom Reed met in Bern.\n\nLee: The roof is old.\n\nIt leaks.\n\nREED: Who pays for it?\n\n"
                  "Lee: The town pays.\n\nREED: It will not.")
          == "Ann Lee: The roof is old.\nAnn Lee: It leaks.\nTom Reed: Who pays for it?\nAnn Lee: The town pays.\n"
             "Tom Reed: It will not.\n");
}

TEST_CASE("Labels that are no names and labels that do not take turns are no conversation", "[turns]") {
    const auto turns_in = [](std::string_view text) {
        const Analysis a = analyzed(text);
        return find_turns(a.document, a.sentences, a.tokens, lexicon_for("en")).size();
    };
    CHECK(turns_in("Ann Lee met Tom Reed.\n\nLee: One.\n\nReed: Two.\n\nLee: Three.\n\nReed: Four.") == 4);
    CHECK(turns_in("Two lamps.\n\nPros: Light.\n\nCons: Dear.\n\nPros: Bright.\n\nCons: Loud.") == 0);
    CHECK(turns_in("Ann Lee wrote.\n\nLee: One roof.\n\nLee: Two roofs.\n\nLee: Three roofs.\n\nLee: Four.") == 0);
}

TEST_CASE("What a sentence of a turn reports stays with whom it reports", "[turns]") {
    const std::string said = said_in(
        "Hanna Brandvik led the programme.\n\nQ: Is it over?\n\nA: No. The ministry said that the wolves would "
        "stay.\n\n"
        "Q: Why?\n\nA: Nobody knows that.");
    CHECK(said.find(": the wolves would stay") != std::string::npos);
    CHECK(said.find("Hanna Brandvik: The ministry said") == std::string::npos);
}
