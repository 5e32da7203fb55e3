#pragma once

#include <string>
#include <string_view>

#include "analyze.h"
#include "compare_export.h"
#include "comparison.h"
#include "export_request.h"

namespace lectern {

/// What an answer says of how it was asked for, so that it can be made again.
struct AnswerSettings {
    OffsetUnit offsets = OffsetUnit::utf8;
    std::string language;  ///< as asked for, or empty
    std::string focus;
    std::string id;          ///< of a batch line, as JSON; empty for none
    std::string provenance;  ///< of an export, as JSON; empty for none
};

/// The answer, schema lectern/1, as one line of JSON without a line break. Fields: docs/answer.md.
std::string to_json(const Analysis& analysis, const AnswerSettings& settings);

/// The labels of one sentence: {"id", "claim", "support", "checkworthiness", "subjectivity", "hedge", "kinds"}.
std::string to_json(const SentenceLabels& labels, std::string_view id);

/// What two articles have in common and what not, schema lectern-compare/1 (docs/compare.md), as one line; places in
/// the offsets of the article that they are in.
std::string to_json(const Comparison& comparison, const Analysis& first, const Analysis& second, OffsetUnit unit);

/// {"error": {"code", "message"}}, with "id" first where there is one.
std::string to_json(const Status& status, std::string_view id);

/// The name of a code in answers: "empty_text".
std::string_view name_of(StatusCode code);

/// What every record begins with, so that it can be found in an export of any format.
constexpr std::string_view kProvenanceStart = "{\"export\":\"lectern/1\",";

std::string to_json(const Provenance& provenance);

/// Reads a record. Errors: bad_request.
Result<Provenance> parse_provenance(std::string_view record);

/// Reads what is to be exported and how: the options of parse_options() with {"format", "summary", "offsets"}.
/// Errors: bad_request.
Result<ExportRequest> parse_export_request(std::string_view json);

/// A page of the Web Annotation Data Model (W3C Recommendation, 2017); `record` is the provenance as JSON.
std::string to_annotations(const Analysis& analysis, const Provenance& provenance, std::string_view record);

std::string_view name_of(OffsetUnit unit);
std::optional<ExportFormat> export_format_named(std::string_view name);
std::optional<OffsetUnit> offset_unit_named(std::string_view name);

/// One line of `lectern batch` or `lectern classify`. `id` is JSON text, so that numbers stay numbers.
struct RequestLine {
    std::string id;
    std::string text;
    std::string before;
    std::string after;
    std::string language;
};

/// Reads a request line. Errors: bad_request, with what is missing; `id` is still filled in where it could be read.
Result<RequestLine> parse_request(std::string_view line, std::string& id);

/// Reads the options of the module's `analyze`: {"language"?, "focus"?, "overrides"?: [{"begin", "boilerplate"}]},
/// `begin` in UTF-16 code units.
/// Errors: bad_request.
Result<Options> parse_options(std::string_view json);

/// Reads the request of the module's `compare`: {"first"?: options, "second"?: options}, each as for parse_options().
/// Errors: bad_request.
Result<ComparisonRequest> parse_comparison_request(std::string_view json);

}  // namespace lectern
