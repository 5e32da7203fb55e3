#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "cues.h"
#include "document.h"
#include "language.h"
#include "sentences.h"
#include "tokens.h"

namespace lectern {

/// What is measured of a sentence in its article. All are integers; shares, cosines and percentiles are in thousandths.
/// None looks at capitals (texts come without) or at one language's words, but for the cue lists and the wording.
enum class Feature : std::uint8_t {
    position,        ///< index among the article's prose sentences
    position_share,  ///< the same as a share of their number
    from_end,        ///< prose sentences behind it
    position_in_block,
    behind_in_block,  ///< sentences behind it in its block
    block_position,   ///< index of its block among the prose blocks
    article_sentences,
    words_before,  ///< share of the article's words that stand before it
    section,       ///< headings before it
    in_section,    ///< prose sentences between it and the last heading
    words,
    words_to_mean,  ///< its words as a share of the mean
    words_percentile,
    article_mean_words,
    letters,   ///< mean bytes of a word, in thousandths
    centroid,  ///< cosine with the article's vector of content stems
    centroid_percentile,
    centrality,  ///< mean number of other sentences in which its content stems stand, as a share
    centrality_percentile,
    repeated,       ///< sum over its content stems of the other sentences in which each stands
    repeated_rank,  ///< how many prose sentences have more of that
    degree,         ///< of centrality.h, as are the next four
    degree_rank,
    degree_before,
    degree_behind,
    walk,
    walk_rank,
    top_stems,        ///< sentences that hold its three most widespread content stems, summed
    introduced,       ///< content stems that stand here first and again later
    content_stems,    ///< how many it has
    frequency,        ///< mean count of its content stems, as a share of the most frequent one's
    title_overlap,    ///< share of the title's content stems that it holds
    heading_overlap,  ///< share of its content stems that stand in the heading above it
    lead_overlap,     ///< share of its content stems that stand in the first three prose sentences
    first_overlap,    ///< and in the first
    first_place,      ///< where its content stems first stand: the mean place, as a share of the prose sentences
    before_overlap,   ///< share of its content stems that stand in the sentence before
    after_overlap,    ///< and in the one behind
    new_stems,        ///< share of its content stems that stand nowhere before
    once_stems,       ///< share of its content stems that stand nowhere else
    pairs,            ///< pairs of neighbouring words that stand in another sentence too (word_pairs.h)
    pairs_share,      ///< the same as a share of its pairs
    wording,          ///< what its words say for it (wording.h)
    wording_rank,     ///< how many prose sentences have more of that
    stop_words,       ///< share of its words
    numbers,
    quotation_marks,
    other_marks,  ///< commas, brackets, colons
    question,
    before_words,  ///< words of the sentence before
    after_words,
    reporting_cues,
    claim_cues,
    summary_cues,
    context_cues,        ///< "however", "he": what leans on another sentence, at its start
    after_context_cues,  ///< those of the sentence behind it
    hedge_cues,
    form,  ///< 0 paragraph, 1 list item, 2 quotation
    count_
};

constexpr std::size_t kFeatures = static_cast<std::size_t>(Feature::count_);

struct SentenceFeatures {
    std::array<std::int32_t, kFeatures> values{};
    bool prose = false;  ///< false for headings, page chrome, code, tables and the like: never picked before prose

    std::int32_t operator[](Feature feature) const { return values[static_cast<std::size_t>(feature)]; }
    std::int32_t& operator[](Feature feature) { return values[static_cast<std::size_t>(feature)]; }
};

std::string_view name_of(Feature feature);

/// In thousandths: share(1, 4) is 250; a share of nothing is 0.
std::int32_t share(std::uint64_t part, std::uint64_t whole);

/// Measures every sentence in time linear in the text.
std::vector<SentenceFeatures> measure_features(const Document& document, const std::vector<Sentence>& sentences,
                                               const Tokens& tokens, const Cues& cues, const Language& language);

}  // namespace lectern
