// The module's JavaScript face, typed in lectern.d.ts. Nothing is decided here: bytes in, one call, JSON out.

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>

#include "compare_export.h"
#include "export.h"
#include "json.h"

namespace {

using emscripten::typed_memory_view;
using emscripten::val;
using lectern::to_json;

/// Copies a Uint8Array. Embind's own strings swallow the character after a lone surrogate; bytes cross as they are.
std::string copy_bytes(const val& bytes) {
    std::string copy(bytes["length"].as<std::size_t>(), '\0');
    val(typed_memory_view(copy.size(), reinterpret_cast<unsigned char*>(copy.data()))).call<void>("set", bytes);
    return copy;
}

/// A JavaScript string of UTF-8, read where it lies: of a long answer Embind would first make a second copy.
val decoded(const std::string& utf8) {
    const auto* const begin = reinterpret_cast<const unsigned char*>(utf8.data());
    return val::global("TextDecoder").new_().call<val>("decode", val(typed_memory_view(utf8.size(), begin)));
}

std::string analyzed(const val& bytes, const std::string& options_json) {
    const auto options = lectern::parse_options(options_json);
    if (!options.ok()) return to_json(options.status(), {});
    const auto analysis = lectern::analyze(copy_bytes(bytes), options.value());
    if (!analysis.ok()) return to_json(analysis.status(), {});
    return to_json(analysis.value(),
                   {lectern::OffsetUnit::utf16, options.value().language, options.value().focus, {}, {}});
}

val analyze(const val& bytes, const std::string& options_json) { return decoded(analyzed(bytes, options_json)); }

std::string compared(const val& first, const val& second, const std::string& request_json) {
    const auto request = lectern::parse_comparison_request(request_json);
    if (!request.ok()) return to_json(request.status(), {});
    const auto answer = lectern::compare_articles(copy_bytes(first), copy_bytes(second), request.value());
    return answer.ok() ? answer.value() : to_json(answer.status(), {});
}

val compare(const val& first, const val& second, const std::string& request_json) {
    return decoded(compared(first, second, request_json));
}

val export_article(const val& bytes, const std::string& request_json) {
    const auto request = lectern::parse_export_request(request_json);
    if (!request.ok()) return val(to_json(request.status(), {}));
    const auto exported = lectern::export_article(copy_bytes(bytes), request.value());
    if (!exported.ok()) return val(to_json(exported.status(), {}));
    const std::string& made = exported.value();
    const auto* const begin = reinterpret_cast<const unsigned char*>(made.data());
    return val::global("Uint8Array").new_(typed_memory_view(made.size(), begin));
}

std::string verify(const val& exported, const val& article) {
    const lectern::Status status = lectern::verify_export(copy_bytes(exported), copy_bytes(article));
    return status.ok() ? std::string() : to_json(status, {});
}

std::string classify(const val& request_line) {
    std::string id;
    const auto request = lectern::parse_request(copy_bytes(request_line), id);
    if (!request.ok()) return to_json(request.status(), id);
    const auto& [_, text, before, after, language] = request.value();
    return to_json(lectern::classify({text, before, after, language}), id);
}

std::string version() { return std::string(lectern::kEngineVersion); }

}  // namespace

EMSCRIPTEN_BINDINGS(lectern) {
    emscripten::function("analyze", &analyze);
    emscripten::function("compare", &compare);
    emscripten::function("exportArticle", &export_article);
    emscripten::function("verify", &verify);
    emscripten::function("classify", &classify);
    emscripten::function("version", &version);
}
