#include <nlohmann/json.hpp>

#include "json.h"

namespace lectern {
namespace {

using nlohmann::json;

/// A string member; empty where it is missing. Anything but a string is an error.
bool read_string(const json& object, const char* key, std::string& value) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return true;
    if (!found->is_string()) return false;
    value = found->get<std::string>();
    return true;
}

Status bad_request(std::string message) { return {StatusCode::bad_request, std::move(message)}; }

Result<Options> read_options(const json& object) {
    if (!object.is_object()) return bad_request("The options are not a JSON object.");
    Options options;
    if (!read_string(object, "language", options.language) || !read_string(object, "focus", options.focus))
        return bad_request("\"language\" and \"focus\" must be strings.");
    const auto overrides = object.find("overrides");
    if (overrides == object.end()) return options;
    options.override_unit = OffsetUnit::utf16;
    if (!overrides->is_array()) return bad_request("\"overrides\" must be an array.");
    for (const json& entry : *overrides) {
        const bool valid = entry.is_object() && entry.contains("begin") && entry["begin"].is_number_unsigned()
                           && entry.contains("boilerplate") && entry["boilerplate"].is_boolean();
        if (!valid) return bad_request("Each override must be {\"begin\": a number, \"boilerplate\": true or false}.");
        options.overrides.push_back({entry["begin"].get<std::uint32_t>(), entry["boilerplate"].get<bool>()});
    }
    return options;
}

}  // namespace

Result<RequestLine> parse_request(std::string_view line, std::string& id) {
    const json object = json::parse(line, nullptr, false);
    if (object.is_discarded())
        return bad_request("This line is not JSON. Write one object a line: {\"id\": …, \"text\": …}.");
    if (!object.is_object()) return bad_request("This line is not a JSON object. Write {\"id\": …, \"text\": …}.");
    const auto found_id = object.find("id");
    if (found_id == object.end() || found_id->is_structured())
        return bad_request("The object has no \"id\" that is a string or a number. Give each line one.");
    RequestLine request;
    request.id = id = found_id->dump();
    if (!object.contains("text"))
        return bad_request("The object has no \"text\". Give the article's text as a string.");
    if (!read_string(object, "text", request.text) || !read_string(object, "before", request.before)
        || !read_string(object, "after", request.after) || !read_string(object, "lang", request.language))
        return bad_request("\"text\", \"before\", \"after\" and \"lang\" must be strings.");
    return request;
}

Result<ComparisonRequest> parse_comparison_request(std::string_view text) {
    const json object = json::parse(text, nullptr, false);
    if (!object.is_object()) return bad_request("The request is not a JSON object.");
    ComparisonRequest request{ExportFormat::json, OffsetUnit::utf16, {}, {}};
    for (auto [name, options] : {std::pair("first", &request.first), std::pair("second", &request.second)}) {
        const auto found = object.find(name);
        if (found == object.end()) continue;
        auto read = read_options(*found);
        if (!read.ok()) return read.status();
        *options = std::move(read).value();
    }
    return request;
}

Result<Options> parse_options(std::string_view text) { return read_options(json::parse(text, nullptr, false)); }

}  // namespace lectern
