#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "salience.h"
#include "sentences.h"
#include "tokens.h"

namespace lectern {

/// A word of the article that answers to what the reader asked for.
struct FocusMatch {
    std::uint32_t sentence = 0;
    Span span;
    bool related = false;  ///< not a form of a word asked for, but one that stands mostly beside it
};

/// What the reader asked for, and where the article speaks of it.
struct Focus {
    std::vector<std::string> words;   ///< asked for, case-folded; stop words only where nothing else was asked
    std::vector<bool> found;          ///< by word: whether the article has a form of it
    std::vector<FocusMatch> matches;  ///< in order of the text
    std::vector<std::int32_t> gain;   ///< by sentence: what it adds to the score
};

/// Looks for the words by stem: "innovating" finds "innovations". A word is related that stands in two sentences or
/// more with one asked for, and there in at least half of its sentences. Empty words find nothing and cost nothing.
Focus find_focus(std::string_view words, const Document& document, const std::vector<Sentence>& sentences,
                 const Tokens& tokens, const Lexicon& lexicon);

/// The scores with the part `focus` added.
std::vector<Salience> bend_to_focus(std::vector<Salience> salience, const Focus& focus);

}  // namespace lectern
