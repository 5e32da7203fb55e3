#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "analyze.h"
#include "summary_length.h"

namespace lectern {

enum class ExportFormat : std::uint8_t { text, markdown, json, html, w3c, count_ };

constexpr std::string_view name_of(ExportFormat format) {
    constexpr std::array<std::string_view, 5> kNames = {"text", "markdown", "json", "html", "w3c"};
    return kNames[static_cast<std::size_t>(format)];
}

/// Everything that decides an export's bytes, but for the article and the engine's version.
struct ExportRequest {
    ExportFormat format = ExportFormat::text;
    SummaryLength summary;
    OffsetUnit offsets = OffsetUnit::utf8;  ///< of `json`; `w3c` counts code points, as its standard demands
    Options options;                        ///< overrides in UTF-16 code units
};

/// How an export was made: enough to make it again from the same article.
struct Provenance {
    std::string engine;  ///< the version
    std::string model;   ///< model_version()
    std::string sha256;  ///< of the article's bytes
    ExportRequest request;
};

}  // namespace lectern
