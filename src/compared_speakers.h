#pragma once

#include <vector>

#include "comparison.h"

namespace lectern {

/// Who speaks in both articles, in the order in which they first speak in the first. Two names are one speaker's where
/// they are the same, or where both end in one surname that no other speaker of either article has and the longer holds
/// every word of the shorter: "Marta B. Lind" and "Lind", not "Marta Lind" and "Tom Lind".
/// A speaker without a name ("officials") is not held to be anybody in particular.
std::vector<SharedSpeaker> find_shared_speakers(const Analysis& first, const Analysis& second);

}  // namespace lectern
