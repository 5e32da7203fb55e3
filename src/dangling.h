#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "attribution.h"
#include "cues.h"
#include "document.h"
#include "lexicon.h"
#include "sentences.h"
#include "text/span.h"
#include "tokens.h"

namespace lectern {

enum class ContextProblem : std::uint8_t {
    pronoun,
    demonstrative,
    connective,
    quotation,
    ellipsis,
    time,
    noun,  ///< "The deal", "The striker": what was introduced or named before
    count_
};

/// A sentence's own problem outside its article, and the sentence it leans on.
struct Dangling {
    ContextProblem problem = ContextProblem::pronoun;
    Span cue;                                 ///< the words that lean
    std::optional<std::uint32_t> antecedent;  ///< none where no prose sentence stands before it
    std::optional<Span> name;  ///< for a pronoun: the name in the antecedent that it most likely stands for
    bool mild = false;         ///< a noun inside its sentence: the reader may guess what it stands for
};

/// Finds what dangles: a pronoun or demonstrative with nothing before it in the sentence, an opening connective, a
/// quotation whose speaker stands in another sentence, words such as "another" or "later" at the start, and a noun with
/// a definite article at the start that an earlier sentence brought in with an indefinite one.
/// The words come from data/<language>/: context_cues, reference_words, referring_nouns.
std::vector<std::optional<Dangling>> find_dangling(const Document& document, const std::vector<Sentence>& sentences,
                                                   const Tokens& tokens, const Cues& cues,
                                                   const std::vector<Attribution>& attributions,
                                                   const Lexicon& lexicon);

std::string_view name_of(ContextProblem problem);

}  // namespace lectern
