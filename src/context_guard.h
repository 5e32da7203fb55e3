#pragma once

#include <optional>
#include <vector>

#include "attribution.h"
#include "cues.h"
#include "document.h"
#include "ranking.h"
#include "salience.h"
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
    Span cue;  ///< the words that lean: "He", "However"; may lie in the sentence replaced
    ContextRemedy remedy = ContextRemedy::flagged;
    std::optional<std::uint32_t> other;  ///< the sentence it leans on (`with`) or stands in for (`instead`)
};

/// A sentence's own problem outside its article, and the sentence it leans on.
struct Dangling {
    ContextProblem problem;
    Span cue;
    std::optional<std::uint32_t> antecedent;  ///< the prose sentence before it; none at the article's start
};

/// Finds what dangles: a pronoun or demonstrative at the start with nothing before it in the sentence, an opening
/// connective, a quotation whose speaker stands in another sentence, words such as "another" or "later" at the start.
std::vector<std::optional<Dangling>> find_dangling(const Document& document, const std::vector<Sentence>& sentences,
                                                   const Tokens& tokens, const Cues& cues,
                                                   const std::vector<Attribution>& attributions);

/// The ranked order mended so that no summary dangles without a word about it.
struct GuardedOrder {
    std::vector<std::uint32_t> order;
    std::vector<ContextNote> notes;  ///< by place in the order
};

/// Goes through the first picks. One that dangles waits while a sentence of nearly its score that does not is there to
/// take instead; else the sentence it leans on comes in right before it; else it stays and is flagged.
GuardedOrder guard_order(const Ranking& ranking, const std::vector<Salience>& salience,
                         const std::vector<std::optional<Dangling>>& dangling);

std::string_view name_of(ContextProblem problem);
std::string_view name_of(ContextRemedy remedy);

}  // namespace lectern
