#include "chrome_features.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "chrome_phrases.h"

namespace lectern {
namespace {

constexpr std::uint32_t kNearBlocks = 3;
constexpr std::uint32_t kPhraseWords = 30;   // at most, in a line that is searched for phrases
constexpr std::uint32_t kNoticeWords = 150;  // at most, in a notice
constexpr std::uint32_t kLongestLine = 200;  // bytes of a block that may be a repeated line

std::string_view content_of(std::string_view text, const Block& block) {
    return text.substr(block.span.begin, block.span.size());
}

/// A number of a line's size, its first and its last eight bytes.
std::uint64_t outline_of(std::string_view line) {
    std::array<std::uint64_t, 2> ends{};
    const std::size_t bytes = std::min(line.size(), sizeof ends[0]);
    std::memcpy(&ends[0], line.data(), bytes);
    std::memcpy(&ends[1], line.data() + line.size() - bytes, bytes);
    return (ends[0] ^ std::rotl(ends[1], 29) ^ line.size()) * 0x9E3779B97F4A7C15u;
}

/// For each block whether it is a line that stands elsewhere in the text too.
std::vector<bool> find_repeated(std::string_view text, const std::vector<Block>& blocks) {
    constexpr std::size_t kEmpty = ~std::size_t{0};
    const int bits = std::bit_width(2 * blocks.size() + 1);
    std::vector<std::size_t> slots(std::size_t{1} << bits, kEmpty);  // each line's first block, by its outline
    std::vector<bool> repeated(blocks.size(), false);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::string_view line = content_of(text, blocks[i]);
        if (line.size() > kLongestLine) continue;
        std::size_t slot = outline_of(line) >> (64 - bits);
        while (slots[slot] != kEmpty && content_of(text, blocks[slots[slot]]) != line)
            slot = (slot + 1) & (slots.size() - 1);
        if (slots[slot] == kEmpty)
            slots[slot] = i;
        else
            repeated[i] = repeated[slots[slot]] = true;
    }
    return repeated;
}

/// How the blocks around each one look: runs of short lines, the nearest prose on either side.
struct Surroundings {
    std::uint32_t run = 0;             ///< short blocks in a row, itself included; 0 for one that is not short
    std::uint32_t prose_before = ~0u;  ///< blocks back to the last prose; all bits set where there is none
    std::uint32_t prose_after = ~0u;
};

std::vector<Surroundings> measure_surroundings(const std::vector<Shape>& shapes) {
    std::vector<Surroundings> around(shapes.size());
    std::uint32_t distance = ~0u;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        around[i].prose_before = distance;
        distance = shapes[i].is_prose() ? 1 : distance == ~0u ? distance : distance + 1;
    }
    distance = ~0u;
    for (std::size_t i = shapes.size(); i-- > 0;) {
        around[i].prose_after = distance;
        distance = shapes[i].is_prose() ? 1 : distance == ~0u ? distance : distance + 1;
    }
    for (std::size_t i = 0; i < shapes.size();) {
        std::size_t end = i;
        while (end < shapes.size() && shapes[end].is_short())
            ++end;
        for (std::size_t k = i; k < end; ++k)
            around[k].run = static_cast<std::uint32_t>(end - i);
        i = std::max(end, i + 1);
    }
    return around;
}

Script main_script(const std::vector<Shape>& shapes) {
    std::array<std::uint64_t, kScripts> total{};
    for (const Shape& shape : shapes)
        for (std::size_t w = 1; w < total.size(); ++w)
            total[w] += shape.scripts[w];
    return static_cast<Script>(std::max_element(total.begin() + 1, total.end()) - total.begin());
}

/// Han and Kana stand side by side in Japanese: neither is foreign to the other. Latin names and code stand in articles
/// of any script.
bool differs(Script block, Script article) {
    const auto is_japanese = [](Script s) { return s == Script::han || s == Script::kana; };
    return block != Script::none && block != Script::latin && block != article
           && !(is_japanese(block) && is_japanese(article));
}

void set(ChromeFeatures& features, ChromeFeature feature, std::uint32_t value) {
    features[static_cast<std::size_t>(feature)] = static_cast<std::uint8_t>(value);
}

void measure_form(ChromeFeatures& f, std::string_view content, const Shape& shape, Script article) {
    using enum ChromeFeature;
    const PhraseMatch match = shape.words <= kPhraseWords ? match_chrome_phrases(content) : PhraseMatch::none;
    const bool notice = shape.words > kPhraseWords && shape.words <= kNoticeWords && begins_notice(content);
    set(f, phrase_whole, match == PhraseMatch::whole || notice);
    set(f, phrase_start, match == PhraseMatch::start);
    set(f, phrase_within, match == PhraseMatch::within);
    set(f, other_script, shape.words < kProseWords && differs(shape.script(), article));
    set(f, separators, shape.separators > 0 && shape.words < kLinkWords);
    set(f, address, shape.address && shape.words < kLinkWords);
    set(f, number_or_date, shape.digits >= shape.letters);
    set(f, single_word, shape.words <= 1);
    set(f, few_words, shape.words >= 2 && shape.words <= 4);
    set(f, some_words, shape.words >= 5 && shape.words <= 12);
    set(f, many_words, shape.words >= 13 && shape.words <= 30);
    set(f, long_prose, shape.words > 30);
    set(f, sentence_end, shape.sentence_end);
    set(f, title_case, shape.words >= 3 && 5 * shape.capitalized >= 4 * shape.words);
}

