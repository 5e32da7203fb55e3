#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon.h"
#include "text/span.h"
#include "tokens.h"

namespace lectern {

/// The lists of data/<language>/ whose phrases are searched for in every sentence.
enum class CueList : std::uint8_t {
    boosters,          ///< "clearly", "without doubt"
    claim_cues,        ///< value: a kind of claim; "leads to = cause"
    context_cues,      ///< value: what the phrase leans on; "however = contrast"
    evidence_cues,     ///< value: a relation; "because = supports", "for example = example"
    hedges,            ///< value: strength 1 to 3; "may = 2"
    reporting_verbs,   ///< value: a stance; "said = neutral", "claimed = doubting"
    subjective_words,  ///< value: strength 1 to 3; "outrageous = 3"
    summary_cues,      ///< "in conclusion", "the lesson"
    instructions,      ///< verbs that open a sentence; value: whether a noun may too. Last: the labels' model knows the
                       ///< lists before it by their numbers
    count_
};

/// A phrase of a list where it stands in the text.
struct Cue {
    Span span;
    CueList list = CueList::hedges;
    std::string_view value;         ///< of the lexicon's entry
    std::uint32_t token_begin = 0;  ///< tokens [token_begin, token_end)
    std::uint32_t token_end = 0;
};

struct Cues {
    std::vector<Cue> cues;  ///< in order of their first token, longest first; within one list none overlap
    std::vector<std::uint32_t>
        sentence_begin;  ///< cue index at which each sentence begins; one more entry than sentences

    std::span<const Cue> of_sentence(std::size_t sentence) const {
        return std::span(cues).subspan(sentence_begin[sentence],
                                       sentence_begin[sentence + 1] - sentence_begin[sentence]);
    }
};

/// Finds every phrase of the cue lists, word by word, case-folded. Phrases never cross a sentence's end.
Cues find_cues(const Tokens& tokens, const Lexicon& lexicon);

}  // namespace lectern
