#pragma once

#include <vector>

#include "comparison.h"
#include "saying_pairs.h"
#include "sayings.h"

namespace lectern {

/// The same quantity with another figure, in the order of the first article. Two ways to be sure of "the same": the
/// places say the same but for the figure, of which both have one of that unit alone; or both figures count one noun,
/// their clauses share as many telling words as sentences do within one article (counted_nouns.h), and these weigh much
/// in both; and nothing in their sentences speaks against it (figure_evidence.h). One figure that differs is another
/// account; several are another event. Nothing is said of a figure that the other article has too, nor of one that is
/// the other's, rounded.
std::vector<OtherFigure> find_other_figures(const ComparedArticle& first, const ComparedArticle& second,
                                            const std::vector<SayingPair>& pairs, const WordWeights& weights);

}  // namespace lectern
