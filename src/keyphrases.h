#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document.h"
#include "sentences.h"
#include "text/span.h"
#include "tokens.h"

namespace lectern {

/// A phrase that the article is about, as it is written in its first place.
struct Keyphrase {
    std::string text;
    std::uint32_t score = 0;
    std::vector<Span> spans;  ///< every place, in order
};

/// At most twenty, best first.
std::vector<Keyphrase> find_keyphrases(const Document& document, const std::vector<Sentence>& sentences,
                                       const Tokens& tokens);

}  // namespace lectern
