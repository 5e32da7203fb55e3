#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#include "text/eight_bytes.h"

/// Words of ASCII, eight bytes at once: most of what is read in most languages of Europe.
namespace lectern {

/// A run of letters and digits of ASCII; both numbers are bytes.
struct AsciiWord {
    std::uint32_t size = 0;
    std::uint32_t digits = 0;
};

/// A word of ASCII with small letters for capitals.
struct FoldedWord {
    static constexpr std::uint32_t kLongest = 32;
    std::array<char, kLongest> form;
    std::uint32_t size = 0;    ///< 0 where it is longer, or fewer than eight bytes stand behind its beginning
    bool number = false;       ///< of digits only
    bool capitalized = false;  ///< its first letter is a capital
    bool all_caps = false;     ///< it has two letters or more, all capitals
    std::string_view text() const { return {form.data(), size}; }
};

/// The longest run of letters and digits of ASCII that begins at `at`, and ends at `end` at the latest.
inline FoldedWord folded_word_at(std::string_view text, std::size_t at, std::size_t end) {
    FoldedWord word;
    std::uint64_t letters_before = 0;
    std::uint64_t small = 0;
    bool several = false;
    for (std::uint32_t size = 0; size < FoldedWord::kLongest && at + size + 8 <= text.size(); size += 8) {
        const std::uint64_t bytes = load_bytes<8>(text.data() + at + size);
        const std::uint64_t all_letters = letters_of(bytes);
        std::uint64_t others = (all_letters | digits_of(bytes)) ^ kHighestBits;
        if (end - at - size < 8) others |= std::uint64_t{0x80} << 8 * (end - at - size);
        const std::uint64_t inside = others == 0 ? ~std::uint64_t{0} : (others & -others) / 0x80 - 1;
        const std::uint64_t letters = all_letters & inside;
        const std::uint64_t capitals = letters & ~(bytes << 2);
        const std::uint64_t folded = (bytes | capitals >> 2) & inside;
        store_eight(word.form.data() + size, folded);
        if (letters_before == 0) word.capitalized = (letters & -letters & capitals) != 0;
        several |= (letters_before != 0 && letters != 0) || (letters & (letters - 1)) != 0;
        letters_before |= letters;
        small |= letters & ~capitals;
        if (others == 0) continue;
        word.size = size + static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
        word.number = letters_before == 0;
        word.all_caps = several && small == 0;
        return word;
    }
    return word;
}

/// The longest run of letters and digits of ASCII that begins at `at`; empty where another character stands there.
inline AsciiWord ascii_word_at(std::string_view text, std::size_t at) {
    AsciiWord word;
    for (; at + 8 <= text.size(); at += 8) {
        const std::uint64_t bytes = load_bytes<8>(text.data() + at);
        const std::uint64_t digits = digits_of(bytes);
        const std::uint64_t others = (letters_of(bytes) | digits) ^ kHighestBits;
        const std::uint64_t before = others == 0 ? digits : digits & (others - 1);
        if (before != 0) word.digits += static_cast<std::uint32_t>(std::popcount(before));
        if (others != 0) {
            word.size += static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
            return word;
        }
        word.size += 8;
    }
    for (; at < text.size(); ++at) {
        const char c = text[at];
        const bool digit = c >= '0' && c <= '9';
        if (!digit && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) break;
        ++word.size;
        word.digits += digit;
    }
    return word;
}

}  // namespace lectern
