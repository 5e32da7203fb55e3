#include <nlohmann/json.hpp>

#include "json.h"
#include "json_writer.h"

namespace lectern {
namespace {

using nlohmann::json;

/// The value whose name is `name`, among the first `count` values of an enumeration.
template <typename Enum>
std::optional<Enum> value_named(const std::string& name, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
    return std::nullopt;
}

std::string string_at(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::optional<ExportFormat> export_format_named(std::string_view name) {
    return value_named<ExportFormat>(std::string(name), static_cast<std::size_t>(ExportFormat::count_));
}

std::optional<OffsetUnit> offset_unit_named(std::string_view name) {
    return value_named<OffsetUnit>(std::string(name), 3);
}

std::string to_json(const Provenance& provenance) {
    const ExportRequest& request = provenance.request;
    JsonWriter out;
    out.open('{');
    out.field_name("export", "lectern/1");
    out.field_text("engine", provenance.engine);
    out.field_text("model", provenance.model);
    out.field_name("sha256", provenance.sha256);
    out.field_name("format", name_of(request.format));
    out.field_name("summary", to_string(request.summary));
    out.field_name("offsets", name_of(request.offsets));
    out.field_text("language", request.options.language);
    out.field_text("focus", request.options.focus);
    out.objects("overrides", request.options.overrides, [&](const BlockOverride& entry) {
        out.field("begin", entry.begin);
        out.field_flag("boilerplate", entry.boilerplate);
    });
    out.close('}');
    return out.take();
}

Result<ExportRequest> parse_export_request(std::string_view text) {
    auto options = parse_options(text);
    if (!options.ok()) return options.status();
    const json object = json::parse(text, nullptr, false);
    const auto format = export_format_named(string_at(object, "format"));
    const auto summary = parse_summary_length(string_at(object, "summary"));
    const auto offsets = offset_unit_named(string_at(object, "offsets"));
    if (!format || !summary || !offsets)
        return Status{StatusCode::bad_request,
                      "An export needs \"format\" (text, markdown, json, html or w3c), "
                      "\"summary\" (as \"5\", \"20%\", \"120w\" or \"1min\") and \"offsets\" "
                      "(utf8, utf16 or codepoint)."};
    return ExportRequest{*format, *summary, *offsets, std::move(options).value()};
}

Result<Provenance> parse_provenance(std::string_view record) {
    auto request = parse_export_request(record);
    const json object = json::parse(record, nullptr, false);
    const bool whole = !string_at(object, "engine").empty() && !string_at(object, "model").empty()
                       && !string_at(object, "sha256").empty();
    if (!request.ok() || !whole)
        return Status{
            StatusCode::bad_request,
            "This is no export of Lectern's, or its provenance record was damaged: there is nothing to verify "
            "it by."};
    return Provenance{string_at(object, "engine"), string_at(object, "model"), string_at(object, "sha256"),
                      std::move(request).value()};
}

}  // namespace lectern
