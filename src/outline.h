#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "document.h"
#include "sentences.h"
#include "text/span.h"
#include "tokens.h"

namespace lectern {

/// One section of a long text and what is said in it, in the text's own sentences.
struct OutlineSection {
    std::optional<std::uint32_t> heading;  ///< its block; none before the first heading and where there are no headings
    std::uint8_t level = 1;                ///< 1 is outermost
    Span span;                             ///< heading included, up to the next section of its level or above
    std::optional<std::uint32_t> gist;     ///< its best sentence; none where every one went to a section around it
    std::vector<std::uint32_t> points;     ///< further sentences, in reading order; more where the section weighs more
};

/// The outline of a text that one helps to read: one with three headings or more and three sentences under each on
/// average, or of 1,200 words of prose with two; other texts have none.
///
/// Sections go by headings: the deepest levels are left out where there would be too many, and a heading with nothing
/// under it is no section. A text of 2,500 words or more with fewer than two headings is cut into parts of about equal
/// length, each cut laid where the paragraphs on its two sides share the fewest words (after TextTiling, Hearst 1997).
/// A section's gist is the first sentence of `order` in it that stands alone, or else simply the first; a sentence is
/// used once. Time: that of sorting, beside one pass over the text.
std::vector<OutlineSection> outline_text(const Document& document, const std::vector<Sentence>& sentences,
                                         const Tokens& tokens, const std::vector<std::uint32_t>& order,
                                         const std::vector<bool>& stands_alone);

}  // namespace lectern
