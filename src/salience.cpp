#include "salience.h"

#include <numeric>

namespace lectern {

std::int32_t Salience::score() const { return std::accumulate(parts.begin(), parts.end(), 0); }

std::string_view name_of(ScorePart part) {
    static constexpr std::array<std::string_view, static_cast<std::size_t>(ScorePart::count_)> kNames = {
        "position", "length", "centrality", "title", "lead", "cues", "details", "form"};
    return kNames[static_cast<std::size_t>(part)];
}

std::vector<Salience> score_sentences(const std::vector<SentenceFeatures>& features) {
    std::vector<Salience> salience(features.size());
    for (std::size_t s = 0; s < features.size(); ++s) {
        auto& parts = salience[s].parts;
        parts[static_cast<std::size_t>(ScorePart::position)] =
            1000 / static_cast<std::int32_t>(features[s].position + 1);
        parts[static_cast<std::size_t>(ScorePart::length)] = features[s].words < 6 ? -300 : 0;
        parts[static_cast<std::size_t>(ScorePart::centrality)] = features[s].centroid;
    }
    return salience;
}

}  // namespace lectern
