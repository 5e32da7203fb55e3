#include "quotations.h"

#include <catch2/catch.hpp>

using namespace lectern;

namespace {

std::vector<std::string> quoted(std::string_view text) {
    const Document document = find_blocks(repair_text(text));
    std::vector<std::string> inside;
    for (const Quotation& quotation : find_quotations(document))
        inside.push_back(document.text.bytes.substr(quotation.inside.begin, quotation.inside.size()));
    return inside;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Every pair of quotation marks is known", "[quotations]") {
    CHECK(quoted("He said “go” and left the room.") == Lines{"go"});
    CHECK(quoted("He said \"go\" and left the room.") == Lines{"go"});
    CHECK(quoted("Er sagte: „Geh“ und ging aus dem Zimmer.") == Lines{"Geh"});
    CHECK(quoted("Il a dit « va » et il est parti.") == Lines{" va "});
    CHECK(quoted("彼は「行け」と言って部屋を出た。") == Lines{"行け"});
}

TEST_CASE("A quotation that is not closed ends with its block", "[quotations]") {
    const Document document = find_blocks(repair_text("“One paragraph of a speech.\n\n“And the last of it.”"));
    const auto quotations = find_quotations(document);
    REQUIRE(quotations.size() == 2);
    CHECK_FALSE(quotations[0].closed);
    CHECK(quotations[1].closed);
}

TEST_CASE("An inch mark behind a number opens nothing", "[quotations]") {
    CHECK(quoted("A 5\" pipe is wide.").empty());
}
