#include "document.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

using namespace lectern;

namespace {

/// "kind: text" of each block, with a heading's or item's level behind the kind.
std::vector<std::string> blocks_of(std::string_view raw) {
    const Document document = find_blocks(repair_text(raw));
    std::vector<std::string> blocks;
    for (const Block& block : document.blocks)
        blocks.push_back(std::string(name_of(block.kind)) + (block.level ? std::to_string(block.level) : "") + ": "
                         + document.text.bytes.substr(block.span.begin, block.span.size()));
    return blocks;
}

using Blocks = std::vector<std::string>;

const std::string kProse =
    "The council voted in March to move the harbour to the other side of the cape, where the water is deep.";

}  // namespace

TEST_CASE("Markdown headings have their level", "[document]") {
    CHECK(blocks_of("# The harbour\n\n## The vote\n\n" + kProse)
          == Blocks{"heading1: # The harbour", "heading2: ## The vote", "paragraph: " + kProse});
    CHECK(blocks_of("The harbour\n===========\n\n" + kProse).front().starts_with("heading1: The harbour"));
}

TEST_CASE("A short line without a full stop before prose is a heading; one with a full stop is not", "[document]") {
    CHECK(blocks_of(kProse + "\n\nThe vote in March\n\n" + kProse)[1].starts_with("heading"));
    CHECK(blocks_of(kProse + "\n\nThe vote was close.\n\n" + kProse)[1].starts_with("paragraph"));
}

TEST_CASE("A short line that ends in a Korean verb is no heading, with a full stop or without", "[document]") {
    const std::string prose =
        "의회는 삼월에 물이 깊은 곶의 반대쪽으로 항구를 옮기기로 결정했다. "
        "공사는 내년 봄에 시작될 예정이라고 시장이 밝혔다.";
    CHECK(blocks_of(prose + "\n\n표결은 아슬아슬했다\n\n" + prose)[1] == "paragraph: 표결은 아슬아슬했다");
    CHECK(blocks_of(prose + "\n\n삼월의 표결\n\n" + prose)[1].starts_with("heading"));
}

TEST_CASE("A short line that stands apart above a list is its heading", "[document]") {
    const Blocks blocks =
        blocks_of(kProse + "\n\nWhat it costs\n\n- Quay: 40 million\n- Road: 12 million\n\n" + kProse);
    CHECK(blocks[1] == "heading2: What it costs");
    CHECK(blocks[2] == "list_item1: - Quay: 40 million");
    CHECK(blocks_of(kProse + "\n\nwhat it costs\n\n- Quay\n- Road")[1].starts_with("paragraph"));
    CHECK(blocks_of(kProse + "\n\nIt needs:\n\n- Quay\n- Road")[1].starts_with("paragraph"));
    CHECK(blocks_of(kProse + "\n\nWhat it costs\n\n- a single dash")[1].starts_with("paragraph"));
}

TEST_CASE("List items are blocks of their own, with their depth", "[document]") {
    const Blocks blocks =
        blocks_of(kProse + "\n\n- nets for the boats\n- ropes for the quay\n  - long ropes\n\n1. vote\n2. build");
    REQUIRE(blocks.size() == 6);
    CHECK(blocks[1] == "list_item1: - nets for the boats");
    CHECK(blocks[3] == "list_item2: - long ropes");
    CHECK(blocks[5] == "list_item1: 2. build");
}

TEST_CASE("What stands behind the markup of an item or a heading can be asked for", "[document]") {
    const auto content = [](std::string_view raw) {
        const Document document = find_blocks(repair_text(raw));
        const Span span = behind_markup(document.text.bytes, document.blocks.back());
        return document.text.bytes.substr(span.begin, span.size());
    };
    CHECK(content(kProse + "\n\n\u2022 nets for the boats") == "nets for the boats");
    CHECK(content(kProse + "\n\n2. build") == "build");
    CHECK(content("## The vote") == "The vote");
    CHECK(content(kProse) == kProse);
}

TEST_CASE("Quotations, code, tables and captions keep their kind", "[document]") {
    CHECK(blocks_of(kProse + "\n\n> We have mended our nets here.\n> We shall again.")
              .back()
              .starts_with("quote: > We have"));
    CHECK(blocks_of(kProse + "\n\n```\nint main() {}\n```").back().starts_with("code: "));
    CHECK(blocks_of(kProse + "\n\n| year | sand |\n|---|---|\n| 1990 | 400 |").back().starts_with("table: | year"));
    CHECK(
        blocks_of(kProse + "\n\nFigure 2: The new quay, seen from the cape.").back().starts_with("caption: Figure 2"));
}

