#pragma once

#include "analyze.h"

namespace lectern {

/// The buckets that `classify` sums over: what the weights are fitted on, so that fitting and use cannot differ.
SentenceBuckets hash_in_context(const SentenceInContext& sentence);

}  // namespace lectern
