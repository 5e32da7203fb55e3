#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze.h"

namespace lectern {

/// How long a summary should be: "5" sentences, "20%" of the article's words, "120w" words, "1min" of reading.
struct SummaryLength {
    enum class Unit : std::uint8_t { sentences, percent, words, minutes };
    Unit unit = Unit::sentences;
    std::uint32_t amount = 5;
};

/// Reads "5", "20%", "120w" or "1min"; nothing for anything else, for zero, and for more than 100 %.
std::optional<SummaryLength> parse_summary_length(std::string_view text);

/// The way back: "20%".
std::string to_string(SummaryLength length);

/// The sentences of a summary of that length, in reading order: the longest beginning of `summary.order` that fits, at
/// least one sentence; page chrome never.
std::vector<std::uint32_t> pick_summary(const Analysis& analysis, SummaryLength length);

}  // namespace lectern
