#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "attribution.h"
#include "text/span.h"
#include "tokens.h"

namespace lectern {

/// Whose statement a claim is, of the attributions of its sentence: the innermost that holds all of `cues`, the words
/// by which the claim was told, where they lie in each other ("Lee said that the auditors warned her that the fund must
/// close": the auditors'); else the only one. None where there are several beside each other, or none.
std::optional<std::size_t> innermost(std::span<const Attribution> said, std::span<const Span> cues);

/// The claim's own clause in its sentence, where that is clear; else the sentence.
///
/// What the innermost speaker says, without the words that say who: "the bridge is safe" of "According to the ministry,
/// the bridge is safe." Of clauses that a semicolon or ", but" parts, the one that holds all of `cues`, where it can
/// stand alone. `said` are the attributions of the sentence.
Span claim_clause(const Tokens& tokens, std::uint32_t sentence, Span whole, std::span<const Attribution> said,
                  std::span<const Span> cues);

}  // namespace lectern
