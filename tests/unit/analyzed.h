#pragma once

#include <catch2/catch.hpp>

#include "analyze.h"

namespace lectern {

/// The analysis of a text that can be analyzed; English where no language is given.
inline Analysis analyzed(std::string_view text, const std::string& language = "en", const std::string& focus = "") {
    auto result = analyze(text, {language, focus, {}});
    REQUIRE(result.ok());
    return std::move(result).value();
}

}  // namespace lectern
