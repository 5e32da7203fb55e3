#include "text/graphemes.h"

#include <catch2/catch.hpp>
#include <vector>

#include "break_tests.h"
#include "text/characters.h"

using namespace lectern;

namespace {

std::vector<std::uint32_t> boundaries_of(std::string_view text) {
    std::vector<std::uint32_t> boundaries = {0};
    while (boundaries.back() < text.size())
        boundaries.push_back(grapheme_end(text, boundaries.back()));
    return boundaries;
}

std::vector<std::uint32_t> boundaries_looking_back(std::string_view text) {
    std::vector<std::uint32_t> boundaries;
    std::uint32_t at = 0;
    for (; at < text.size(); at += character_at(text, at, text.size()).size)
        if (is_grapheme_boundary(text, at)) boundaries.push_back(at);
    boundaries.push_back(at);
    return boundaries;
}

}  // namespace

TEST_CASE("Grapheme clusters are those of the Unicode Character Database's own test", "[graphemes]") {
    const auto tests = break_tests(LECTERN_SHARED "/robustness/unicode/GraphemeBreakTest.txt");
    REQUIRE(tests.size() > 600);
    for (const BreakTest& test : tests) {
        INFO(test.line);
        CHECK(boundaries_of(test.text) == test.boundaries);
        CHECK(boundaries_looking_back(test.text) == test.boundaries);
    }
}

TEST_CASE("A flag, a family and a letter with its marks are one cluster each", "[graphemes]") {
    CHECK(grapheme_end("\U0001F1E9\U0001F1EA\U0001F1EB", 0) == 8);
    CHECK(grapheme_end("\U0001F468\u200D\U0001F469\u200D\U0001F467!", 0) == 18);
    CHECK(grapheme_end("e\u0301\u0323x", 0) == 5);
    CHECK(grapheme_end("\r\nx", 0) == 2);
    CHECK(grapheme_end("", 0) == 0);
}

TEST_CASE("Flags are told apart from whatever place they are asked about", "[graphemes]") {
    const std::string flags = "a\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7z";
    const auto boundaries = [&] {
        std::vector<std::uint32_t> found;
        for (std::uint32_t at = 0; at <= flags.size(); ++at)
            if ((flags[at] & 0xC0) != 0x80 && is_grapheme_boundary(flags, at)) found.push_back(at);
        return found;
    };
    CHECK(boundaries() == std::vector<std::uint32_t>{0, 1, 9, 17, 18});
    CHECK_FALSE(is_grapheme_boundary("e\u0301\u0323x", 3));
    CHECK(is_grapheme_boundary("e\u0301\u0323x", 5));
}
