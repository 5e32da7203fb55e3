#pragma once

#include <vector>

#include "features.h"
#include "prose_stems.h"

namespace lectern {

/// Fills in what each sentence shares with the others, the title and the lead, by its content stems and pairs of words.
/// `position` is measured before (place_features.h): `first_place` is a mean of positions.
void measure_stem_features(const Prose& prose, std::vector<SentenceFeatures>& features);

}  // namespace lectern
