#include "text/text.h"

#include <catch2/catch.hpp>

#include "text/offsets.h"

using namespace lectern;

namespace {

/// The repaired text, with U+FFFD written as "?".
std::string shown(std::string_view raw) {
    std::string text = repair_text(raw).bytes;
    for (std::size_t at; (at = text.find("\uFFFD")) != std::string::npos;)
        text.replace(at, 3, "?");
    return text;
}

}  // namespace

TEST_CASE("Valid UTF-8 is kept as it is", "[text]") {
    for (const char* text : {"", "a", "\u00E9\u4E2D\U0001F600", "\uFFFD", "\uFEFFa", "\uFFFE\U0010FFFF"}) {
        CHECK(repair_text(text).bytes == text);
        CHECK(repair_text(text).repairs.empty());
    }
}

// Unicode 15, section 3.9, table 3-8 to 3-11: the standard's own examples.
TEST_CASE("One replacement stands for each maximal subpart", "[text]") {
    CHECK(shown("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") == "????????A");
    CHECK(shown("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41") == "????????A");
    CHECK(shown("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") == "?????A??B");
    CHECK(shown("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == "????A");
}

TEST_CASE("A repair says where it was made and for how many bytes", "[text]") {
    const Text text = repair_text("a\xE2\x82z\xFF");
    CHECK(text.bytes == "a\uFFFDz\uFFFD");
    REQUIRE(text.repairs.size() == 2);
    CHECK(text.repairs[0].at == 1);
    CHECK(text.repairs[0].raw_size == 2);
    CHECK(text.repairs[1].at == 5);
    CHECK(text.repairs[1].raw_size == 1);
}

TEST_CASE("A text cut off inside a character ends in one replacement", "[text]") {
    CHECK(shown("ab\xF0\x9F\x98") == "ab?");
    CHECK(shown("ab\xE2") == "ab?");
}

TEST_CASE("Raw offsets through many repairs stay exact", "[text]") {
    std::string raw;
    for (int i = 0; i < 1000; ++i)
        raw += "x\xE2\x82y\xFF";
    const Text text = repair_text(raw);
    const OffsetMap map(text, OffsetUnit::utf8);
    REQUIRE(text.repairs.size() == 2000);
    for (std::uint32_t i = 0; i < 1000; ++i) {
        CHECK(map(8 * i) == 5 * i);
        CHECK(map(8 * i + 4) == 5 * i + 3);
    }
    CHECK(map(8000) == raw.size());
}
