#pragma once

#include "chrome.h"

namespace lectern {

/// Hundredths of a logit, fitted by tools/train/fit_chrome.py: how much each feature says for page chrome, and how much
/// a block without any.
constexpr std::int32_t kChromeBias = 40;

constexpr std::array<std::int32_t, kChromeFeatures> kChromeWeights = {
    204,   // phrase_whole
    33,    // phrase_start
    26,    // phrase_within
    72,    // other_script
    118,   // separators
    198,   // address
    168,   // number_or_date
    -38,   // single_word
    33,    // few_words
    18,    // some_words
    20,    // many_words
    -30,   // long_prose
    -129,  // sentence_end
    5,     // title_case
    11,    // repeated
    31,    // run_of_three
    32,    // run_of_six
    66,    // run_of_twelve
    208,   // far_from_prose
    -170,  // between_prose
    87,    // before_article
    46,    // just_before_article
    74,    // after_article
    -8,    // heading_form
    -283,  // list_item
    -254,  // quote_or_code
    -119,  // credit
    -193,  // first_block
    -66,   // all_short
    -203,  // list_sign
    93,    // several_sentences
    -47,   // very_long
    4,     // size
    -44,   // sentence_ends
    -18,   // clause_marks
    -30,   // running_words
    17,    // function_words
    -42,   // signs
};

}  // namespace lectern
