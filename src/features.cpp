#include "features.h"

#include <algorithm>

#include "place_features.h"
#include "prose_stems.h"
#include "stem_features.h"
#include "word_features.h"

namespace lectern {
namespace {

std::vector<std::int32_t> sorted_values(const Prose& prose, const std::vector<SentenceFeatures>& features, Feature of) {
    std::vector<std::int32_t> values;
    values.reserve(prose.indices.size());
    for (const std::uint32_t s : prose.indices)
        values.push_back(features[s][of]);
    std::sort(values.begin(), values.end());
    return values;
}

/// The number of prose sentences with a greater value.
void set_rank(const Prose& prose, std::vector<SentenceFeatures>& features, Feature of, Feature rank) {
    const std::vector<std::int32_t> values = sorted_values(prose, features, of);
    for (const std::uint32_t s : prose.indices) {
        const auto above = values.end() - std::upper_bound(values.begin(), values.end(), features[s][of]);
        features[s][rank] = static_cast<std::int32_t>(above);
    }
}

/// The share of the prose sentences with a smaller value.
void set_percentile(const Prose& prose, std::vector<SentenceFeatures>& features, Feature of, Feature percentile) {
    const std::vector<std::int32_t> values = sorted_values(prose, features, of);
    for (const std::uint32_t s : prose.indices) {
        const auto below = std::lower_bound(values.begin(), values.end(), features[s][of]) - values.begin();
        features[s][percentile] = share(static_cast<std::uint64_t>(below), prose.indices.size());
    }
}

void compare_with_others(const Prose& prose, std::vector<SentenceFeatures>& features) {
    set_percentile(prose, features, Feature::words, Feature::words_percentile);
    set_percentile(prose, features, Feature::centroid, Feature::centroid_percentile);
    set_percentile(prose, features, Feature::centrality, Feature::centrality_percentile);
    set_rank(prose, features, Feature::repeated, Feature::repeated_rank);
    set_rank(prose, features, Feature::degree, Feature::degree_rank);
    set_rank(prose, features, Feature::wording, Feature::wording_rank);
    set_rank(prose, features, Feature::walk, Feature::walk_rank);
}

}  // namespace

std::string_view name_of(Feature feature) {
    // clang-format off
    static constexpr std::array<std::string_view, kFeatures> kNames = {
        "position", "position_share", "from_end", "position_in_block", "behind_in_block", "block_position",
        "article_sentences", "words_before", "section", "in_section", "words", "words_to_mean", "words_percentile",
        "article_mean_words", "letters", "centroid", "centroid_percentile", "centrality", "centrality_percentile",
        "repeated", "repeated_rank", "degree", "degree_rank", "degree_before", "degree_behind", "walk", "walk_rank",
        "top_stems", "introduced", "content_stems", "frequency", "title_overlap", "heading_overlap", "lead_overlap",
        "first_overlap", "first_place", "before_overlap", "after_overlap", "new_stems", "once_stems", "pairs",
        "pairs_share", "wording", "wording_rank", "stop_words", "numbers", "quotation_marks", "other_marks",
        "question", "before_words", "after_words", "reporting_cues", "claim_cues", "summary_cues", "context_cues",
        "after_context_cues", "hedge_cues", "form",
    };
    // clang-format on
    return kNames[static_cast<std::size_t>(feature)];
}

std::int32_t share(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0 : static_cast<std::int32_t>(1000 * part / whole);
}

std::vector<SentenceFeatures> measure_features(const Document& document, const std::vector<Sentence>& sentences,
                                               const Tokens& tokens, const Cues& cues, const Language& language) {
    const Prose prose = find_prose(document, sentences, tokens);
    std::vector<SentenceFeatures> features(sentences.size());
    for (const std::uint32_t s : prose.indices)
        features[s].prose = true;
    measure_place_features(prose, features);
    measure_word_features(prose, cues, language, features);
    measure_stem_features(prose, features);
    compare_with_others(prose, features);
    return features;
}

}  // namespace lectern
