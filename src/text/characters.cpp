#include "text/characters.h"

namespace lectern {

Character decode_character(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    const std::uint32_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t code = lead & (0xFF >> (size + 1));
    for (std::uint32_t i = 1; i < size; ++i)
        code = (code << 6) | (byte(i) & 0x3F);
    return {code, size, properties_of(code).kind};
}

Character character_before(std::string_view text, std::size_t at, std::size_t begin) {
    if (at <= begin) return {};
    std::size_t start = at - 1;
    while (start > begin && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80)
        --start;
    return character_at(text, start, at);
}

void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

namespace {

/// A space with a combining mark on it is a visible character ("\u00A0\u0301"), and one grapheme cluster with the mark.
bool carries_mark(const Character& space, std::string_view text, std::size_t behind, std::size_t end) {
    const bool ends_line = space.code == 0x85 || space.code == 0x2028 || space.code == 0x2029;
    if (space.code < 0x20 || ends_line) return false;  // tabs and line ends carry none
    const Character next = character_at(text, behind, end);
    const bool invisible = next.code >= 0x200B && next.code <= 0x206F && next.code != 0x200C && next.code != 0x200D;
    return next.size != 0 && next.kind == CharacterKind::mark && !invisible;
}

}  // namespace

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t end) {
    for (Character c = character_at(text, at, end);
         c.size != 0 && c.kind == CharacterKind::blank && !carries_mark(c, text, at + c.size, end);
         c = character_at(text, at, end))
        at += c.size;
    return at;
}

std::uint32_t skip_blanks_back(std::string_view text, std::uint32_t at, std::uint32_t begin) {
    for (Character c = character_before(text, at, begin);
         c.size != 0 && c.kind == CharacterKind::blank && !carries_mark(c, text, at, text.size());
         c = character_before(text, at, begin))
        at -= c.size;
    return at;
}

}  // namespace lectern
