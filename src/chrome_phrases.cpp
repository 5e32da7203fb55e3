#include "chrome_phrases.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <string>
#include <vector>

#include "lexicon.h"
#include "text/ascii_words.h"
#include "text/characters.h"

namespace lectern {
namespace {

constexpr std::size_t kLongestSearchedWithin = 160;  // bytes
constexpr std::size_t kLongestNotice = 80;           // bytes, at least, of the longest phrase of a notice

/// Whether a byte stands in a word: small letters and digits of ASCII, and all beyond.
consteval std::array<bool, 256> make_word_bytes() {
    std::array<bool, 256> bytes{};
    for (std::size_t byte = 0; byte < bytes.size(); ++byte)
        bytes[byte] = byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
    return bytes;
}

constexpr std::array<bool, 256> kWordBytes = make_word_bytes();

bool is_word_byte(char c) { return kWordBytes[static_cast<unsigned char>(c)]; }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string folded(std::string_view line) {
    std::string out;
    out.reserve(line.size());
    for (std::size_t i = 0; i < line.size();) {
        const auto rest = line.substr(i);
        const auto ascii =
            static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_ascii) - rest.begin());
        const std::size_t begin = out.size();
        out.append(rest.substr(0, ascii));
        std::transform(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(),
                       out.begin() + static_cast<std::ptrdiff_t>(begin), lower_ascii);
        i += ascii;
        if (i == line.size()) break;
        const Character c = character_at(line, i, line.size());
        append_utf8(out, c.kind == CharacterKind::upper ? lower_of(c.code) : c.code == 0x2019 ? U'\'' : c.code);
        i += c.size;
    }
    return out;
}

/// The front of a text, no longer than `bytes`, that cuts no character.
std::string_view whole_characters(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
        --bytes;
    return text.substr(0, bytes);
}

consteval std::array<bool, 256> make_menu_marks() {
    std::array<bool, 256> marks{};
    for (const unsigned char mark : std::string_view(" .,:;!>|*+-[]()"))
        marks[mark] = true;
    return marks;
}

constexpr std::array<bool, 256> kMenuMarks = make_menu_marks();

/// Drops marks such as ":", ">" or "!" that a menu puts around its entries.
std::string_view without_marks(std::string_view line) {
    while (!line.empty() && kMenuMarks[static_cast<unsigned char>(line.front())])
        line.remove_prefix(1);
    while (!line.empty() && kMenuMarks[static_cast<unsigned char>(line.back())])
        line.remove_suffix(1);
    return line;
}

/// The phrases of every language, sorted by bytes, one list for each place.
class Phrases {
public:
    Phrases(std::string_view list, std::string_view place) {
        for (const Lexicon& lexicon : all_lexicons())
            for (const LexiconEntry& entry : lexicon.list(list))
                if (entry.value == place) sorted_.push_back(entry.text);
        std::sort(sorted_.begin(), sorted_.end());
        for (const std::string_view phrase : sorted_)
            ++starts_[static_cast<unsigned char>(phrase.front()) + 1];
        std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
        for (const std::string_view phrase : sorted_)
            opening_size_ = std::min(opening_size_, phrase.size());
        std::memset(&opening_bytes_, 0xFF, opening_size_);
        for (const std::string_view phrase : sorted_) {
            openings_.set(opening_of(phrase));
            outlines_.set(outline_of(phrase));
        }
    }

    bool contains(std::string_view text) const {
        return !text.empty() && outlines_.test(outline_of(text))
               && std::binary_search(sorted_.begin(), sorted_.end(), text);
    }

    /// Whether `text` begins with a phrase that ends where a word does. Whatever begins `text` sorts before it, and so
    /// does whatever begins the part that `text` shares with the phrase just before it.
    bool has_prefix_of(std::string_view text) const {
        if (text.size() < opening_size_ || !openings_.test(opening_of(text))) return false;
        const auto first = static_cast<unsigned char>(text.front());
        const auto begin = sorted_.begin() + starts_[first];
        const auto end = sorted_.begin() + starts_[first + 1];
        std::size_t shared = text.size();
        while (shared > 0) {
            const auto behind = std::upper_bound(begin, end, text.substr(0, shared));
            if (behind == begin) return false;
            const std::string_view candidate = *(behind - 1);
            const auto parts = std::mismatch(candidate.begin(), candidate.end(), text.begin(), text.end());
            if (parts.first == candidate.end() && ends_word(text, candidate.size())) return true;
            const auto common = static_cast<std::size_t>(parts.first - candidate.begin());
            shared = parts.first == candidate.end() ? common - 1 : common;
        }
        return false;
    }

private:
    /// No letter or digit of ASCII goes on at `end`; other scripts put no blank behind a word, or none can be told.
    static bool ends_word(std::string_view text, std::size_t end) {
        return end == text.size() || !is_word_byte(text[end]) || !is_word_byte(text[end - 1])
               || static_cast<unsigned char>(text[end]) >= 0x80;
    }

