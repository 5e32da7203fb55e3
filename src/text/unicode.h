#pragma once

#include <cstdint>

/// What the Unicode Character Database (version 15, Debian's unicode-data) says of a character, from two-stage tables
/// that tools/tables/unicode_tables.py makes in the build.
namespace lectern {

/// What a character can mean to a sentence's end. Finer than the Sentence_Break property of UAX #29 where that lumps
/// together what matters here: opening and closing marks, dashes, bullets. By general category, with the exceptions of
/// data/characters.txt.
enum class CharacterKind : std::uint8_t {
    other,        ///< symbols, emoji, controls
    blank,        ///< spaces, tabs, line ends
    upper,        ///< upper or title case letter
    lower,        ///< lower case letter
    letter,       ///< letter of a script without case
    digit,        ///< decimal digit
    period,       ///< "." and its like, which also mark abbreviations and decimals (ATerm)
    ellipsis,     ///< "…"
    exclamation,  ///< "!" and "?" of the scripts that put a blank after them
    full_stop,    ///< stops that mean nothing else and need no blank after them: "。", "।", "።" (STerm)
    comma,        ///< what goes on with a sentence: "," ";" ":"
    opener,       ///< opens brackets, quotations, Spanish questions: "(", "„", "¿"
    closer,       ///< closes them: ")", "」"
    quote,        ///< opens or closes, by language and place: '"', "“", "»", "’"
    dash,
    bullet,
    mark  ///< combining marks and invisible format characters, which belong to what stands before them
};

/// Grapheme_Cluster_Break, with Extended_Pictographic beside it (UAX #29, table 2).
enum class GraphemeBreak : std::uint8_t {
    other,
    carriage_return,
    line_feed,
    control,
    extend,
    joiner,  ///< ZERO WIDTH JOINER
    regional_indicator,
    prepend,
    spacing_mark,
    hangul_l,
    hangul_v,
    hangul_t,
    hangul_lv,
    hangul_lvt,
    pictographic
};

/// The scripts that tell languages apart or need rules of their own (UAX #24).
enum class Script : std::uint8_t {
    none,  ///< Common and Inherited: punctuation, digits, marks
    latin,
    cyrillic,
    arabic,
    devanagari,
    han,
    kana,  ///< Hiragana and Katakana
    hangul,
    greek,
    armenian,
    hebrew,
    bengali,
    gurmukhi,
    gujarati,
    oriya,
    tamil,
    telugu,
    kannada,
    malayalam,
    sinhala,
    thai,
    lao,
    tibetan,
    burmese,
    georgian,
    ethiopic,
    khmer,
    other
};

struct CharacterProperties {
    CharacterKind kind;
    GraphemeBreak grapheme;
    Script script;
};

/// `code` is at most U+10FFFF.
CharacterProperties properties_of(char32_t code);

/// The simple lower case mapping: "Ä" gives "ä", "ß" itself.
char32_t lower_of(char32_t code);

}  // namespace lectern
