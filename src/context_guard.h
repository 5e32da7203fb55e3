#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "dangling.h"
#include "ranking.h"
#include "salience.h"
#include "text/span.h"

namespace lectern {

enum class ContextRemedy : std::uint8_t { with, instead, flagged };

/// A sentence that leans on one before it, and what was done about that.
struct ContextNote {
    std::uint32_t sentence = 0;
    ContextProblem problem = ContextProblem::pronoun;
    Span cue;  ///< the words that lean: "He", "However"; may lie in the sentence replaced
    ContextRemedy remedy = ContextRemedy::flagged;
    std::optional<std::uint32_t> other;  ///< the sentence it leans on (`with`, `flagged`) or stands in for (`instead`)
    std::optional<Span> name;            ///< whom a pronoun most likely stands for
};

/// The ranked order mended so that no summary dangles without a word about it.
struct GuardedOrder {
    std::vector<std::uint32_t> order;
    std::vector<ContextNote> notes;  ///< by place in the order
};

/// Goes through the first picks. One that dangles takes the sentence it leans on in before it; where that matters too
/// little, a sentence of nearly its score that stands alone is taken instead; where there is none either, the first one
/// comes after all; and where there is nothing to lean on, or only what leans on another sentence itself, the pick
/// stays and is flagged. A noun inside its sentence moves the first picks only; later ones are flagged.
GuardedOrder guard_order(const Ranking& ranking, const std::vector<Salience>& salience,
                         const std::vector<std::optional<Dangling>>& dangling);

std::string_view name_of(ContextRemedy remedy);

}  // namespace lectern
