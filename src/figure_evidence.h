#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sayings.h"

/// What must be known of two figures before one is said to be other than the other: two that are merely alike are left
/// alone, for a wrong difference misleads more than a missing one.
namespace lectern {

/// The tokens around a quantity up to the next marks: "and 14 passengers were hurt".
std::span<const Token> clause_of(const ComparedArticle& article, const Quantity& quantity);

/// The figures of a quantity's sentence.
std::vector<ToldFigure> figures_beside(const ComparedArticle& article, const Quantity& quantity);

/// Whether two figures, quantities of the first and of the second article, are of one measure, as far as their
/// sentences tell:
///
/// - Both have the same unit, or count the same noun. A bare number is the day of a date, a score, a row of a table:
///   "October 14" is not "October 28".
/// - Neither sentence has a second figure of that unit or noun: of "281 people were killed and four people are missing"
///   nobody knows which one "269 people" is.
/// - What follows the figures in their clauses is not of another thing in each: "21 games against northern teams" are
/// not
///   "10 games against southern teams".
/// - Their clauses do not each name somebody or somewhere that the other sentence does not: "in Spain", "in Italy".
/// - Their sentences do not give different years or days.
bool is_same_measure(const ComparedArticle& first, std::uint32_t p, const ComparedArticle& second, std::uint32_t q);

}  // namespace lectern