TEST_CASE("A byline behind the title is no heading and no paragraph", "[document]") {
    CHECK(blocks_of("The harbour that moved\n\nBy Ida Lund\n\n" + kProse)[1] == "byline: By Ida Lund");
}

TEST_CASE("References at the end are set apart from the prose", "[document]") {
    const Blocks blocks = blocks_of(kProse + "\n\nReferences\n\n[1] Lund, I. (1998). Sand in harbours. Coast, 4, 12-19.\n\n"
                                    "[2] Dahl, O. (2004). Quays. Coast, 9, 3-8.");
    CHECK(blocks.back().starts_with("reference: [2]"));
}

TEST_CASE("Lines that were broken because they were full are one paragraph, with the raw text inside", "[document]") {
    const std::string wrapped =
        "The harbour of Lunde lay at the mouth of the\nriver for ninety years, and every spring the\n"
        "river filled it with sand, which the council\nhad to pay for.";
    CHECK(blocks_of(wrapped) == Blocks{"paragraph: " + wrapped});
}

TEST_CASE("The first heading is the title, without its marks", "[document]") {
    const Document document = find_blocks(repair_text("# The harbour\n\n" + kProse));
    REQUIRE(document.title);
    CHECK(document.text.bytes.substr(document.title->begin, document.title->size()) == "The harbour");
    CHECK(!find_blocks(repair_text(kProse)).title);
}

TEST_CASE("A first line is a title with a full stop too, where the prose behind it says its words again",
          "[document]") {
    const std::string behind =
        "For ninety years the harbour of Lunde lay at the river's mouth, and every spring the river filled it with "
        "sand "
        "that the council had to pay for.";
    CHECK(blocks_of("The harbour of Lunde is moved.\n\n" + behind)[0] == "heading1: The harbour of Lunde is moved.");
    CHECK(blocks_of("Winter came early that year.\n\n" + behind)[0] == "paragraph: Winter came early that year.");
    CHECK(blocks_of("The harbour of Lunde is moved.\n" + behind)[0].starts_with("paragraph: "));
}

TEST_CASE("Page numbers and running heads of a PDF copy are set aside", "[document]") {
    const std::string page = kProse + "\n" + kProse + "\n" + kProse + "\n";
    const Blocks blocks = blocks_of("Sand and votes\n\n" + page + "\n12\n\nCoast Studies 4\n\n" + page
                                    + "\n13\n\nCoast Studies 4\n\n" + page + "\n- 14 -\n");
    CHECK(std::count(blocks.begin(), blocks.end(), "boilerplate: Coast Studies 4") == 2);
    for (const char* mark : {"boilerplate: 12", "boilerplate: 13", "boilerplate: - 14 -"})
        CHECK(std::count(blocks.begin(), blocks.end(), mark) == 1);
    // A number that counts on with no other is the text's own.
    CHECK(blocks_of(kProse + "\n\n12\n\n" + kProse)[1] == "heading2: 12");
}

TEST_CASE("A table of contents is a list, and the headings that it names are headings", "[document]") {
    const Blocks blocks = blocks_of(
        "How to read a tide table\n\nContents\n1. What a tide is\n2. Common mistakes\n\n"
        "1. What a tide is\n\n"
        + kProse + "\n\n2. Common mistakes\n\n" + kProse);
    CHECK(blocks[0] == "heading1: How to read a tide table");
    CHECK(blocks[2] == "list_item1: 1. What a tide is");
    CHECK(blocks[3] == "list_item1: 2. Common mistakes");
    CHECK(blocks[4] == "heading1: 1. What a tide is");
    CHECK(blocks[6] == "heading1: 2. Common mistakes");
    const Blocks dotted = blocks_of("Sand\n\nContents\nVotes ....... 3\nQuays ....... 9\n\n" + kProse);
    CHECK(dotted[2] == "list_item1: Votes ....... 3");
    // Items that go on with a list stay items, whatever follows.
    CHECK(blocks_of(kProse + "\n\n1. nets\n2. Boats\n\n" + kProse)[2] == "list_item1: 2. Boats");
}

TEST_CASE("The line above a table of contents is a heading and no title", "[document]") {
    const std::string raw = "Contents\n\nThe river\nThe vote\n\nThe harbour that moved\n\nThe river\n\n" + kProse
                            + "\n\nThe vote\n\n" + kProse + " Nobody had asked the fishermen of the old harbour.";
    const Blocks blocks = blocks_of(raw);
    CHECK(blocks[0] == "heading2: Contents");
    CHECK(blocks[1] == "list_item1: The river");
    CHECK(blocks[3] == "heading1: The harbour that moved");
    const Document document = find_blocks(repair_text(raw));
    REQUIRE(document.title);
    CHECK(document.text.bytes.substr(document.title->begin, document.title->size()) == "The harbour that moved");
}

