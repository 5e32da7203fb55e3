#pragma once

#include "chrome.h"

namespace lectern {

/// Hundredths of a logit, fitted by tools/train/fit_chrome.py: how much each feature says for page chrome, and how much
/// a block without any.
constexpr std::int32_t kChromeBias = 56;

constexpr std::array<std::int32_t, kChromeFeatures> kChromeWeights = {
    177,   // phrase_whole
    30,    // phrase_start
    27,    // phrase_within
    84,    // other_script
    118,   // separators
    201,   // address
    59,    // number_or_date
    -28,   // single_word
    39,    // few_words
    6,     // some_words
    16,    // many_words
    -32,   // long_prose
    -129,  // sentence_end
    10,    // title_case
    18,    // repeated
    28,    // run_of_three
    27,    // run_of_six
    29,    // run_of_twelve
    200,   // far_from_prose
    -172,  // between_prose
    110,   // before_article
    50,    // just_before_article
    83,    // after_article
    -13,   // heading_form
    -229,  // list_item
    -276,  // quote_or_code
    -124,  // credit
    -204,  // first_block
    -69,   // all_short
    -228,  // list_sign
    91,    // several_sentences
    -51,   // very_long
    3,     // size
    -41,   // sentence_ends
    -18,   // clause_marks
    -30,   // running_words
    15,    // function_words
    -45,   // signs
};

}  // namespace lectern