/// 0 for 0, 1 for 1, 2 for 2 and 3, 3 for 4 to 7.
std::uint32_t bit_width(std::uint32_t n) {
    std::uint32_t width = 0;
    for (; n != 0; n >>= 1)
        ++width;
    return width;
}

std::uint32_t eighths(std::uint32_t part, std::uint32_t whole) { return whole == 0 ? 0 : 8 * part / whole; }

void measure_wording(ChromeFeatures& f, const Shape& shape) {
    using enum ChromeFeature;
    set(f, list_sign, shape.list_sign);
    set(f, several_sentences, shape.sentence_ends >= 2);
    set(f, very_long, shape.words >= 60);
    set(f, size, std::min<std::uint32_t>(bit_width(shape.words), 8));
    set(f, sentence_ends, std::min(shape.sentence_ends, 6u));
    set(f, clause_marks, std::min(shape.clause_marks, 8u));
    set(f, running_words, eighths(shape.words - shape.capitalized, shape.words));
    set(f, function_words, eighths(shape.function_words, shape.words));
    set(f, signs, std::min(eighths(5 * shape.signs, shape.characters), 8u));
}

/// `prose` and `other_prose`: whether the block is prose itself, and whether any other one is.
void measure_place(ChromeFeatures& f, const Surroundings& around, bool prose, bool other_prose) {
    using enum ChromeFeature;
    set(f, run_of_three, around.run >= 3 && around.run < 6);
    set(f, run_of_six, around.run >= 6 && around.run < 12);
    set(f, run_of_twelve, around.run >= 12);
    set(f, far_from_prose, other_prose && around.prose_before > kNearBlocks && around.prose_after > kNearBlocks);
    set(f, between_prose, around.prose_before == 1 && around.prose_after == 1);
    set(f, before_article, !prose && other_prose && around.prose_before == ~0u && around.prose_after > kTitleBlocks);
    set(f, just_before_article, !prose && around.prose_before == ~0u && around.prose_after <= kTitleBlocks);
    set(f, after_article, !prose && other_prose && around.prose_after == ~0u);
    set(f, all_short, !prose && !other_prose);
}

void measure_kind(ChromeFeatures& f, BlockKind kind, bool first) {
    using enum ChromeFeature;
    set(f, heading_form, kind == BlockKind::heading);
    set(f, list_item, kind == BlockKind::list_item);
    set(f, quote_or_code,
        kind == BlockKind::quote || kind == BlockKind::code || kind == BlockKind::table
            || kind == BlockKind::reference);
    set(f, credit, kind == BlockKind::byline || kind == BlockKind::caption);
    set(f, first_block, first);
}

}  // namespace

std::string_view name_of(ChromeFeature feature) {
    static constexpr std::array<std::string_view, kChromeFeatures> kNames = {
        "phrase_whole",      "phrase_start",  "phrase_within",  "other_script",        "separators",    "address",
        "number_or_date",    "single_word",   "few_words",      "some_words",          "many_words",    "long_prose",
        "sentence_end",      "title_case",    "repeated",       "run_of_three",        "run_of_six",    "run_of_twelve",
        "far_from_prose",    "between_prose", "before_article", "just_before_article", "after_article", "heading_form",
        "list_item",         "quote_or_code", "credit",         "first_block",         "all_short",     "list_sign",
        "several_sentences", "very_long",     "size",           "sentence_ends",       "clause_marks",  "running_words",
        "function_words",    "signs"};
    return kNames[static_cast<std::size_t>(feature)];
}

bool has(const ChromeFeatures& features, ChromeFeature feature) {
    return features[static_cast<std::size_t>(feature)] != 0;
}

std::vector<ChromeFeatures> measure_features(std::string_view text, const std::vector<Block>& blocks,
                                             const std::vector<Shape>& shapes) {
    const std::vector<bool> repeated = find_repeated(text, blocks);
    const auto around = measure_surroundings(shapes);
    const Script article = main_script(shapes);
    const auto prose = std::count_if(shapes.begin(), shapes.end(), [](const Shape& shape) { return shape.is_prose(); });
    std::vector<ChromeFeatures> features(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::string_view content = content_of(text, blocks[i]);
        measure_form(features[i], content, shapes[i], article);
        measure_wording(features[i], shapes[i]);
        measure_place(features[i], around[i], shapes[i].is_prose(), prose > shapes[i].is_prose());
        measure_kind(features[i], blocks[i].kind, i == 0);
        set(features[i], ChromeFeature::repeated, repeated[i]);
    }
    return features;
}

}  // namespace lectern
