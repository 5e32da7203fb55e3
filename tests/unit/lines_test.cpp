#include "lines.h"

#include <catch2/catch.hpp>
#include <string>

using namespace lectern;

namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const Line& line : split_lines(text))
        lines.emplace_back(text.substr(line.span.begin, line.span.size()));
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Every way to end a line ends one", "[lines]") {
    for (const char* end : {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\f", "\v"})
        CHECK(lines_of("one" + std::string(end) + "two") == Lines{"one", "two"});
}

TEST_CASE("Blank lines are left out, and blanks around a line", "[lines]") {
    CHECK(lines_of(" \t\n\n  one \u00a0\n\u200b\ntwo\u3000\n").size() == 2);
    CHECK(lines_of("").empty());
    CHECK(lines_of("\uFEFFone") == Lines{"one"});
}

TEST_CASE("A line knows its indent, its length in characters, and whether a blank line stands before", "[lines]") {
    const auto lines = split_lines("größe\n\t  zwei drei\n\nvier");
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].after_blank);
    CHECK(lines[0].characters == 5);
    CHECK(lines[1].indent == 6);
    CHECK(lines[1].first_word == 4);
    CHECK(!lines[1].after_blank);
    CHECK(lines[2].after_blank);
}

TEST_CASE("A line that was full when it broke goes on; a short one does not", "[lines]") {
    const auto wrapped = find_wrapped_lines(split_lines(
        "The harbour of Lunde lay at the mouth of the\nriver for ninety years, and every spring the\n"
        "river filled it with sand, which the council\nhad to pay for.\n\nShort line\nAnother short line\nThird"));
    CHECK(wrapped == std::vector<bool>{true, true, true, false, false, false, false});
}
