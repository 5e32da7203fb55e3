#include "text/characters.h"

#include <array>

namespace lectern {
namespace {

using enum CharacterKind;

struct Range {
    char32_t first;
    char32_t last;
    CharacterKind kind;
};

/// Punctuation beyond ASCII, sorted.
constexpr Range kRanges[] = {
    {0x00A0, 0x00A0, blank},       {0x00A1, 0x00A1, opener},      {0x00AB, 0x00AB, quote},
    {0x00AD, 0x00AD, mark},        {0x00B7, 0x00B7, bullet},      {0x00BB, 0x00BB, quote},
    {0x00BF, 0x00BF, opener},      {0x0300, 0x036F, mark},        {0x037E, 0x037E, exclamation},
    {0x0387, 0x0387, comma},       {0x0483, 0x0489, mark},        {0x055D, 0x055D, comma},
    {0x0589, 0x0589, full_stop},   {0x0591, 0x05BD, mark},        {0x060C, 0x060C, comma},
    {0x0610, 0x061A, mark},        {0x061B, 0x061B, comma},       {0x061C, 0x061C, mark},
    {0x061F, 0x061F, exclamation}, {0x064B, 0x065F, mark},        {0x06D4, 0x06D4, full_stop},
    {0x0900, 0x0903, mark},        {0x093A, 0x093C, mark},        {0x093E, 0x094F, mark},
    {0x0964, 0x0965, full_stop},   {0x102B, 0x103E, mark},        {0x104A, 0x104A, comma},
    {0x104B, 0x104B, full_stop},   {0x1362, 0x1362, full_stop},   {0x1363, 0x1366, comma},
    {0x1367, 0x1368, full_stop},   {0x17D4, 0x17D5, full_stop},   {0x2000, 0x200A, blank},
    {0x200B, 0x200F, mark},        {0x2010, 0x2015, dash},        {0x2018, 0x2019, quote},
    {0x201A, 0x201A, opener},      {0x201B, 0x201D, quote},       {0x201E, 0x201E, opener},
    {0x201F, 0x201F, quote},       {0x2022, 0x2023, bullet},      {0x2024, 0x2024, period},
    {0x2025, 0x2026, ellipsis},    {0x2028, 0x2029, blank},       {0x202A, 0x202E, mark},
    {0x202F, 0x202F, blank},       {0x2039, 0x203A, quote},       {0x203C, 0x203D, exclamation},
    {0x2043, 0x2043, bullet},      {0x2047, 0x2049, exclamation}, {0x205F, 0x205F, blank},
    {0x2060, 0x2069, mark},        {0x20D0, 0x20F0, mark},        {0x2212, 0x2212, dash},
    {0x25A0, 0x25CF, bullet},      {0x25E6, 0x25E6, bullet},      {0x3000, 0x3000, blank},
    {0x3001, 0x3001, comma},       {0x3002, 0x3002, full_stop},   {0x3008, 0x3008, opener},
    {0x3009, 0x3009, closer},      {0x300A, 0x300A, opener},      {0x300B, 0x300B, closer},
    {0x300C, 0x300C, opener},      {0x300D, 0x300D, closer},      {0x300E, 0x300E, opener},
    {0x300F, 0x300F, closer},      {0x3010, 0x3010, opener},      {0x3011, 0x3011, closer},
    {0x302A, 0x302F, mark},        {0x3041, 0x309A, lower},       {0xFE00, 0xFE0F, mark},
    {0xFEFF, 0xFEFF, mark},        {0xFF01, 0xFF01, full_stop},   {0xFF08, 0xFF08, opener},
    {0xFF09, 0xFF09, closer},      {0xFF0C, 0xFF0C, comma},       {0xFF0E, 0xFF0E, period},
    {0xFF10, 0xFF19, digit},       {0xFF1A, 0xFF1B, comma},       {0xFF1F, 0xFF1F, full_stop},
    {0xFF61, 0xFF61, full_stop},
};

CharacterKind case_kind(char32_t c) {
    if (c < 0x100)
        return c == 0xD7 || c == 0xF7 || c < 0xAA                 ? other
               : c == 0xAA || c == 0xB5 || c == 0xBA || c >= 0xDF ? lower
               : c < 0xC0                                         ? other
                                                                  : upper;
    if (c < 0x180) {
        const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || c >= 0x179;
        return ((c & 1) != 0) == odd_is_upper ? upper : lower;
    }
    if (c < 0x250) return (c & 1) != 0 ? lower : upper;
    if (c >= 0x370 && c < 0x400) return (c >= 0x386 && c <= 0x38F) || (c >= 0x391 && c <= 0x3AB) ? upper : lower;
    if (c >= 0x400 && c < 0x430) return upper;
    if (c >= 0x430 && c < 0x460) return lower;
    if (c >= 0x460 && c < 0x530) return (c & 1) != 0 ? lower : upper;
    if (c >= 0x531 && c <= 0x556) return upper;
    if (c >= 0x561 && c <= 0x587) return lower;
    if (c >= 0x1E00 && c < 0x1F00) return (c & 1) != 0 ? lower : upper;
    if (c >= 0x1F00 && c < 0x2000) return (c & 8) != 0 ? upper : lower;
    if (c >= 0x2000 && c < 0x2C00) return other;
    if (c >= 0x1F000) return c >= 0x20000 && c < 0x30000 ? letter : other;
    return letter;
}

CharacterKind kind_of(char32_t code) {
    if (code < 0x80) return kAsciiKinds[code];
    std::size_t low = 0;
    std::size_t high = std::size(kRanges);
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (kRanges[middle].last < code)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < std::size(kRanges) && kRanges[low].first <= code) return kRanges[low].kind;
    return case_kind(code);
}

}  // namespace

Character decode_character(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    const std::uint32_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t code = lead & (0xFF >> (size + 1));
    for (std::uint32_t i = 1; i < size; ++i)
        code = (code << 6) | (byte(i) & 0x3F);
    return {code, size, kind_of(code)};
}

Character character_before(std::string_view text, std::size_t at, std::size_t begin) {
    if (at <= begin) return {};
    std::size_t start = at - 1;
    while (start > begin && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80)
        --start;
    return character_at(text, start, at);
}

char32_t lower_of(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3AB) || (c >= 0x410 && c <= 0x42F))
        return c + 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    if (c >= 0x386 && c <= 0x38F) return c == 0x386 ? 0x3AC : c == 0x38C ? 0x3CC : c >= 0x38E ? c + 63 : c + 37;
    if (c == 0x130) return 'i';
    if (c >= 0x100 && c < 0x180) {
        const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || c >= 0x179;
        return ((c & 1) != 0) == odd_is_upper ? c + 1 : c;
    }
    if ((c >= 0x460 && c < 0x530) || (c >= 0x1E00 && c < 0x1F00)) return c | 1;
    return c;
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
    if (space.code < 0x20) return false;  // tabs and line ends carry none
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
