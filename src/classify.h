#pragma once

#include "analyze.h"

namespace lectern {

/// A sentence and its neighbours as a document of their own.
struct ReadSentence {
    Document document;
    Language language;
    std::vector<Sentence> sentences;
    Tokens tokens;
    Cues cues;
    std::size_t middle = 0;
};

/// What `classify` judges, and what the weights are fitted on, so that fitting and use cannot differ.
ReadSentence read_sentence(const SentenceInContext& sentence);

}  // namespace lectern
