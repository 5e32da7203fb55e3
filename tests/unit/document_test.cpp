#include "document.h"

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
