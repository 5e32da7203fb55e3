#pragma once

#include <vector>

#include "cues.h"
#include "features.h"
#include "language.h"
#include "prose_stems.h"

namespace lectern {

/// Fills in how many words, marks and cues each sentence has, beside its neighbours, and what its wording says for it.
void measure_word_features(const Prose& prose, const Cues& cues, const Language& language,
                           std::vector<SentenceFeatures>& features);

}  // namespace lectern
