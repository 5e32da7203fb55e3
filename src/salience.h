#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "features.h"

namespace lectern {

/// The named parts of a sentence's score, in the order of the answer's `parts`.
enum class ScorePart : std::uint8_t {
    position,
    length,
    centrality,
    title,
    lead,
    neighbours,
    words,  ///< what its words say for it (wording.h)
    cues,
    details,
    form,
    focus,  ///< of what the reader asked for (focus.h)
    count_
};

std::string_view name_of(ScorePart part);

/// How much a sentence matters to its article. The score is the sum of its parts: nothing else decides.
struct Salience {
    std::array<std::int32_t, static_cast<std::size_t>(ScorePart::count_)> parts{};
    std::int32_t score() const;
};

std::vector<Salience> score_sentences(const std::vector<SentenceFeatures>& features);

}  // namespace lectern
