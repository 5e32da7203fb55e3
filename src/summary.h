#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "context_guard.h"
#include "outline.h"

namespace lectern {

/// A sentence's place in the order, from 0, as it comes about: add 1 for the length of summary that it enters at.
struct Places {
    std::uint32_t by_score = 0;   ///< were it for scores alone
    std::uint32_t unguarded = 0;  ///< what repeats others or says little alone moved back (ranking.h)
    std::uint32_t final = 0;      ///< after the context guard: its place in Summary::order
};

struct Summary {
    std::vector<std::uint32_t> order;   ///< all sentences, best first, after the context guard
    std::optional<Span> headline;       ///< the best sentence of at most 22 words that stands alone, or its best clause
    std::optional<std::uint32_t> gist;  ///< the best sentence of one line, at most 40 words, that stands alone
    std::vector<std::uint32_t> key_points;          ///< at most seven that stand alone, best first: the first 3, 5 or 7
    std::vector<OutlineSection> outline;            ///< of a long text
    std::vector<ContextNote> context;               ///< in the order of the picks, then of the outline
    std::vector<std::optional<Dangling>> dangling;  ///< of each sentence: what it leans on
    std::vector<Places> places;                     ///< of each sentence
};

/// Examines the ranked picks for what would dangle out of context, mends the order, and chooses what the shorter and
/// longer forms show.
Summary summarize(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                  const Cues& cues, const std::vector<Attribution>& attributions, const std::vector<Salience>& salience,
                  const Ranking& ranking, const Lexicon& lexicon);

}  // namespace lectern
