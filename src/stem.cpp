#include "stem.h"

#include <algorithm>

namespace lectern {
namespace {

constexpr std::size_t kLongestAffix = 24;  ///< bytes

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::size_t count_characters(std::string_view word) {
    return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), begins_character));
}

bool is_hangul(std::string_view word) {
    return word.size() >= 3 && static_cast<unsigned char>(word[0]) >= 0xEA
           && static_cast<unsigned char>(word[0]) <= 0xED;
}

bool keeps_enough(std::string_view stem) { return count_characters(stem) >= (is_hangul(stem) ? 2u : 3u); }

void cut_prefix(std::string& word, const Lexicon& lexicon) {
    for (std::size_t size = std::min(kLongestAffix, word.size() - 1); size > 0; --size) {
        if (!begins_character(word[size]) || !lexicon.find("prefixes", std::string_view(word).substr(0, size)))
            continue;
        if (!keeps_enough(std::string_view(word).substr(size))) continue;
        word.erase(0, size);
        return;
    }
}

bool cut_suffix(std::string& word, const Lexicon& lexicon) {
    for (std::size_t size = std::min(kLongestAffix, word.size() - 1); size > 0; --size) {
        const std::size_t at = word.size() - size;
        if (!begins_character(word[at])) continue;
        const LexiconEntry* suffix = lexicon.find("suffixes", std::string_view(word).substr(at));
        if (!suffix || !keeps_enough(std::string_view(word).substr(0, at))) continue;
        word.replace(at, std::string::npos, suffix->value);
        return true;
    }
    return false;
}

/// "runn" of "running" is "run"; "fall", "pass" and "buzz" keep both letters.
void undouble(std::string& word) {
    static constexpr std::string_view kDoubled = "bdfgmnprt";
    const std::size_t n = word.size();
    if (n > 3 && word[n - 1] == word[n - 2] && kDoubled.find(word[n - 1]) != std::string_view::npos) word.pop_back();
}

}  // namespace

std::string stem_of(std::string_view word, const Lexicon& lexicon) {
    std::string stem(word);
    if (word.size() < 4) return stem;
    cut_prefix(stem, lexicon);
    for (int pass = 0; pass < 2 && cut_suffix(stem, lexicon); ++pass)
        if (lexicon.language() == "en") undouble(stem);
    return stem;
}

}  // namespace lectern
