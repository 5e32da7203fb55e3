#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/unicode.h"

namespace lectern {

struct Character {
    char32_t code = 0;
    std::uint32_t size = 0;  ///< bytes; 0 where there is no character
    CharacterKind kind = CharacterKind::blank;
};

/// The kinds of the ASCII characters.
consteval std::array<CharacterKind, 128> make_ascii_kinds() {
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

void append_utf8(std::string& out, char32_t code);

constexpr bool is_letter(CharacterKind kind) {
    return kind == CharacterKind::upper || kind == CharacterKind::lower || kind == CharacterKind::letter;
}

constexpr bool is_apostrophe(char32_t code) { return code == U'\'' || code == U'\u2019'; }

constexpr bool is_stop(CharacterKind kind) { return kind >= CharacterKind::period && kind <= CharacterKind::full_stop; }

}  // namespace lectern
