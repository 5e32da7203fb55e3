#pragma once

#include "chrome.h"

namespace lectern {

/// Hundredths of a logit, fitted by tools/train/fit_chrome.py: how much each feature says for page chrome, and how much
/// a block without any.
constexpr std::int32_t kChromeBias = 78;

constexpr std::array<std::int32_t, kChromeFeatures> kChromeWeights = {
    174,   // phrase_whole
    28,    // phrase_start
    26,    // phrase_within
    77,    // other_script
    119,   // separators
    201,   // address
    53,    // number_or_date
    -41,   // single_word
    43,    // few_words
    10,    // some_words
    16,    // many_words
    -27,   // long_prose
    -124,  // sentence_end
    -8,    // title_case
    19,    // repeated
    33,    // run_of_three
    33,    // run_of_six
    42,    // run_of_twelve
    188,   // far_from_prose
    -172,  // between_prose
    110,   // before_article
    67,    // just_before_article
    80,    // after_article
    6,     // heading_form
    -223,  // list_item
    -66,   // quote_or_code
    -124,  // credit
    -205,  // first_block
    -78,   // all_short
    -222,  // list_sign
    101,   // several_sentences
    -45,   // very_long
    -1,    // size
    -41,   // sentence_ends
    -19,   // clause_marks
    -29,   // running_words
    17,    // function_words
    -44,   // signs
    -7,    // echoed_near
    -4,    // echoed_far
};

}  // namespace lectern
