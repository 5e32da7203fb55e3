#include "salience.h"

#include <algorithm>
#include <numeric>

#include "salience_trees.h"

namespace lectern {
namespace {

/// So many sentences go through a tree before the next: their features and one tree stay in the fastest cache.
constexpr std::size_t kSentencesAtOnce = 64;

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
            return ScorePart::position;
        case Feature::words:
        case Feature::words_to_mean:
        case Feature::words_percentile:
        case Feature::content_stems:
        case Feature::article_mean_words:
            return ScorePart::length;
        case Feature::title_overlap:
            return ScorePart::title;
        case Feature::lead_overlap:
            return ScorePart::lead;
        case Feature::before_overlap:
        case Feature::after_overlap:
        case Feature::before_words:
        case Feature::after_words:
        case Feature::new_stems:
            return ScorePart::neighbours;
        case Feature::reporting_cues:
        case Feature::claim_cues:
        case Feature::summary_cues:
        case Feature::context_cues:
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

/// Walks one tree. Each step changes the expected score by the difference of two nodes; it goes to the part whose
/// feature was asked about, so the steps add up to the leaf exactly.
void add_tree(const SalienceTree& tree, const SentenceFeatures& features, Salience& salience) {
    std::size_t node = 0;
    while (tree.nodes[node].feature >= 0) {
        const SalienceNode& here = tree.nodes[node];
        const auto feature = static_cast<Feature>(here.feature);
        const std::size_t next = features[feature] <= here.threshold ? node + 1 : here.right;
        salience.parts[static_cast<std::size_t>(part_of(feature))] += tree.nodes[next].value - here.value;
        node = next;
    }
}

}  // namespace

std::int32_t Salience::score() const { return std::accumulate(parts.begin(), parts.end(), 0); }

std::string_view name_of(ScorePart part) {
    static constexpr std::array<std::string_view, static_cast<std::size_t>(ScorePart::count_)> kNames = {
        "position", "length", "centrality", "title", "lead", "neighbours", "cues", "details", "form", "focus"};
    return kNames[static_cast<std::size_t>(part)];
}

std::vector<Salience> score_sentences(const std::vector<SentenceFeatures>& features) {
    std::vector<Salience> salience(features.size());
    for (std::size_t begin = 0; begin < features.size(); begin += kSentencesAtOnce) {
        const std::size_t end = std::min(begin + kSentencesAtOnce, features.size());
        for (const SalienceTree& tree : salience_trees())
            for (std::size_t s = begin; s < end; ++s)
                if (features[s].prose) add_tree(tree, features[s], salience[s]);
    }
    return salience;
}

}  // namespace lectern
