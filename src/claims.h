#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "attribution.h"
#include "cues.h"
#include "document.h"
#include "labels.h"
#include "language.h"
#include "quantities.h"
#include "ranking.h"
#include "sentences.h"
#include "text/span.h"
#include "tokens.h"

namespace lectern {

enum class HedgeLevel : std::uint8_t { asserted, hedged, doubted, conditional, reported };

/// A sentence, or a clause of it, that claims something.
struct Claim {
    std::uint32_t sentence = 0;
    Span span;  ///< the claim's own clause where it is clear, else the sentence
    ClaimKind kind = ClaimKind::judgement;
    std::uint32_t importance = 0;  ///< greater is more important; the claims are sorted by it
    HedgeLevel hedge = HedgeLevel::asserted;
    std::vector<Span> hedge_cues;
    std::optional<std::uint32_t> attribution;  ///< index: whose statement it is
    std::vector<std::uint32_t> cues;           ///< indices into Cues::cues: why it is thought to be of its kinds
};

/// The article's key claims, most important first: at most 40 % of a paragraph's sentences (60 % of the first and the
/// last, always one), and never one that no kind fits. Somebody's statement is of the kind of what is said, and a
/// "quote" only where nothing more telling fits. In a language that is known in part a kind needs a cue, and a
/// statistic a cue or an amount; without any cues only figures, amounts and quotations are claims.
std::vector<Claim> find_claims(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                               const Cues& cues, const std::vector<SentenceLabels>& labels,
                               const std::vector<Attribution>& attributions, const std::vector<Quantity>& quantities,
                               const Ranking& ranking, LanguageSupport support);

std::string_view name_of(HedgeLevel level);

}  // namespace lectern
