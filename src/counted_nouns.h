#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "document.h"
#include "quantities.h"
#include "sentences.h"
#include "tokens.h"

/// What tells that two quantities are of the same thing, within one article (consistency.h) and between two
/// (comparison.h): the noun that both count, and rare words that their sentences share.
namespace lectern {

/// A quantity that has a noun right behind it: "patients" of "12 patients".
struct CountedNoun {
    std::uint32_t quantity = 0;  ///< index into the quantities
    TermId stem = 0;             ///< of the noun
};

/// The content word right behind a quantity: what it counts; nullptr where there is none.
const Token* noun_behind(const Quantity& quantity, const Tokens& tokens);

/// The quantities that another could contradict, with what they count, in order: exact ones, no dates and no ranges.
std::vector<CountedNoun> find_counted_nouns(const std::vector<Quantity>& quantities, const Tokens& tokens);

/// The content stems of a sentence that are rare enough in the article to tell things apart, sorted.
std::vector<TermId> telling_stems(const Tokens& tokens, std::size_t sentence);

/// How many telling stems the sentences of two quantities must share, the counted noun included, to be about the same.
std::size_t fewest_shared_stems(bool one_is_in_heading);

/// Whether a sentence stands in a heading: such a one is short, and shares fewer words with what it heads.
bool is_in_heading(const Document& document, const std::vector<Sentence>& sentences, std::uint32_t sentence);

/// Quantities of one noun in an article: beyond so many, it is a table of them, and nothing is compared.
constexpr std::size_t kMostOfOneNoun = 8;

/// Exact, and neither a date nor a year nor a range.
bool is_comparable(const Quantity& quantity);

}  // namespace lectern
