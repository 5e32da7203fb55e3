#include "salience.h"

#include <algorithm>
#include <numeric>

#include "salience_forest.h"
#include "salience_trees.h"

namespace lectern {
namespace {

/// Which named part of the score a feature counts towards.
ScorePart part_of(Feature feature) {
    switch (feature) {
        case Feature::position:
        case Feature::position_share:
        case Feature::from_end:
        case Feature::position_in_block:
        case Feature::behind_in_block:
        case Feature::block_position:
        case Feature::article_sentences:
        case Feature::words_before:
        case Feature::section:
        case Feature::in_section:
            return ScorePart::position;
        case Feature::words:
        case Feature::words_to_mean:
        case Feature::words_percentile:
        case Feature::content_stems:
        case Feature::article_mean_words:
        case Feature::letters:
            return ScorePart::length;
        case Feature::title_overlap:
        case Feature::heading_overlap:
            return ScorePart::title;
        case Feature::lead_overlap:
        case Feature::first_overlap:
        case Feature::first_place:
            return ScorePart::lead;
        case Feature::before_overlap:
        case Feature::after_overlap:
        case Feature::before_words:
        case Feature::after_words:
        case Feature::new_stems:
            return ScorePart::neighbours;
        case Feature::wording:
        case Feature::wording_rank:
            return ScorePart::words;
        case Feature::reporting_cues:
        case Feature::claim_cues:
        case Feature::summary_cues:
        case Feature::context_cues:
        case Feature::after_context_cues:
        case Feature::hedge_cues:
            return ScorePart::cues;
        case Feature::numbers:
        case Feature::quotation_marks:
        case Feature::other_marks:
        case Feature::question:
        case Feature::stop_words:
            return ScorePart::details;
        case Feature::form:
            return ScorePart::form;
        default:
            return ScorePart::centrality;
    }
}

constexpr std::size_t kParts = static_cast<std::size_t>(ScorePart::count_);
static_assert(kParts <= SalienceForest::kMostParts);

std::array<std::size_t, kFeatures> parts_of_features() {
    std::array<std::size_t, kFeatures> parts{};
    for (std::size_t f = 0; f < kFeatures; ++f)
        parts[f] = static_cast<std::size_t>(part_of(static_cast<Feature>(f)));
    return parts;
}

/// The one forest of this build, made at its first use.
const SalienceForest& salience_forest() {
    static const SalienceForest forest(salience_trees(), parts_of_features());
    return forest;
}

}  // namespace

std::int32_t Salience::score() const { return std::accumulate(parts.begin(), parts.end(), 0); }

std::string_view name_of(ScorePart part) {
    static constexpr std::array<std::string_view, static_cast<std::size_t>(ScorePart::count_)> kNames = {
        "position", "length", "centrality", "title", "lead", "neighbours", "words", "cues", "details", "form", "focus"};
    return kNames[static_cast<std::size_t>(part)];
}

std::vector<Salience> score_sentences(const std::vector<SentenceFeatures>& features) {
    std::vector<const SentenceFeatures*> prose;
    std::vector<std::size_t> indices;
    for (std::size_t s = 0; s < features.size(); ++s) {
        if (!features[s].prose) continue;
        prose.push_back(&features[s]);
        indices.push_back(s);
    }
    const auto leaves = salience_forest().evaluate(prose);
    std::vector<Salience> salience(features.size());
    for (std::size_t i = 0; i < indices.size(); ++i)
        std::copy_n(leaves[i].begin(), kParts, salience[indices[i]].parts.begin());
    return salience;
}

}  // namespace lectern
