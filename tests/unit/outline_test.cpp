#include "outline.h"

#include <catch2/catch.hpp>

#include "analyzed.h"

using namespace lectern;

namespace {

/// Paragraphs about one thing, so that sections differ in their words.
std::string paragraphs(const std::string& thing, int count) {
    static constexpr std::string_view kSays[] = {" was built of stone by the people of the valley.",
                                                 " costs more money each year than the town can pay.",
                                                 " stood empty for the whole of the last winter."};
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "The " + thing + std::string(kSays[i % 3]) + " Nobody in the " + thing + " knew number "
                + std::to_string(i) + " by its name.\n\n";
    return text;
}

std::string heading_of(const Analysis& a, const OutlineSection& section) {
    if (!section.heading) return "-";
    const Span span = a.document.blocks[*section.heading].span;
    return a.document.text.bytes.substr(span.begin, span.size());
}

std::vector<std::uint32_t> all_sentences(const Analysis& a) {
    std::vector<std::uint32_t> used;
    for (const OutlineSection& section : a.summary.outline) {
        used.insert(used.end(), section.points.begin(), section.points.end());
        if (section.gist) used.push_back(*section.gist);
    }
    std::sort(used.begin(), used.end());
    return used;
}

}  // namespace

TEST_CASE("A short text has an outline only by three headings that head enough", "[outline]") {
    const auto sections = [](const std::string& text) { return analyzed(text).summary.outline.size(); };
    const std::string two = "# Dams\n\n## One\n\n" + paragraphs("dam", 5) + "## Two\n\n" + paragraphs("bridge", 5);
    CHECK(sections(two) == 0);
    CHECK(sections(two + "## Three\n\n" + paragraphs("well", 2)) == 3);
    CHECK(sections(two + "## Three\n\n") == 0);
    CHECK(sections("## One\n\nThe dam is old.\n\n## Two\n\nThe well is new.\n\n## Three\n\nThe road is wet.") == 0);
    CHECK(sections(paragraphs("dam", 20)) == 0);
}

TEST_CASE("A text of a few pages has an outline by two headings, and none without", "[outline]") {
    const std::string dam = paragraphs("dam", 40);
    const std::string bridge = paragraphs("bridge", 40);
    CHECK(analyzed("# Works\n\n## One\n\n" + dam + "## Two\n\n" + bridge).summary.outline.size() == 2);
    CHECK(analyzed(dam + bridge).summary.outline.empty());
}

TEST_CASE("Each section has a gist of its own, and more points where it is longer", "[outline]") {
    const Analysis a =
        analyzed("# Works of stone\n\n" + paragraphs("valley", 2) + "## The dam\n\n" + paragraphs("dam", 54)
                 + "## The bridge\n\n" + paragraphs("bridge", 7) + "## The end\n\n## Sources\n\n");
    const auto& outline = a.summary.outline;
    REQUIRE(outline.size() == 3);
    CHECK(heading_of(a, outline[0]) == "-");
    CHECK(heading_of(a, outline[1]) == "## The dam");
    CHECK(heading_of(a, outline[2]) == "## The bridge");
    for (const OutlineSection& section : outline) {
        REQUIRE(section.gist);
        CHECK(section.span.contains(a.sentences[*section.gist].span));
        for (const std::uint32_t point : section.points)
            CHECK(section.span.contains(a.sentences[point].span));
    }
    CHECK(outline[1].points.size() > outline[2].points.size());
    const auto used = all_sentences(a);
    CHECK(std::adjacent_find(used.begin(), used.end()) == used.end());
}

TEST_CASE("A chapter without prose of its own takes its gist from the sections inside it", "[outline]") {
    const Analysis a =
        analyzed("# Works\n\n## Chapter 1\n\n## Of water\n\n### The dam\n\n" + paragraphs("dam", 10)
                 + "### The well\n\n" + paragraphs("well", 10) + "## Chapter 2\n\n" + paragraphs("road", 10));
    const auto& outline = a.summary.outline;
    REQUIRE(outline.size() == 4);
    CHECK(heading_of(a, outline[0]) == "## Chapter 1");
    CHECK(outline[0].level == 1);
    CHECK(outline[1].level == 2);
    CHECK(outline[0].gist);
    CHECK(outline[1].gist);
    CHECK(outline[0].span.contains(outline[2].span));
    CHECK_FALSE(outline[0].span.overlaps(outline[3].span));
}

TEST_CASE("A long text without headings is cut where its subject changes", "[outline]") {
    const Analysis a = analyzed(paragraphs("dam", 78) + paragraphs("bridge", 78));
    const auto& outline = a.summary.outline;
    REQUIRE(outline.size() >= 2);
    CHECK_FALSE(outline[0].heading);
    CHECK(std::any_of(outline.begin(), outline.end(), [](const OutlineSection& section) {
        return section.span.begin == paragraphs("dam", 78).size();
    }));
}

TEST_CASE("Levels that would make too many sections are left out", "[outline]") {
    std::string text = "# Works\n\n";
    for (int chapter = 0; chapter < 5; ++chapter) {
        text += "## Chapter\n\n" + paragraphs("dam", 1);
        for (int i = 0; i < 20; ++i)
            text += "### Part\n\n" + paragraphs("well", 1);
    }
    CHECK(analyzed(text).summary.outline.size() == 5);
}
