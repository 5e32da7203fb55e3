#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document.h"
#include "lexicon.h"
#include "sentences.h"
#include "text/span.h"
#include "tokens.h"

namespace lectern {

/// A number of the text with its unit, normalized: "nearly 3.5 million euros" is 3500000, "EUR", approximate.
struct Quantity {
    Span span;
    std::uint32_t sentence = 0;
    std::string value;  ///< a decimal in canonical form ("3500000", "0.25"), or a range "2..5", or a date "2024-03-05"
    std::string unit;   ///< "%", "percentage_point", "EUR", "kg", "date", "year"; empty for a plain count
    bool approximate = false;
};

std::vector<Quantity> find_quantities(const Document& document, const std::vector<Sentence>& sentences,
                                      const Tokens& tokens, const Lexicon& lexicon);

}  // namespace lectern
