#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon.h"
#include "tokens.h"

namespace lectern {

/// What a word may be in a clause, by data/<language>/word_classes.txt, which says what each class is for. The names in
/// the data are those of the enumerators.
enum class WordClass : std::uint8_t {
    addressee,
    aim,
    and_,
    auxiliary,
    be,
    body,
    by,
    clause,
    determiner,
    document,
    finite,
    first_person,
    heading,
    inverts,
    nobody,
    noun,
    noun_or_verb,
    object,
    opening,
    preposition,
    pronoun,
    question,
    relative,
    subject,
    that,
    time,
    to,
    weekday,
    count_
};

/// A set of classes, one bit each.
using WordClassSet = std::uint32_t;

constexpr bool holds(WordClassSet set, WordClass word_class) {
    return (set >> static_cast<unsigned>(word_class) & 1u) != 0;
}

/// The classes of each term, found once a word form. A language without the list has none.
std::vector<WordClassSet> classes_of_terms(const std::vector<Term>& terms, const Lexicon& lexicon);

/// The classes of one case-folded word.
WordClassSet classes_of_word(std::string_view word, const Lexicon& lexicon);

}  // namespace lectern
