#pragma once

#include "chrome.h"

namespace lectern {

/// A block is page chrome where the weights of its features add up to more than 0, starting from kChromeBias.
constexpr std::int32_t kChromeBias = -250;

constexpr std::array<std::int32_t, kChromeFeatures> kChromeWeights = {
    600,   // phrase_whole
    450,   // phrase_start
    350,   // phrase_within
    700,   // other_script
    200,   // separators
    150,   // address
    200,   // number_or_date
    150,   // single_word
    100,   // few_words
    0,     // some_words
    -150,  // many_words
    -500,  // long_prose
    -300,  // sentence_end
    50,    // title_case
    200,   // repeated
    100,   // run_of_three
    250,   // run_of_six
    400,   // run_of_twelve
    200,   // far_from_prose
    -150,  // between_prose
    100,   // before_article
    -200,  // just_before_article
    150,   // after_article
    -150,  // heading_form
    -150,  // list_item
    -300,  // quote_or_code
    -200,  // credit
    -200,  // first_block
    -400,  // all_short
};

}  // namespace lectern
