#include "stem.h"

#include <algorithm>
#include <bit>

namespace lectern {
namespace {

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::size_t count_characters(std::string_view word) {
    return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), begins_character));
}

bool is_hangul(std::string_view word) {
    return word.size() >= 3 && static_cast<unsigned char>(word[0]) >= 0xEA
           && static_cast<unsigned char>(word[0]) <= 0xED;
}

bool keeps_enough(std::string_view stem) { return count_characters(stem) >= (is_hangul(stem) ? 2u : 3u); }

std::size_t longest(std::span<const LexiconEntry> entries) {
    std::size_t size = 0;
    for (const LexiconEntry& entry : entries)
        size = std::max(size, entry.text.size());
    return size;
}

/// "runn" of "running" is "run"; "fall", "pass" and "buzz" keep both letters.
void undouble(std::string& word) {
    static constexpr std::string_view kDoubled = "bdfgmnprt";
    const std::size_t n = word.size();
    if (n > 3 && word[n - 1] == word[n - 2] && kDoubled.find(word[n - 1]) != std::string_view::npos) word.pop_back();
}

}  // namespace

Stemmer::Stemmer(const Lexicon& lexicon)
    : prefixes_(lexicon.list("prefixes")),
      suffixes_(lexicon.list("suffixes")),
      longest_prefix_(longest(prefixes_)),
      undoubles_(lexicon.language() == "en") {
    for (const LexiconEntry& suffix : suffixes_)
        if (suffix.text.size() < 64)
            suffix_sizes_[static_cast<unsigned char>(suffix.text.back())] |= std::uint64_t{1} << suffix.text.size();
}

std::string Stemmer::stem(std::string_view word) const {
    std::string stem(word);
    if (word.size() < 4) return stem;
    cut_prefix(stem);
    for (int pass = 0; pass < 2 && cut_suffix(stem); ++pass)
        if (undoubles_) undouble(stem);
    return stem;
}

void Stemmer::cut_prefix(std::string& word) const {
    for (std::size_t size = std::min(longest_prefix_, word.size() - 1); size > 0; --size) {
        const std::string_view rest = std::string_view(word).substr(size);
        if (!begins_character(rest[0]) || !keeps_enough(rest)) continue;
        if (!find_entry(prefixes_, std::string_view(word).substr(0, size))) continue;
        word.erase(0, size);
        return;
    }
}

bool Stemmer::cut_suffix(std::string& word) const {
    std::uint64_t sizes = suffix_sizes_[static_cast<unsigned char>(word.back())];
    for (; sizes != 0; sizes &= ~std::bit_floor(sizes)) {  // the longest first
        const auto size = static_cast<std::size_t>(std::bit_width(sizes)) - 1;
        if (size >= word.size()) continue;
        const std::size_t at = word.size() - size;
        if (!begins_character(word[at]) || !keeps_enough(std::string_view(word).substr(0, at))) continue;
        const LexiconEntry* suffix = find_entry(suffixes_, std::string_view(word).substr(at));
        if (!suffix) continue;
        word.replace(at, std::string::npos, suffix->value);
        return true;
    }
    return false;
}

}  // namespace lectern
