#include "text/characters.h"

#include <catch2/catch.hpp>

using namespace lectern;

TEST_CASE("Each ASCII character has the kind that Unicode's tables give it", "[characters]") {
    auto kinds = make_ascii_kinds();  // not const: made while the tests run, beside the table made by the compiler
    CHECK(kinds == kAsciiKinds);
    for (char32_t code = 0; code < 0x80; ++code) {
        const CharacterKind kind = kinds[code];
        const CharacterKind in_tables = properties_of(code).kind;
        INFO(static_cast<unsigned>(code));
        CHECK((kind == in_tables || !is_letter(kind)));
        CHECK(is_letter(kind) == is_letter(in_tables));
        CHECK((kind == CharacterKind::digit) == (in_tables == CharacterKind::digit));
    }
    CHECK(kinds['.'] == CharacterKind::period);
    CHECK(kinds['?'] == CharacterKind::exclamation);
    CHECK(kinds[';'] == CharacterKind::comma);
    CHECK(kinds['['] == CharacterKind::opener);
    CHECK(kinds['}'] == CharacterKind::closer);
    CHECK(kinds['`'] == CharacterKind::quote);
    CHECK(kinds['-'] == CharacterKind::dash);
    CHECK(kinds['\v'] == CharacterKind::blank);
    CHECK(kinds['@'] == CharacterKind::other);
}

TEST_CASE("A character is written, read forwards and read backwards alike", "[characters]") {
    for (const char32_t code : {U'\x7F', U'\u0080', U'\u07FF', U'\u0800', U'\uFFFD', U'\U00010000', U'\U0010FFFF'}) {
        std::string text = "a";
        append_utf8(text, code);
        text += "z";
        const Character forwards = character_at(text, 1, text.size());
        CHECK(forwards.code == code);
        CHECK(forwards.size == text.size() - 2);
        CHECK(character_before(text, text.size() - 1, 0).code == code);
    }
    CHECK(character_at("a", 1, 1).size == 0);
    CHECK(character_before("a", 0, 0).size == 0);
}

TEST_CASE("Blanks are skipped up to what shows, a space with a mark on it included", "[characters]") {
    const std::string text = " \t\u00A0x\u3000 ";
    const auto size = static_cast<std::uint32_t>(text.size());
    CHECK(skip_blanks(text, 0, size) == 4);
    CHECK(skip_blanks_back(text, size, 0) == 5);
    CHECK(skip_blanks(" \u0301", 0, 3) == 0);
    CHECK(skip_blanks("\t\u0301", 0, 3) == 1);
    CHECK(skip_blanks("  ", 0, 2) == 2);
    CHECK(skip_blanks_back("  ", 2, 0) == 0);
}
