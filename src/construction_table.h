#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "constructions.h"

namespace lectern {

/// What a token may be in a pattern, beside a word of its own: by data/en/construction_words.txt, and by its form.
enum class PatternClass : std::uint8_t {
    comparative,
    count,
    ed,
    ing,
    moment,
    name,
    number,
    past,
    period,
    superlative,
    verb,
    word,
    count_
};

/// One bit each.
using PatternClassSet = std::uint16_t;

constexpr PatternClassSet bit(PatternClass c) { return static_cast<PatternClassSet>(1u << static_cast<unsigned>(c)); }

/// A word that some pattern knows.
struct PatternWord {
    std::string_view text;
    PatternClassSet classes = 0;
    /// In ConstructionTable::by_word; guards begin where the word before ends, the others behind them.
    std::uint32_t guards_end = 0, patterns_end = 0;
};

/// One place of a pattern: any of its words or classes, or a gap.
struct PatternElement {
    std::uint32_t words_begin = 0;  ///< in ConstructionTable::element_words
    std::uint32_t words = 0;
    PatternClassSet classes = 0;
    bool is_gap = false;
};

constexpr std::uint8_t kGuard = static_cast<std::uint8_t>(Construction::count_);

struct Pattern {
    std::uint32_t elements_begin = 0;
    std::uint32_t elements = 0;
    bool at_start = false;        ///< of the sentence
    std::uint8_t value = kGuard;  ///< a Construction, or kGuard
};

/// The class of every token, and of what stands behind the last one.
constexpr PatternClassSet kAnyToken = 0x8000;
static_assert(static_cast<unsigned>(PatternClass::count_) < 15);

/// A bit for each word, which it shares with others.
constexpr std::uint64_t word_bit(std::uint16_t word) { return std::uint64_t{1} << (word % 64); }

/// A pattern by its first element, with what tells at once that nearly none goes on: the next token is of none of these
/// classes (kAnyToken where the pattern ends or has a gap there), and its word has none of these bits.
struct PatternStart {
    std::uint64_t next_words = 0;
    PatternClassSet next_classes = 0;
    std::uint16_t pattern = 0;
};

/// A pattern whose first element takes any token of a class.
struct PatternOfClass {
    PatternClass first = PatternClass::word;
    PatternStart start;
};

/// data/en/constructions.txt, as its generated table holds it.
struct ConstructionTable {
    std::span<const PatternWord> words;  ///< sorted by bytes
    std::span<const std::uint16_t> element_words;
    std::span<const PatternElement> elements;
    std::span<const Pattern> patterns;
    std::span<const PatternStart> by_word;  ///< patterns by a word that their first element takes
    std::span<const PatternOfClass> guards_by_class, by_class;
};

const ConstructionTable& construction_table();

}  // namespace lectern
