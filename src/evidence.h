#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "attribution.h"
#include "claims.h"
#include "cues.h"
#include "sentences.h"
#include "text/span.h"
#include "tokens.h"

namespace lectern {

enum class EvidenceRelation : std::uint8_t { supports, example, contrast, source, restates };

/// A sentence of the same article that bears on a claim.
struct Evidence {
    std::uint32_t claim = 0;  ///< index into the claims
    std::uint32_t sentence = 0;
    EvidenceRelation relation = EvidenceRelation::supports;
    std::optional<Span> cue;  ///< the words that say so, where there are any
};

/// In order of claim, then of sentence; a claim without any ground has none.
std::vector<Evidence> find_evidence(const std::vector<Claim>& claims, const std::vector<SentenceLabels>& labels,
                                    const std::vector<Attribution>& attributions, const Document& document,
                                    const std::vector<Sentence>& sentences, const Tokens& tokens, const Cues& cues,
                                    const Lexicon& lexicon);

std::string_view name_of(EvidenceRelation relation);

}  // namespace lectern
