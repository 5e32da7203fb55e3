#pragma once

#include <string>
#include <string_view>

#include "export_request.h"
#include "status.h"

namespace lectern {

/// How two articles are analyzed and what is written of them.
struct ComparisonRequest {
    ExportFormat format = ExportFormat::text;  ///< text, markdown or json
    OffsetUnit offsets = OffsetUnit::utf8;     ///< of `json`
    Options first;
    Options second;
};

/// Analyzes two articles, compares them (comparison.h) and writes what was found, ending in a line break.
///
/// `text` and `markdown`: what both say, what each alone says, other figures, who speaks in both. `json`: schema
/// lectern-compare/1 (docs/compare.md). Errors: those of analyze() for either article, with "The first text: " or "The
/// second text: " in front.
Result<std::string> compare_articles(std::string_view first, std::string_view second, const ComparisonRequest& request);

}  // namespace lectern
