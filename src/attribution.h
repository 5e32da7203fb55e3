#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cues.h"
#include "document.h"
#include "sentences.h"
#include "text/span.h"
#include "tokens.h"

namespace lectern {

/// Who says what. Several attributions may lie in one sentence; a quotation over several sentences has one for each.
struct Attribution {
    std::uint32_t sentence = 0;      ///< the sentence that holds `content`
    std::optional<Span> source;      ///< the mention: "the professor", "he", "who"
    std::optional<Span> antecedent;  ///< what the mention "who" stands for: "voters" in "voters, who fear"
    std::string speaker;             ///< resolved within the article: "Tim Dettmers"; empty where it could not be
    std::string role;                ///< "a researcher at the Allen Institute"; empty where the article gives none
    std::optional<Span> cue;         ///< "told", "according to"
    Span content;                    ///< what is said
    bool direct = false;             ///< in quotation marks
};

/// Whether an attribution makes its sentence somebody's: it reports most of it, or is its main clause. Not "…, which
/// the town wants passed, …", nor "…, as many believe".
bool is_of_sentence(const Attribution& attribution, Span sentence, std::string_view text);

std::vector<Attribution> find_attributions(const Document& document, const std::vector<Sentence>& sentences,
                                           const Tokens& tokens, const Cues& cues, const Lexicon& lexicon);

}  // namespace lectern
