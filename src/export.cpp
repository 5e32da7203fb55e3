#include "export.h"

#include "export_parts.h"
#include "json.h"
#include "memory.h"
#include "model_version.h"
#include "text/sha256.h"

namespace lectern {
namespace {

/// The record as it may stand inside HTML and Markdown comments: the same JSON without '<', '>' and '&'.
std::string record_of(const Provenance& provenance) {
    std::string record;
    for (const char c : to_json(provenance)) {
        switch (c) {
            case '<':
                record += "\\u003c";
                break;
            case '>':
                record += "\\u003e";
                break;
            case '&':
                record += "\\u0026";
                break;
            default:
                record += c;
        }
    }
    return record;
}

std::string write(const Analysis& analysis, const Provenance& provenance) {
    const ExportRequest& request = provenance.request;
    const Options& options = request.options;
    const std::string record = record_of(provenance);
    switch (request.format) {
        case ExportFormat::json:
            return to_json(analysis, {request.offsets, options.language, options.focus, {}, record}) + "\n";
        case ExportFormat::w3c:
            return to_annotations(analysis, provenance, record) + "\n";
        case ExportFormat::html:
            return write_html(gather_parts(analysis, request.summary), analysis, request.summary, record);
        case ExportFormat::markdown:
            return write_markdown(gather_parts(analysis, request.summary), record);
        default:
            return write_text(gather_parts(analysis, request.summary), record);
    }
}

/// The record of an export: the last text in it that begins as records do, up to the brace that closes it. An article's
/// own words can hold one too, but never behind the export's.
std::string_view find_provenance(std::string_view exported) {
    const std::size_t begin = exported.rfind(kProvenanceStart);
    if (begin == std::string_view::npos) return {};
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = begin; i < exported.size(); ++i) {
        const char c = exported[i];
        if (in_string) {
            if (c == '\\') ++i;
            in_string = c != '"';
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return exported.substr(begin, i + 1 - begin);
        }
    }
    return {};
}

/// The number of the first line that is not the same, counted from 1.
std::size_t first_different_line(std::string_view a, std::string_view b) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < a.size() && i < b.size() && a[i] == b[i]; ++i)
        line += a[i] == '\n';
    return line;
}

Status mismatch(std::string message) { return {StatusCode::mismatch, std::move(message)}; }

/// verify_export() where memory suffices.
Status make_again(std::string_view exported, std::string_view article) {
    const auto provenance = parse_provenance(find_provenance(exported));
    if (!provenance.ok()) return provenance.status();
    if (provenance.value().engine != kEngineVersion)
        return mismatch("The export was made by Lectern " + provenance.value().engine + ", and this is "
                        + std::string(kEngineVersion) + ". Use that version to verify it.");
    if (provenance.value().model != model_version())
        return mismatch("The export was made with the models " + provenance.value().model + ", and these are "
                        + std::string(model_version()) + ". Use a Lectern with those to verify it.");
    if (provenance.value().sha256 != sha256_hex(article))
        return mismatch("The export was made from another text: the article's SHA-256 is not the one it records.");
    const auto again = export_article(article, provenance.value().request);
    if (!again.ok()) return again.status();
    if (again.value() == exported) return {};
    return mismatch("The export does not follow from the article: it differs from line "
                    + std::to_string(first_different_line(exported, again.value())) + " on.");
}

}  // namespace

Result<std::string> export_article(std::string_view article, const ExportRequest& request) {
    return or_out_of_memory([&]() -> Result<std::string> {
        const auto analysis = analyze(article, request.options);
        if (!analysis.ok()) return analysis.status();
        return write(analysis.value(),
                     {std::string(kEngineVersion), std::string(model_version()), sha256_hex(article), request});
    });
}

Status verify_export(std::string_view exported, std::string_view article) {
    return or_out_of_memory([&] { return make_again(exported, article); });
}

}  // namespace lectern
