#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "context_guard.h"

namespace lectern {

struct Summary {
    std::vector<std::uint32_t> order;  ///< all sentences, best first, after the context guard
    std::optional<Span> headline;      ///< the best sentence of at most 22 words that stands alone, or its best clause
    std::vector<ContextNote> context;  ///< in the order of the picks
};

/// Examines the ranked picks for what would dangle out of context, mends the order, and chooses a headline.
Summary summarize(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                  const Cues& cues, const std::vector<Attribution>& attributions, const std::vector<Salience>& salience,
                  const Ranking& ranking);

}  // namespace lectern
