#include "lines.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "text/characters.h"
#include "text/graphemes.h"

namespace lectern {
namespace {

constexpr std::uint32_t kTabColumns = 4;
constexpr std::uint32_t kNarrowest = 35;  // code points; shorter lines are verse, lists or addresses
constexpr std::uint32_t kWidest = 110;    // longer lines were not broken by a program that fills lines
constexpr std::uint32_t kTolerance = 4;   // programs that fill lines differ by a few characters

/// The length in bytes of the line break or blank that begins at `at`; 0 for anything else.
struct White {
    std::uint32_t size = 0;
    bool ends_line = false;
};

White white_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
    };
    switch (byte(0)) {
        case ' ':
        case '\t':
            return {1, false};
        case '\n':
        case '\f':
        case '\v':
            return {1, true};
        case '\r':
            return {byte(1) == '\n' ? 2u : 1u, true};
        case 0xC2:
            if (byte(1) == 0x85) return {2, true};      // NEL
            return {byte(1) == 0xA0 ? 2u : 0u, false};  // no-break space
        case 0xE2:
            if (byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9)) return {3, true};  // U+2028, U+2029
            // U+2000 to U+200B and U+202F: spaces of all widths
            return {byte(1) == 0x80 && ((byte(2) >= 0x80 && byte(2) <= 0x8B) || byte(2) == 0xAF) ? 3u : 0u, false};
        case 0xE3:
            return {byte(1) == 0x80 && byte(2) == 0x80 ? 3u : 0u, false};  // ideographic space
        case 0xEF:
            return {byte(1) == 0xBB && byte(2) == 0xBF ? 3u : 0u, false};  // byte order mark
        default:
            return {};
    }
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// A mark at a line's beginning stands on the blank before it, which is visible with it: " \u0301".
std::uint32_t cluster_begin(std::string_view text, std::size_t at, std::size_t line_begin) {
    auto begin = static_cast<std::uint32_t>(at);
    while (begin > line_begin && !is_grapheme_boundary(text, begin))
        begin -= character_before(text, begin, line_begin).size;
    return begin;
}

/// Which bytes end a line, or may begin a character that does.
consteval std::array<bool, 256> make_line_end_bytes() {
    std::array<bool, 256> ends{};
    for (const unsigned char byte : {'\n', '\f', '\v', '\r', '\xC2', '\xE2'})
        ends[byte] = true;
    return ends;
}

constexpr std::array<bool, 256> kLineEndBytes = make_line_end_bytes();

constexpr std::size_t kAtOnce = 16;  // bytes, of one vector register (GCC, clang, Emscripten)
using Bytes [[gnu::vector_size(kAtOnce)]] = unsigned char;
using Halves [[gnu::vector_size(kAtOnce)]] = std::uint64_t;

/// Whether any of kAtOnce bytes may end a line.
bool may_end_line(const char* text) {
    Bytes bytes;
    std::memcpy(&bytes, text, kAtOnce);
    const auto hits = reinterpret_cast<Halves>((bytes - '\n' <= '\r' - '\n') | (bytes == 0xC2) | (bytes == 0xE2));
    return (hits[0] | hits[1]) != 0;
}

/// The first line end at or behind `at`, or the text's end.
std::size_t find_line_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const std::size_t end = std::min(text.size(), at + kAtOnce);
        if (end - at == kAtOnce && !may_end_line(text.data() + at)) {
            at = end;
            continue;
        }
        for (; at < end; ++at)
            if (kLineEndBytes[static_cast<unsigned char>(text[at])] && white_at(text, at).ends_line) return at;
    }
    return at;
}

std::size_t skip_white(std::string_view text, std::size_t at, std::size_t end) {
    for (White white = {}; at < end && (white = white_at(text, at)).size > 0;)
        at += white.size;
    return at;
}

/// The end of the last character before `end` that is no blank; there is one at `begin`.
std::size_t skip_white_back(std::string_view text, std::size_t begin, std::size_t end) {
    while (true) {
        std::size_t last = end - 1;
        while (last > begin && is_continuation(text[last]))
            --last;
        if (last == begin || white_at(text, last).size == 0) return end;
        end = last;
    }
}

std::uint32_t count_characters(std::string_view part) {
    return static_cast<std::uint32_t>(part.size())
           - static_cast<std::uint32_t>(std::count_if(part.begin(), part.end(), is_continuation));
}

std::uint32_t columns_of(std::string_view white) {
    return count_characters(white)
           + (kTabColumns - 1) * static_cast<std::uint32_t>(std::count(white.begin(), white.end(), '\t'));
}

/// The characters before the first blank.
std::uint32_t first_word_of(std::string_view content) {
    std::size_t at = 0;
    while (at < content.size() && white_at(content, at).size == 0)
        ++at;
    return count_characters(content.substr(0, at));
}

/// Reads one line from `at` on and puts it into `lines` if there is something on it. Returns where the next one begins.
std::size_t read_line(std::string_view text, std::size_t at, bool& after_blank, std::vector<Line>& lines) {
    const std::size_t line_end = find_line_end(text, at);
    const std::size_t first = skip_white(text, at, line_end);
    const bool blank = first == line_end;
    if (!blank) {
        const std::size_t last = skip_white_back(text, first, line_end);
        const std::string_view content = text.substr(first, last - first);
        lines.push_back({{cluster_begin(text, first, at), static_cast<std::uint32_t>(last)},
                         columns_of(text.substr(at, first - at)),
                         count_characters(content),
                         first_word_of(content),
                         after_blank});
    }
    if (line_end == text.size()) return line_end;
    after_blank = blank || text[line_end] == '\f';
    return line_end + white_at(text, line_end).size;
}

struct Paragraph {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t width = 0;  ///< code points of its longest line
};

std::vector<Paragraph> paragraphs_of(const std::vector<Line>& lines) {
    std::vector<Paragraph> paragraphs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 0 || lines[i].after_blank) paragraphs.push_back({i, i, 0});
        paragraphs.back().end = i + 1;
        paragraphs.back().width = std::max(paragraphs.back().width, lines[i].characters);
    }
    return paragraphs;
}

bool is_full(const std::vector<Line>& lines, std::size_t i, std::uint32_t width) {
    return lines[i].characters + 1 + lines[i + 1].first_word + kTolerance > width;
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
    std::vector<Line> lines;
    bool after_blank = true;
    for (std::size_t at = 0; at < text.size();)
        at = read_line(text, at, after_blank, lines);
    return lines;
}

std::vector<bool> find_wrapped_lines(const std::vector<Line>& lines) {
    std::vector<bool> wrapped(lines.size(), false);
    std::vector<Paragraph> short_ones;
    std::uint32_t usual_width = 0;
    for (const Paragraph& paragraph : paragraphs_of(lines)) {
        const std::size_t breaks = paragraph.end - paragraph.begin - 1;
        if (breaks == 0 || paragraph.width < kNarrowest || paragraph.width > kWidest) continue;
        if (breaks == 1) {
            short_ones.push_back(paragraph);
            continue;
        }
        std::size_t full = 0;
        for (std::size_t i = paragraph.begin; i + 1 < paragraph.end; ++i)
            full += is_full(lines, i, paragraph.width);
        if (5 * full < 4 * breaks) continue;
        usual_width = std::max(usual_width, paragraph.width);
        for (std::size_t i = paragraph.begin; i + 1 < paragraph.end; ++i)
            wrapped[i] = true;
    }
    for (const Paragraph& paragraph : short_ones)
        if (usual_width > 0 && is_full(lines, paragraph.begin, usual_width)) wrapped[paragraph.begin] = true;
    return wrapped;
}

}  // namespace lectern
