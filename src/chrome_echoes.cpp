#include "chrome_echoes.h"

#include <algorithm>

#include "text/characters.h"

namespace lectern {
namespace {

constexpr std::uint32_t kNear = 6;
constexpr std::uint32_t kFar = 25;
constexpr std::uint32_t kLongWord = 5;            // letters
constexpr std::uint32_t kHashSeed = 2166136261u;  // FNV-1a

std::uint32_t mix(std::uint32_t hash, char32_t code) { return (hash ^ static_cast<std::uint32_t>(code)) * 16777619u; }

/// A word of a block, by its hash: a rare collision adds one echo too many.
struct Occurrence {
    std::uint32_t word = 0;
    std::uint32_t block = 0;

    friend bool operator<(Occurrence a, Occurrence b) { return a.word != b.word ? a.word < b.word : a.block < b.block; }
    friend bool operator==(Occurrence, Occurrence) = default;
};

void add_words(std::string_view content, std::uint32_t block, std::vector<Occurrence>& words) {
    std::uint32_t hash = kHashSeed;
    std::uint32_t letters = 0;
    char32_t before = 0;  // the letter before, in a script that puts no blanks between words
    for (std::size_t i = 0; i <= content.size();) {
        const Character c = character_at(content, i, content.size());
        i += std::max(c.size, 1u);
        const bool part = c.size != 0 && (is_letter(c.kind) || c.kind == CharacterKind::digit);
        const Script script = part && c.code >= 0x2E80 ? properties_of(c.code).script : Script::none;
        const bool single = script == Script::han || script == Script::kana;
        if (single && before != 0) words.push_back({mix(mix(kHashSeed, before), c.code), block});
        before = single ? c.code : 0;
        if (part && !single) {
            hash = mix(hash, lower_of(c.code));
            ++letters;
            continue;
        }
        if (c.kind == CharacterKind::mark && c.size != 0) continue;
        if (letters >= kLongWord) words.push_back({hash, block});
        hash = kHashSeed;
        letters = 0;
    }
}

std::uint32_t hash_of(std::string_view content) {
    std::uint32_t hash = kHashSeed;
    for (const char byte : content)
        hash = mix(hash, static_cast<unsigned char>(byte));
    return hash;
}

}  // namespace

std::vector<Echoes> measure_echoes(std::string_view text, const std::vector<Block>& blocks) {
    std::vector<Occurrence> words;
    std::vector<std::uint32_t> contents;
    for (std::uint32_t b = 0; b < blocks.size(); ++b) {
        const std::string_view content = text.substr(blocks[b].span.begin, blocks[b].span.size());
        contents.push_back(hash_of(content));
        add_words(content, b, words);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::vector<Echoes> echoes(blocks.size());
    const auto distance = [&](std::size_t i, std::size_t other) {
        const Occurrence a = words[i];
        const Occurrence b = words[other];
        if (a.word != b.word || contents[a.block] == contents[b.block]) return kFar + 1;
        return a.block < b.block ? b.block - a.block : a.block - b.block;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        Echoes& own = echoes[words[i].block];
        std::uint32_t nearest = i > 0 ? distance(i, i - 1) : kFar + 1;
        if (i + 1 < words.size()) nearest = std::min(nearest, distance(i, i + 1));
        ++own.words;
        own.near += nearest <= kNear;
        own.far += nearest <= kFar;
    }
    return echoes;
}

}  // namespace lectern
