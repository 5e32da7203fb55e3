#include "chrome_phrases.h"

#include <algorithm>
#include <string>
#include <vector>

#include "lexicon.h"

namespace lectern {
namespace {

constexpr std::size_t kLongestSearchedWithin = 160;  // bytes

bool is_word_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

std::string folded(std::string_view line) {
    std::string out(line);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// Drops marks such as ":", "»" or "!" that a menu puts around its entries.
std::string_view without_marks(std::string_view line) {
    constexpr std::string_view kMarks = " .,:;!>|*+-[]()";
    while (!line.empty() && kMarks.find(line.front()) != std::string_view::npos)
        line.remove_prefix(1);
    while (!line.empty() && kMarks.find(line.back()) != std::string_view::npos)
        line.remove_suffix(1);
    return line;
}

/// The phrases of every language, sorted by bytes, one list for each place.
class Phrases {
public:
    explicit Phrases(std::string_view place) {
        for (const Lexicon& lexicon : all_lexicons())
            for (const LexiconEntry& entry : lexicon.list("chrome"))
                if (entry.value == place) sorted_.push_back(entry.text);
        std::sort(sorted_.begin(), sorted_.end());
    }

    bool contains(std::string_view text) const { return std::binary_search(sorted_.begin(), sorted_.end(), text); }

    /// Whether `text` begins with a phrase that ends where a word does.
    bool has_prefix_of(std::string_view text) const {
        auto candidate = std::upper_bound(sorted_.begin(), sorted_.end(), text);
        while (candidate != sorted_.begin()) {
            --candidate;
            if (candidate->front() != text.front()) return false;
            if (!text.starts_with(*candidate)) continue;
            const std::size_t end = candidate->size();
            const bool cut = end < text.size() && is_word_byte(text[end]) && is_word_byte(text[end - 1])
                             && static_cast<unsigned char>(text[end]) < 0x80;
            if (!cut) return true;
        }
        return false;
    }

private:
    std::vector<std::string_view> sorted_;
};

bool holds_phrase(std::string_view line, const Phrases& phrases) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto byte = static_cast<unsigned char>(line[i]);
        const bool starts_word =
            byte >= 0xC0 || (is_word_byte(line[i]) && byte < 0x80 && (i == 0 || !is_word_byte(line[i - 1])));
        if (starts_word && phrases.has_prefix_of(line.substr(i))) return true;
    }
    return false;
}

}  // namespace

PhraseMatch match_chrome_phrases(std::string_view line) {
    static const Phrases whole("whole");
    static const Phrases start("start");
    static const Phrases within("within");
    const std::string text = folded(line);
    const std::string_view core = without_marks(text);
    if (core.empty()) return PhraseMatch::none;
    if (whole.contains(core)) return PhraseMatch::whole;
    if (start.contains(core)) return PhraseMatch::whole;
    if (start.has_prefix_of(text)) return PhraseMatch::start;
    if (text.size() <= kLongestSearchedWithin && holds_phrase(text, within)) return PhraseMatch::within;
    return PhraseMatch::none;
}

}  // namespace lectern
