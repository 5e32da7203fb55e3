#pragma once

#include <optional>
#include <vector>

#include "attribution.h"
#include "cues.h"
#include "dangling.h"
#include "sentences.h"

namespace lectern {

/// What speech misses outside its article: a source that is named elsewhere, or nowhere, or by a pronoun alone.
/// Examples: “It was dark.”; “It was dark,” she said.
std::optional<Dangling> speech_problem(const Attribution& attribution, const std::vector<Sentence>& sentences,
                                       const Cues& cues);

}  // namespace lectern
