#pragma once

#include <vector>

#include "document.h"
#include "text/span.h"

namespace lectern {

/// What stands between a pair of quotation marks.
struct Quotation {
    Span span;    ///< with its marks
    Span inside;  ///< without them
    bool closed =
        true;  ///< false where the block ends before a closing mark: speech that goes on in the next paragraph
};

/// The outermost quotations of every block that is no page chrome and no code, in order.
///
/// Pairs “ ”, « », » «, „ “, „ ”, 「 」, 『 』 and straight " ". A quotation never leaves its block: where paragraphs
/// of one speech each open with a mark and only the last closes, each paragraph has one. Example: He said “go” has one,
/// “go”.
std::vector<Quotation> find_quotations(const Document& document);

}  // namespace lectern
