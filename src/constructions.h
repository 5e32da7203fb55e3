#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lexicon.h"
#include "tokens.h"

namespace lectern {

/// What words say together and none of them says alone: "it will rise" is a future, "his will was read" is none. The
/// patterns stand in data/en/constructions.txt; the names there are those of the enumerators.
enum class Construction : std::uint8_t {
    advises,
    against_all,
    appraisal,
    asked,
    attributive,
    comparative_adverb,
    comparative_predicate,
    comparative_than,
    condition,
    contrast,
    equal,
    expected,
    foresees,
    future,
    future_in_past,
    future_time,
    habit,
    imperative,
    infinitive,
    intended,
    multiple,
    must,
    past_duty,
    past_modal,
    past_tense,
    past_time,
    possible,
    present_tense,
    same,
    scheduled,
    should,
    superlative,
    superlative_scope,
    wants,
    count_
};

constexpr std::size_t kConstructions = static_cast<std::size_t>(Construction::count_);

/// One bit each.
using ConstructionSet = std::uint64_t;
static_assert(kConstructions <= 64);

/// The constructions of every sentence; none in other languages than English. Words that a pattern of value "none"
/// takes are no others': "more than 40 people" compares nothing. A capitalized word within a sentence is a name, "I"
/// aside, and no word of a pattern unless a class holds it ("May").
std::vector<ConstructionSet> find_constructions(const Tokens& tokens, const Lexicon& lexicon);

}  // namespace lectern
