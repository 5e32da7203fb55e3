#pragma once

#include <cstdint>
#include <vector>

#include "document.h"
#include "lexicon.h"
#include "text/span.h"

namespace lectern {

struct Sentence {
    Span span;                ///< without the blanks and the block's markup around it
    std::uint32_t block = 0;  ///< index into document.blocks
};

/// Splits each block into sentences.
///
/// Spans are bytes into `document.text`, in order, disjoint; together with the blanks and list markup between them they
/// cover every block. A boundary never falls inside a grapheme cluster. Empty document: empty result.
/// Rules: UAX #29 section 5 as the base, then abbreviations and quotations (data/<lang>/abbreviations.txt).
/// Example: "It met at 3 p.m. on Monday. All came." has two.
std::vector<Sentence> split_sentences(const Document& document, const Lexicon& lexicon);

}  // namespace lectern
