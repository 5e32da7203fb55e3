#include "reporting_sentence.h"

#include <algorithm>

namespace lectern {

bool ReportingSentence::is_quoted(Span here) const {
    return std::any_of(quotations.begin(), quotations.end(),
                       [&](const Quotation& quotation) { return quotation.inside.contains(here); });
}

bool ReportingSentence::ends_quotation(std::uint32_t byte) const {
    return std::any_of(quotations.begin(), quotations.end(), [&](const Quotation& quotation) {
        return quotation.span.end == byte || quotation.inside.end == byte;
    });
}

bool ReportingSentence::is_direct(Span content) const {
    return std::any_of(quotations.begin(), quotations.end(), [&](const Quotation& quotation) {
        return quotation.span.overlaps(content)
               && 2 * std::min(quotation.span.end, content.end)
                      > 2 * std::max(quotation.span.begin, content.begin) + content.size();
    });
}

}  // namespace lectern
