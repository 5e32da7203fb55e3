#include "chrome.h"

#include <algorithm>
#include <unordered_map>

#include "chrome_phrases.h"
#include "chrome_weights.h"
#include "text/characters.h"

namespace lectern {
namespace {

constexpr std::uint32_t kProseWords = 13;  // a block of so many words that ends as a sentence does is prose
constexpr std::uint32_t kNearBlocks = 3;
constexpr std::uint32_t kTitleBlocks = 4;    // titles, standfirsts and bylines stand this near above the first prose
constexpr std::uint32_t kLongestLine = 200;  // bytes of a block that may be a repeated line

constexpr std::size_t kScripts = static_cast<std::size_t>(Script::other) + 1;

/// Counts over one block, made in one pass.
struct Shape {
    std::uint32_t words = 0;
    std::uint32_t capitalized = 0;
    std::uint32_t letters = 0;
    std::uint32_t digits = 0;
    std::uint32_t separators = 0;
    bool address = false;
    bool sentence_end = false;
    std::array<std::uint32_t, kScripts> scripts{};

    bool is_prose() const { return sentence_end && words >= kProseWords; }
    bool is_short() const { return words < kProseWords && !sentence_end; }
    Script script() const {
        return static_cast<Script>(std::max_element(scripts.begin(), scripts.end()) - scripts.begin());
    }
};

bool is_separator(char32_t c) {
    return c == '|' || c == 0x2022 || c == 0xBB || c == 0x203A || c == 0x2192 || c == 0xB7;
}

Shape measure_shape(std::string_view block) {
    Shape shape;
    bool in_word = false;
    CharacterKind last = CharacterKind::blank;
    for (std::size_t i = 0; i < block.size();) {
        const Character c = character_at(block, i, block.size());
        i += c.size;
        const bool letter = is_letter(c.kind);
        const Script script = letter ? properties_of(c.code).script : Script::none;
        const bool own_word = script == Script::han || script == Script::kana;
        if ((letter || c.kind == CharacterKind::digit) && (!in_word || own_word)) {
            // Two Han or Kana characters make about one word.
            ++shape.words;
            shape.capitalized += c.kind == CharacterKind::upper;
        }
        in_word = letter || c.kind == CharacterKind::digit || c.kind == CharacterKind::mark || c.code == '\''
                  || c.code == 0x2019;
        shape.letters += letter;
        shape.digits += c.kind == CharacterKind::digit;
        shape.separators += is_separator(c.code);
        shape.address |= c.code == 0xA9 || c.code == '@';
        if (letter) ++shape.scripts[static_cast<std::size_t>(script)];
        const bool closes =
            c.kind == CharacterKind::closer || c.kind == CharacterKind::quote || c.kind == CharacterKind::blank;
        if (!closes) last = c.kind;
    }
    shape.address |= block.find("http") != std::string_view::npos || block.find("www.") != std::string_view::npos;
    shape.sentence_end = is_stop(last);
    return shape;
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

/// Han and Kana stand side by side in Japanese: neither is foreign to the other.
bool differs(Script block, Script article) {
    const auto is_japanese = [](Script s) { return s == Script::han || s == Script::kana; };
    return block != Script::none && block != article && !(is_japanese(block) && is_japanese(article));
}

void set(ChromeFeatures& features, ChromeFeature feature, bool on) { features[static_cast<std::size_t>(feature)] = on; }

void measure_form(ChromeFeatures& f, std::string_view content, const Shape& shape, Script article) {
    using enum ChromeFeature;
    const PhraseMatch match = shape.words <= 30 ? match_chrome_phrases(content) : PhraseMatch::none;
    set(f, phrase_whole, match == PhraseMatch::whole);
    set(f, phrase_start, match == PhraseMatch::start);
    set(f, phrase_within, match == PhraseMatch::within);
    set(f, other_script, shape.words < kProseWords && differs(shape.script(), article));
    set(f, separators, shape.separators > 0 && shape.words < 30);
    set(f, address, shape.address && shape.words < 30);
    set(f, number_or_date, shape.digits >= shape.letters);
    set(f, single_word, shape.words <= 1);
    set(f, few_words, shape.words >= 2 && shape.words <= 4);
    set(f, some_words, shape.words >= 5 && shape.words <= 12);
    set(f, many_words, shape.words >= 13 && shape.words <= 30);
    set(f, long_prose, shape.words > 30);
    set(f, sentence_end, shape.sentence_end);
    set(f, title_case, shape.words >= 3 && 5 * shape.capitalized >= 4 * shape.words);
}

void measure_place(ChromeFeatures& f, const Surroundings& around, bool any_prose) {
    using enum ChromeFeature;
    set(f, run_of_three, around.run >= 3 && around.run < 6);
    set(f, run_of_six, around.run >= 6 && around.run < 12);
    set(f, run_of_twelve, around.run >= 12);
    set(f, far_from_prose, any_prose && around.prose_before > kNearBlocks && around.prose_after > kNearBlocks);
    set(f, between_prose, around.prose_before == 1 && around.prose_after == 1);
    set(f, before_article, any_prose && around.prose_before == ~0u && around.prose_after > kTitleBlocks);
    set(f, just_before_article, around.prose_before == ~0u && around.prose_after <= kTitleBlocks);
    set(f, after_article, any_prose && around.prose_after == ~0u);
    set(f, all_short, !any_prose);
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

std::string_view reason_of(const ChromeFeatures& features) {
    std::size_t strongest = 0;
    for (std::size_t i = 0; i < kChromeFeatures; ++i)
        if (features[i] * kChromeWeights[i] > features[strongest] * kChromeWeights[strongest]) strongest = i;
    return name_of(static_cast<ChromeFeature>(strongest));
}

}  // namespace

std::string_view name_of(ChromeFeature feature) {
    static constexpr std::array<std::string_view, kChromeFeatures> kNames = {
        "phrase_whole",   "phrase_start",  "phrase_within",  "other_script",        "separators",    "address",
        "number_or_date", "single_word",   "few_words",      "some_words",          "many_words",    "long_prose",
        "sentence_end",   "title_case",    "repeated",       "run_of_three",        "run_of_six",    "run_of_twelve",
        "far_from_prose", "between_prose", "before_article", "just_before_article", "after_article", "heading_form",
        "list_item",      "quote_or_code", "credit",         "first_block",         "all_short"};
    return kNames[static_cast<std::size_t>(feature)];
}

std::vector<ChromeFeatures> measure_chrome(std::string_view text, const std::vector<Block>& blocks) {
    std::vector<Shape> shapes;
    std::unordered_map<std::string_view, std::uint32_t> lines;  // only ever looked up
    for (const Block& block : blocks) {
        const std::string_view content = text.substr(block.span.begin, block.span.size());
        shapes.push_back(measure_shape(content));
        if (content.size() <= kLongestLine) ++lines[content];
    }
    const auto around = measure_surroundings(shapes);
    const Script article = main_script(shapes);
    const bool any_prose =
        std::any_of(shapes.begin(), shapes.end(), [](const Shape& shape) { return shape.is_prose(); });
    std::vector<ChromeFeatures> features(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::string_view content = text.substr(blocks[i].span.begin, blocks[i].span.size());
        measure_form(features[i], content, shapes[i], article);
        measure_place(features[i], around[i], any_prose);
        measure_kind(features[i], blocks[i].kind, i == 0);
        set(features[i], ChromeFeature::repeated, content.size() <= kLongestLine && lines[content] > 1);
    }
    return features;
}

void set_chrome_aside(std::string_view text, std::vector<Block>& blocks) {
    const auto features = measure_chrome(text, blocks);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        std::int32_t score = kChromeBias;
        for (std::size_t f = 0; f < kChromeFeatures; ++f)
            score += features[i][f] * kChromeWeights[f];
        if (score > 0) blocks[i] = {blocks[i].span, BlockKind::boilerplate, 0, reason_of(features[i])};
    }
}

}  // namespace lectern
