#include "sentences.h"

#include <algorithm>
#include <array>

#include "sentence_context.h"
#include "text/characters.h"

namespace lectern {
namespace {

/// Bytes at which the scan must look closer: ASCII stops and opening marks, and the lead bytes of all others.
constexpr std::array<bool, 256> make_interesting() {
    std::array<bool, 256> table{};
    for (const char c : {'.', '!', '?', ':', ';', '(', '[', '"', '\''})
        table[static_cast<unsigned char>(c)] = true;
    for (const unsigned lead : {0xC2u, 0xCDu, 0xD6u, 0xD8u, 0xDBu, 0xE0u, 0xE1u, 0xE2u, 0xE3u, 0xEFu})
        table[lead] = true;
    return table;
}

constexpr std::array<bool, 256> kInteresting = make_interesting();

bool is_armenian(char32_t c) { return c >= 0x531 && c <= 0x587; }
bool is_greek(char32_t c) { return (c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000); }

/// Armenian writes its full stop as a colon, Greek its question mark as a semicolon.
bool stops_by_script(std::string_view text, const Character& c, std::uint32_t at, std::uint32_t begin) {
    if (c.code != ':' && c.code != ';') return false;
    Character before = character_before(text, at, begin);
    for (int back = 0; back < 6 && before.size != 0 && !is_letter(before.kind); ++back) {
        at -= before.size;
        before = character_before(text, at, begin);
    }
    return c.code == ':' ? is_armenian(before.code) : is_greek(before.code);
}

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t end) {
    for (Character c = character_at(text, at, end); c.size != 0 && c.kind == CharacterKind::blank;
         c = character_at(text, at, end))
        at += c.size;
    return at;
}

std::uint32_t trim_back(std::string_view text, std::uint32_t end, std::uint32_t begin) {
    for (Character c = character_before(text, end, begin); c.size != 0 && c.kind == CharacterKind::blank;
         c = character_before(text, end, begin))
        end -= c.size;
    return end;
}

void split_block(std::string_view text, Span block, std::uint32_t index, const Lexicon& lexicon, bool casual,
                 std::vector<Sentence>& sentences) {
    const ContextReader reader(text, block.end, lexicon, casual);
    std::uint32_t begin = skip_blanks(text, block.begin, block.end);
    std::uint32_t held = 0;
    for (std::uint32_t i = begin; i < block.end;) {
        if (!kInteresting[static_cast<unsigned char>(text[i])]) {
            ++i;
            continue;
        }
        const Character c = character_at(text, i, block.end);
        const bool stop = is_stop(c.kind) || stops_by_script(text, c, i, begin);
        if (!stop) {
            if (i >= held && (c.kind == CharacterKind::opener || c.kind == CharacterKind::quote))
                held = std::max(held, reader.hold_from(i, begin));
            i += c.size;
            continue;
        }
        const StopRun run = reader.run_at(i, begin);
        if (i > begin && run.end > held && ends_sentence(reader.context_of(run, begin))) {
            sentences.push_back({{begin, run.end}, index});
            begin = skip_blanks(text, run.end, block.end);
            i = begin;
            continue;
        }
        i = std::max(i + c.size, run.closed ? i + c.size : run.end);
    }
    const std::uint32_t end = trim_back(text, block.end, begin);
    if (begin < end) sentences.push_back({{begin, end}, index});
}

/// Whether the text often begins its paragraphs with a small letter, as quick messages do.
bool is_casual(const Document& document) {
    std::uint32_t paragraphs = 0;
    std::uint32_t lower_starts = 0;
    for (const Block& block : document.blocks) {
        if (block.kind != BlockKind::paragraph) continue;
        ++paragraphs;
        lower_starts +=
            character_at(document.text.bytes, block.span.begin, block.span.end).kind == CharacterKind::lower;
    }
    return lower_starts * 3 > paragraphs;
}

}  // namespace

std::vector<Sentence> split_sentences(const Document& document, const Lexicon& lexicon) {
    std::vector<Sentence> sentences;
    const bool casual = is_casual(document);
    for (std::uint32_t b = 0; b < document.blocks.size(); ++b)
        split_block(document.text.bytes, document.blocks[b].span, b, lexicon, casual, sentences);
    return sentences;
}

}  // namespace lectern
