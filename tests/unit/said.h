#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "analyze.h"

namespace lectern {

using Lines = std::vector<std::string>;

/// "speaker | mention | content" of each attribution, mention and content as they stand in the text.
inline Lines said(std::string_view text, std::string language = "en") {
    const auto result = analyze(text, {std::move(language), "", {}});
    REQUIRE(result.ok());
    const Analysis& a = result.value();
    const auto cut = [&](Span span) { return a.document.text.bytes.substr(span.begin, span.size()); };
    Lines lines;
    for (const Attribution& x : a.attributions)
        lines.push_back(x.speaker + " | " + (x.source ? cut(*x.source) : "-") + " | " + cut(x.content));
    return lines;
}

}  // namespace lectern
