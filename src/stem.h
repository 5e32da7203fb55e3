#pragma once

#include <string>
#include <string_view>

#include "lexicon.h"

namespace lectern {

/// Cuts a case-folded word down to what its forms share, by the lists `prefixes` and `suffixes` of its language: the
/// longest prefix, then the longest suffix, then once more the longest suffix. At least three letters stay (two
/// syllables' blocks in Korean). The result need not be a word: it only has to be the same for the forms of one word.
/// Example: "innovations" and "innovation" are both "innovat" in English; a language without lists changes nothing.
/// A light stemmer in the sense of Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian
/// languages" (2006).
std::string stem_of(std::string_view word, const Lexicon& lexicon);

}  // namespace lectern