TEST_CASE("The header of a mail is set apart, not taken for code or page chrome", "[document]") {
    const std::string header =
        "From: Ida Lund <ida@lunde.example>\nTo: Ove Dahl <ove@lunde.example>\nSubject: The quay";
    const Blocks blocks = blocks_of(header + "\n\nDear Ove,\n\n" + kProse + " Could you come?\n\nBest regards,\nIda");
    CHECK(blocks.front() == "byline: " + header);
    CHECK(blocks.back() == "paragraph: Ida");
    CHECK(blocks_of("De : Ida Lund\nObjet : le quai\n\n" + kProse).front().starts_with("byline"));
    CHECK(blocks_of("Subject: one line alone is none\n\n" + kProse).front().starts_with("byline") == false);
}

TEST_CASE("Tables are told by bars, drawn lines and rows of figures", "[document]") {
    const std::string drawn = " n | place\n---+-------\n 2 | 1\n 3 | 2";
    CHECK(blocks_of(kProse + "\n\n" + drawn + "\n\n" + kProse)[1] == "table: " + drawn.substr(1));
    const std::string figures = "Year For Against\n1990 12 7\n2000 14 9";
    CHECK(blocks_of(kProse + "\n\n" + figures + "\n\n" + kProse)[1] == "table: " + figures);
    CHECK(blocks_of(kProse + "\n\nIn 1990 12 7\n\n" + kProse)[1].find("table") == std::string::npos);
}

TEST_CASE("Lines with the signs of a program are code, also without a fence or an indent", "[document]") {
    const std::string code = "function median(values) {\nconst s = values.sort();\nreturn s[s.length / 2];\n}";
    CHECK(blocks_of(kProse + "\n\n" + code + "\n\n" + kProse)[1] == "code: " + code);
    const std::string query = "WITH ranked AS (\nSELECT n, row_number() AS place\n)\nSELECT n FROM ranked;";
    CHECK(blocks_of(kProse + "\n\n" + query + "\n\n" + kProse)[1] == "code: " + query);
    CHECK(blocks_of(kProse + "\n\n(a) nets (old);\n(b) boats (new);\n(c) quays (all);\n\n" + kProse)[1].starts_with(
        "list_item1: "));
}

TEST_CASE("Pictures in Markdown are captions, and a slanted byline is a byline", "[document]") {
    CHECK(blocks_of(kProse + "\n\n![A boat](boat.jpg)").back() == "caption: ![A boat](boat.jpg)");
    CHECK(blocks_of(kProse + "\n\n*Photo: Ove Dahl*").back() == "caption: *Photo: Ove Dahl*");
    CHECK(blocks_of(kProse + "\n\nThe quay on Monday. (Reuters)\n\n" + kProse)[1].starts_with("caption"));
    CHECK(blocks_of(kProse + "\n\nThe quay. (Ida Lund / The Lunde Post)\n\n" + kProse)[1].starts_with("caption"));
    CHECK(blocks_of(kProse + "\n\nThe quay on Monday (or so).\n\n" + kProse)[1].starts_with("paragraph"));
    CHECK(blocks_of("# The harbour\n\n*By Ida Lund, 4 March*\n\n" + kProse)[1] == "byline: *By Ida Lund, 4 March*");
}

TEST_CASE("Sources in the form of an encyclopedia are references", "[document]") {
    CHECK(blocks_of(kProse + "\n\n^ Lund, Ida (1998). \"Sand in harbours\"").back().starts_with("reference: ^"));
    CHECK(blocks_of(kProse + "\n\n3. ^ Lund, Ida (1998). \"Sand in harbours\"").back().starts_with("reference: 3."));
}

TEST_CASE("A reader's decision outweighs every rule", "[document]") {
    const std::string raw = kProse + "\n\n" + kProse;
    const BlockOverride aside[] = {{static_cast<std::uint32_t>(kProse.size() + 5), true}};
    const Document document = find_blocks(repair_text(raw), aside);
    REQUIRE(document.blocks.size() == 2);
    CHECK(document.blocks[0].kind == BlockKind::paragraph);
    CHECK(document.blocks[1].kind == BlockKind::boilerplate);
}

TEST_CASE("A blank text has no blocks", "[document]") {
    CHECK(blocks_of("").empty());
    CHECK(blocks_of(" \n\t\n\u00a0").empty());
}
