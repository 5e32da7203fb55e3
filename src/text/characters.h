#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace lectern {

/// What a character can mean to a sentence's end. Finer than the Sentence_Break property of UAX #29 where that lumps
/// together what matters here: opening and closing marks, dashes, bullets.
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

struct Character {
    char32_t code = 0;
    std::uint32_t size = 0;  ///< bytes; 0 where there is no character
    CharacterKind kind = CharacterKind::blank;
};

/// The kinds of the ASCII characters.
constexpr std::array<CharacterKind, 128> make_ascii_kinds() {
    using enum CharacterKind;
    std::array<CharacterKind, 128> kinds{};
    for (std::size_t c = 0; c < kinds.size(); ++c)
        kinds[c] = c >= 'a' && c <= 'z' ? lower : c >= 'A' && c <= 'Z' ? upper : c >= '0' && c <= '9' ? digit : other;
    for (const unsigned char c : {' ', '\t', '\n', '\v', '\f', '\r'})
        kinds[c] = blank;
    kinds['.'] = period;
    kinds['!'] = kinds['?'] = exclamation;
    kinds[','] = kinds[';'] = kinds[':'] = comma;
    kinds['('] = kinds['['] = kinds['{'] = opener;
    kinds[')'] = kinds[']'] = kinds['}'] = closer;
    kinds['"'] = kinds['\''] = kinds['`'] = quote;
    kinds['-'] = dash;
    return kinds;
}

inline constexpr std::array<CharacterKind, 128> kAsciiKinds = make_ascii_kinds();

/// Decodes a character beyond ASCII.
Character decode_character(std::string_view text, std::size_t at);

/// The character that begins at `at`, or none at `end`. The text is valid UTF-8.
inline Character character_at(std::string_view text, std::size_t at, std::size_t end) {
    if (at >= end) return {};
    const auto lead = static_cast<unsigned char>(text[at]);
    return lead < 0x80 ? Character{lead, 1, kAsciiKinds[lead]} : decode_character(text, at);
}

/// The character that ends at `at`, or none at `begin`.
Character character_before(std::string_view text, std::size_t at, std::size_t begin);

/// The first place at or behind `at` that is no blank, or `end`.
std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t end);

/// The end of the last character before `at` that is no blank, or `begin`.
std::uint32_t skip_blanks_back(std::string_view text, std::uint32_t at, std::uint32_t begin);

/// The lower case letter of a capital, by simple case folding; anything else as it is.
char32_t lower_of(char32_t code);

void append_utf8(std::string& out, char32_t code);

constexpr bool is_letter(CharacterKind kind) {
    return kind == CharacterKind::upper || kind == CharacterKind::lower || kind == CharacterKind::letter;
}

constexpr bool is_apostrophe(char32_t code) { return code == U'\'' || code == U'\u2019'; }

constexpr bool is_stop(CharacterKind kind) { return kind >= CharacterKind::period && kind <= CharacterKind::full_stop; }

}  // namespace lectern
