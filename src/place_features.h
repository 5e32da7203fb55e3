#pragma once

#include <vector>

#include "features.h"
#include "prose_stems.h"

namespace lectern {

/// Fills in where each sentence stands: in the article, its block and its section. `form` too, which the block decides.
void measure_place_features(const Prose& prose, std::vector<SentenceFeatures>& features);

}  // namespace lectern
