#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "attribution.h"
#include "cues.h"
#include "document.h"
#include "ranking.h"
#include "sentences.h"
#include "text/span.h"
#include "tokens.h"

namespace lectern {

enum class ContextProblem : std::uint8_t { pronoun, demonstrative, connective, quotation, ellipsis, time };
enum class ContextRemedy : std::uint8_t { with, instead, flagged };

/// A sentence that leans on one before it, and what was done about that.
struct ContextNote {
    std::uint32_t sentence = 0;
    ContextProblem problem = ContextProblem::pronoun;
    Span cue;  ///< the word that leans: "He", "However"
    ContextRemedy remedy = ContextRemedy::flagged;
    std::optional<std::uint32_t> other;  ///< the sentence it leans on (`with`) or stands in for (`instead`)
};

struct Summary {
    std::vector<std::uint32_t> order;  ///< all sentences, best first, after the context guard
    std::optional<Span> headline;      ///< the best sentence of at most 22 words, or its best clause
    std::vector<ContextNote> context;  ///< by sentence
};

/// Examines the ranked picks for what would dangle out of context, and mends the order.
Summary summarize(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                  const Cues& cues, const std::vector<Attribution>& attributions, const Ranking& ranking);

std::string_view name_of(ContextProblem problem);
std::string_view name_of(ContextRemedy remedy);

}  // namespace lectern
