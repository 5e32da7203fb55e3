// What holds of bytes of any kind: repair beside a slow twin, offsets there and back.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "../reference/slow_decoder.h"
#include "cases.h"
#include "text/characters.h"
#include "text/offsets.h"
#include "text/text.h"

using namespace lectern;
using namespace lectern::property;

namespace {

/// Bytes that are often nearly UTF-8: whole characters, cut ones, and anything.
std::string random_bytes(std::mt19937& random) {
    std::string bytes;
    const std::size_t pieces = random() % 24;
    for (std::size_t i = 0; i < pieces; ++i) {
        const auto any = static_cast<char>(random() & 0xFF);
        switch (random() % 4) {
            case 0:
                bytes += any;
                break;
            case 1:
                bytes += static_cast<char>(random() & 0x7F);
                break;
            default: {
                std::string character;
                append_utf8(character, static_cast<char32_t>(random() % 0x110000));
                bytes += character.substr(0, 1 + random() % character.size());
            }
        }
    }
    return bytes;
}

}  // namespace

TEST_CASE("Any bytes are repaired as the Encoding Standard's decoder does", "[text][property]") {
    for_cases("bytes repaired beside the slow twin", 2'000, [](std::mt19937& random) {
        const std::string raw = random_bytes(random);
        const Text text = repair_text(raw);
        REQUIRE(text.bytes == reference::SlowDecoder().decode(raw));
        REQUIRE(repair_text(text.bytes).repairs.empty());
    });
}

TEST_CASE("Offsets of any repaired text lead there and back, in every unit", "[text][property]") {
    for_cases("offsets there and back", 200, [](std::mt19937& random) {
        const Text text = repair_text(random_bytes(random) + random_bytes(random));
        for (const OffsetUnit unit : {OffsetUnit::utf8, OffsetUnit::utf16, OffsetUnit::codepoint}) {
            const OffsetMap map(text, unit);
            std::uint32_t last = 0;
            std::uint32_t size = 0;
            for (std::uint32_t at = 0; at < text.bytes.size(); at += size) {
                size = character_at(text.bytes, at, text.bytes.size()).size;
                REQUIRE(map(at) >= last);
                last = map(at);
                const std::uint32_t back = map.byte_at(last);
                REQUIRE((at <= back && back < at + size));
            }
        }
    });
}
