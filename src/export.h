#pragma once

#include <string>
#include <string_view>

#include "export_request.h"
#include "status.h"

/// Exports: what a reader takes away from an article, in five formats, each carrying how it was made.
namespace lectern {

/// Analyzes an article and writes it in the format asked for, ending in a line break.
///
/// `text` and `markdown`: title, summary, claims, what was set aside. `html`: the same above the article, the summary
/// marked in it; no script, no link. `json`: the answer (docs/answer.md). `w3c`: Web Annotation Data Model, one
/// annotation for each summary sentence and claim. Each holds a provenance record, by which verify_export makes it
/// again. Errors: those of analyze().
Result<std::string> export_article(std::string_view article, const ExportRequest& request);

/// Says whether an export follows from an article, byte for byte, by making it again.
/// Errors: bad_request where there is no provenance record, mismatch with what differs, those of analyze().
Status verify_export(std::string_view exported, std::string_view article);

}  // namespace lectern
