#pragma once

#include <cstdint>
#include <vector>

#include "cues.h"
#include "document.h"
#include "sentences.h"
#include "tokens.h"

namespace lectern {

/// What is measured of one sentence in its article. All integers; shares are in thousandths.
struct SentenceFeatures {
    std::uint32_t words = 0;
    std::uint32_t position = 0;           ///< index among the article's own prose sentences (0 is the first)
    std::uint16_t relative_position = 0;  ///< position / number of prose sentences, in thousandths
    std::uint16_t position_in_block = 0;
    std::uint16_t centroid = 0;       ///< cosine with the article's term vector, in thousandths
    std::uint16_t centrality = 0;     ///< how much of the other sentences' weight its terms reach, in thousandths
    std::uint16_t title_overlap = 0;  ///< share of the title's content terms it holds, in thousandths
    std::uint16_t lead_overlap = 0;   ///< share of its content terms that the first three sentences hold
    std::uint16_t numbers = 0;
    std::uint16_t names = 0;  ///< capitalized words that do not begin the sentence
    bool prose = false;       ///< false for headings, page chrome, code, tables and the like: never picked first
};

std::vector<SentenceFeatures> measure_features(const Document& document, const std::vector<Sentence>& sentences,
                                               const Tokens& tokens, const Cues& cues);

}  // namespace lectern
