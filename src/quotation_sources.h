#pragma once

#include <optional>

#include "clauses.h"
#include "text/span.h"

namespace lectern {

/// Whose words a quotation are that no reporting verb of its sentence goes with, by what stands beside it: behind a
/// comma
/// ("Ann Lee reacted coolly to the plan, “It will flood.”"), behind a colon ("Ann Lee was firm: “It will flood.”"), or
/// before a verb that the lexicon does not have ("“It will flood,” Ann Lee retorted."). Nothing where none of these
/// fits.
std::optional<Span> source_beside(const SentenceWords& words, Span quotation);

/// Whom a sentence is about that ends in a colon, before the quotation that opens the next one: "Ann Lee was firm:".
std::optional<Span> source_before_colon(const SentenceWords& words);

}  // namespace lectern
