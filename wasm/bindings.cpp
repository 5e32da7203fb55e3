// The module's JavaScript face, typed in lectern.d.ts. Nothing is decided here: bytes in, one call, JSON out.

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>

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

std::string analyze(const val& bytes, const std::string& options_json) {
    const auto options = lectern::parse_options(options_json);
    if (!options.ok()) return to_json(options.status(), {});
    const auto analysis = lectern::analyze(copy_bytes(bytes), options.value());
    if (!analysis.ok()) return to_json(analysis.status(), {});
    return to_json(analysis.value(), {lectern::OffsetUnit::utf16, options.value().language, options.value().focus, {}});
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
    emscripten::function("classify", &classify);
    emscripten::function("version", &version);
}
