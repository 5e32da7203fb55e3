#include "text/offsets.h"

#include <catch2/catch.hpp>

using namespace lectern;

TEST_CASE("An offset goes to UTF-16 units and back to the same byte", "[offsets]") {
    const Text text = repair_text("a\u00E9\u4E2D\U0001F600z");  // 1, 2, 3 and 4 bytes, then 1
    const OffsetMap map(text, OffsetUnit::utf16);
    const std::uint32_t bytes[] = {0, 1, 3, 6, 10, 11};
    const std::uint32_t units[] = {0, 1, 2, 3, 5, 6};
    for (std::size_t i = 0; i < std::size(bytes); ++i) {
        CHECK(map(bytes[i]) == units[i]);
        CHECK(map.byte_at(units[i]) == bytes[i]);
    }
}

TEST_CASE("An offset inside a surrogate pair means the character, one past the end means the end", "[offsets]") {
    const Text text = repair_text("\U0001F600z");
    const OffsetMap map(text, OffsetUnit::utf16);
    CHECK(map.byte_at(1) == 0);
    CHECK(map.byte_at(99) == 5);
}

TEST_CASE("Raw bytes are counted through repairs", "[offsets]") {
    const Text text = repair_text("a\xE2\x82z");  // two bytes became the three of U+FFFD
    const OffsetMap map(text, OffsetUnit::utf8);
    CHECK(map(4) == 3);
    CHECK(map.byte_at(3) == 4);
}
