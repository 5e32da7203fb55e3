#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "cues.h"
#include "document.h"
#include "ranking.h"
#include "sentences.h"
#include "text/span.h"
#include "tokens.h"

namespace lectern {

enum class ClaimKind : std::uint8_t {
    statistic,
    cause,
    comparison,
    prediction,
    quote,
    recommendation,
    judgement,
    event,
    count_
};

constexpr std::size_t kClaimKinds = static_cast<std::size_t>(ClaimKind::count_);

/// A probability in thousandths: 0 to 1000.
using Permille = std::uint16_t;

/// What one sentence is, judged by itself and its two neighbours.
struct SentenceLabels {
    Permille claim = 0;            ///< it claims something
    Permille support = 0;          ///< it gives grounds for a claim
    Permille checkworthiness = 0;  ///< it states something that could be checked, and would be worth it
    Permille subjectivity = 0;
    Permille hedge = 0;  ///< it is hedged
    std::array<Permille, kClaimKinds> kinds{};
};

enum class HedgeLevel : std::uint8_t { asserted, hedged, doubted, conditional, reported };

/// A sentence, or a clause of it, that claims something.
struct Claim {
    std::uint32_t sentence = 0;
    Span span;  ///< the claim's own clause where it is clear, else the sentence
    ClaimKind kind = ClaimKind::judgement;
    std::uint32_t importance = 0;  ///< greater is more important; the claims are sorted by it
    HedgeLevel hedge = HedgeLevel::asserted;
    std::vector<Span> hedge_cues;
    std::vector<std::uint32_t> cues;  ///< indices into Cues::cues: why it is thought to be of its kinds
};

/// Labels every sentence. `blocks[i]` chrome gets zeros.
std::vector<SentenceLabels> label_sentences(const Document& document, const std::vector<Sentence>& sentences,
                                            const Tokens& tokens, const Cues& cues);

/// The article's key claims, most important first: spread over the paragraphs, never padded.
std::vector<Claim> find_claims(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                               const Cues& cues, const std::vector<SentenceLabels>& labels, const Ranking& ranking);

std::string_view name_of(ClaimKind kind);
std::string_view name_of(HedgeLevel level);

}  // namespace lectern
