#include "text/unicode.h"

#include <catch2/catch.hpp>

using namespace lectern;

TEST_CASE("A character's kind follows its general category", "[unicode]") {
    CHECK(properties_of(U'Ж').kind == CharacterKind::upper);
    CHECK(properties_of(U'ǅ').kind == CharacterKind::upper);  // title case
    CHECK(properties_of(U'ß').kind == CharacterKind::lower);
    CHECK(properties_of(U'ع').kind == CharacterKind::letter);
    CHECK(properties_of(U'๕').kind == CharacterKind::digit);
    CHECK(properties_of(U'\u09BE').kind == CharacterKind::mark);  // a Bengali vowel sign
    CHECK(properties_of(U'\u2003').kind == CharacterKind::blank);
    CHECK(properties_of(U'⟨').kind == CharacterKind::opener);
    CHECK(properties_of(U'😀').kind == CharacterKind::other);
    CHECK(properties_of(0x10FFFF).kind == CharacterKind::other);
}

TEST_CASE("What a general category does not say stands in data/characters.txt", "[unicode]") {
    CHECK(properties_of(U'。').kind == CharacterKind::full_stop);  // by Sentence_Terminal
    CHECK(properties_of(U'።').kind == CharacterKind::full_stop);
    CHECK(properties_of(U'؟').kind == CharacterKind::exclamation);
    CHECK(properties_of(U'…').kind == CharacterKind::ellipsis);
    CHECK(properties_of(U'„').kind == CharacterKind::opener);
    CHECK(properties_of(U'•').kind == CharacterKind::bullet);
}

TEST_CASE("Letters have their script, shared marks that belong to one script have it too", "[unicode]") {
    CHECK(properties_of(U'ĳ').script == Script::latin);
    CHECK(properties_of(U'ж').script == Script::cyrillic);
    CHECK(properties_of(U'ひ').script == Script::kana);
    CHECK(properties_of(U'ー').script == Script::kana);  // Common, used with Hiragana and Katakana alone
    CHECK(properties_of(U'漢').script == Script::han);
    CHECK(properties_of(0x2A700).script == Script::han);
    CHECK(properties_of(U'Ꭰ').script == Script::other);
    CHECK(properties_of(U'7').script == Script::none);
}

TEST_CASE("Lower case is the simple mapping", "[unicode]") {
    CHECK(lower_of(U'Ä') == U'ä');
    CHECK(lower_of(U'Σ') == U'σ');
    CHECK(lower_of(U'İ') == U'i');
    CHECK(lower_of(U'ẞ') == U'ß');
    CHECK(lower_of(U'Ѐ') == U'ѐ');
    CHECK(lower_of(U'𐐀') == U'𐐨');
    CHECK(lower_of(U'漢') == U'漢');
}
