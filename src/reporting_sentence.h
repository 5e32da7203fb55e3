#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "clauses.h"
#include "quotations.h"
#include "text/span.h"

namespace lectern {

/// One sentence, as the rules of who says what look at it.
struct ReportingSentence {
    std::uint32_t index = 0;
    Span span;
    SentenceWords words;
    std::uint32_t first_token = 0;          ///< of the document
    std::span<const Quotation> quotations;  ///< those that reach into it
    std::string_view text;                  ///< of the document
    bool may_have_label = true;             ///< false in a caption, whose label is none of a speaker: "Photo: Ann Lee"

    /// Whether a span stands in quotation marks.
    bool is_quoted(Span here) const;

    /// Whether a quotation ends at a byte, with its mark or before it.
    bool ends_quotation(std::uint32_t byte) const;

    /// Whether more than half of what is said stands in quotation marks.
    bool is_direct(Span content) const;
};

}  // namespace lectern
