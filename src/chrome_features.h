#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "chrome_shape.h"
#include "document.h"

namespace lectern {

/// What is looked at in a block to tell page chrome (menus, share bars, cookie notices, lists of other articles) from
/// the article. Each is 0 or 1, those of the last group 0 to 8. The order is that of the weights in chrome_weights.h.
enum class ChromeFeature : std::uint8_t {
    phrase_whole,    ///< it is a phrase of data/<language>/chrome.txt from end to end: "Share this article"
    phrase_start,    ///< it begins with one: "Sign up for our newsletter …"
    phrase_within,   ///< it is short and holds one: "All rights reserved"
    other_script,    ///< its letters are neither Latin nor of the article's script: "领英推荐" in an English post
    separators,      ///< "|", "•", "»", "→" between words
    address,         ///< an e-mail or web address, "@name", "#tag", "©"
    number_or_date,  ///< more digits than letters, or nothing but a date or a count
    single_word,
    few_words,            ///< 2 to 4 words
    some_words,           ///< 5 to 12 words
    many_words,           ///< 13 to 30 words
    long_prose,           ///< more than 30 words
    sentence_end,         ///< it ends as a sentence does
    title_case,           ///< three words or more, nearly all capitalized
    repeated,             ///< the same short line stands elsewhere in the text
    run_of_three,         ///< it stands in 3 to 5 short lines in a row
    run_of_six,           ///< in 6 to 11
    run_of_twelve,        ///< in 12 or more
    far_from_prose,       ///< no sentence-like block of 13 words or more within three blocks on either side
    between_prose,        ///< such a block on both sides
    before_article,       ///< before the first such block, more than four blocks away
    just_before_article,  ///< at most four blocks before it: titles and bylines
    after_article,        ///< behind the last such block
    heading_form,
    list_item,
    quote_or_code,  ///< a quotation, code, a table or a reference
    credit,         ///< byline or caption
    first_block,
    all_short,  ///< the text has no sentence-like block of 13 words or more at all: no chrome without strong signs
    list_sign,  ///< it begins with "-", "*", "+", "•" or a number with a full stop or bracket
    several_sentences,
    very_long,       ///< 60 words or more
    size,            ///< binary logarithm of its words
    sentence_ends,   ///< how many sentences end in it, at most 6
    clause_marks,    ///< commas, colons and semicolons, at most 8
    running_words,   ///< eighths of its words without a capital: "The council meets again today" has 6
    function_words,  ///< eighths of its words without a capital and of at most three letters
    signs,           ///< forty times the share of signs such as "{", "=" or "/", at most 8
    count_
};

constexpr std::size_t kChromeFeatures = static_cast<std::size_t>(ChromeFeature::count_);
using ChromeFeatures = std::array<std::uint8_t, kChromeFeatures>;

/// Titles, standfirsts and bylines stand this near above the first prose, in blocks.
constexpr std::uint32_t kTitleBlocks = 4;

std::string_view name_of(ChromeFeature feature);

bool has(const ChromeFeatures& features, ChromeFeature feature);

/// The features of every block; `shapes` are the blocks' own.
std::vector<ChromeFeatures> measure_features(std::string_view text, const std::vector<Block>& blocks,
                                             const std::vector<Shape>& shapes);

}  // namespace lectern