    /// A number made of a text's first bytes, as many as every phrase has, at most four.
    std::size_t opening_of(std::string_view text) const {
        std::uint32_t bytes = 0;
        if (text.size() >= sizeof bytes)
            std::memcpy(&bytes, text.data(), sizeof bytes);
        else
            std::memcpy(&bytes, text.data(), text.size());
        return bucket_of(bytes & opening_bytes_);
    }

    /// A number made of a text's size, its first and its last byte.
    static std::size_t outline_of(std::string_view text) {
        return bucket_of(static_cast<std::uint32_t>(text.size()) << 16
                         | static_cast<std::uint32_t>(static_cast<unsigned char>(text.front())) << 8
                         | static_cast<unsigned char>(text.back()));
    }

    static constexpr unsigned kBits = 13;
    static std::size_t bucket_of(std::uint32_t number) { return number * 0x9E3779B1u >> (32 - kBits); }

    std::vector<std::string_view> sorted_;
    std::size_t opening_size_ = sizeof(std::uint32_t);
    std::uint32_t opening_bytes_ = 0;  ///< all bits set of the first opening_size_ bytes
    // Of the phrases: they tell most texts from all of them at once.
    std::bitset<1 << kBits> openings_;
    std::bitset<1 << kBits> outlines_;
    std::array<std::ptrdiff_t, 257> starts_{};  ///< where the phrases begin that begin with each byte
};

const Phrases& notices() {
    static const Phrases phrases("chrome", "notice");
    return phrases;
}

/// Whether a phrase stands in the line, from the beginning of a word on; scripts other than ASCII put no blank before
/// one, or none can be told.
bool holds_phrase(std::string_view line, const Phrases& phrases) {
    bool within_word = false;
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t word = ascii_word_at(line, i).size;
        const auto byte = static_cast<unsigned char>(line[i]);
        const bool starts_word = word > 0 ? !within_word : byte >= 0xC0;
        if (starts_word && phrases.has_prefix_of(line.substr(i))) return true;
        within_word = word > 0 || byte >= 0x80;
        i += std::max<std::size_t>(word, 1);
    }
    return false;
}

}  // namespace

bool begins_notice(std::string_view block) {
    return notices().has_prefix_of(folded(whole_characters(block, kLongestNotice)));
}

PhraseMatch match_chrome_phrases(std::string_view line) {
    static const Phrases whole("chrome", "whole");
    static const Phrases rubric("chrome", "rubric");
    static const Phrases inside("chrome", "inside");
    static const Phrases start("chrome", "start");
    static const Phrases within("chrome", "within");
    // No phrase is longer than what is searched: of a long line its beginning says all.
    const std::string text = folded(whole_characters(line, kLongestSearchedWithin));
    const bool is_whole = line.size() <= kLongestSearchedWithin;
    const std::string_view core = without_marks(text);
    if (core.empty()) return PhraseMatch::none;
    if (notices().has_prefix_of(text)) return PhraseMatch::whole;
    for (const Phrases* phrases : {&whole, &rubric, &inside, &start})
        if (is_whole && phrases->contains(core)) return PhraseMatch::whole;
    if (start.has_prefix_of(text)) return PhraseMatch::start;
    if (is_whole && holds_phrase(text, within)) return PhraseMatch::within;
    return PhraseMatch::none;
}

bool stands_within_articles(std::string_view line) {
    static const Phrases inside("chrome", "inside");
    const std::string text = folded(line);
    return inside.contains(without_marks(text));
}

bool is_rubric(std::string_view line) {
    static const Phrases rubric("chrome", "rubric");
    const std::string text = folded(line);
    return rubric.contains(without_marks(text));
}

bool heads_other_matter(std::string_view line) {
    static const Phrases whole("after_article", "whole");
    static const Phrases start("after_article", "start");
    std::size_t first = 0;
    while (first < line.size()) {
        const Character c = character_at(line, first, line.size());
        if (is_letter(c.kind)) break;
        first += c.size;
    }
    const std::string text = folded(line.substr(first));
    const std::string_view core = without_marks(text);
    return !core.empty() && (whole.contains(core) || start.has_prefix_of(core));
}

bool is_letter_formula(std::string_view line) {
    static const Phrases formulas("letter_formulas", "");
    const std::string text = folded(line);
    return formulas.contains(without_marks(text));
}

}  // namespace lectern
