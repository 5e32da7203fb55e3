#include "summary_length.h"

#include <catch2/catch.hpp>

using namespace lectern;

namespace {

Analysis analysis_of(std::string_view text) {
    auto analysis = analyze(text);
    REQUIRE(analysis.ok());
    return std::move(analysis).value();
}

/// Ten sentences of ten words each, in two paragraphs.
Analysis ten_sentences() {
    std::string text;
    for (int i = 0; i < 10; ++i) {
        text += "The council number " + std::to_string(i) + " voted to close the old line.";
        text += i == 4 ? "\n\n" : " ";
    }
    return analysis_of(text);
}

std::vector<std::uint32_t> pick(const Analysis& analysis, std::string_view length) {
    return pick_summary(analysis, parse_summary_length(length).value());
}

}  // namespace

TEST_CASE("Each unit of length is read and written back", "[summary_length]") {
    for (const char* text : {"5", "20%", "120w", "1min"})
        CHECK(to_string(parse_summary_length(text).value()) == text);
}

TEST_CASE("What is no length is refused", "[summary_length]") {
    for (const char* text : {"", "0", "0%", "101%", "-3", "five", "5 ", "5x", "1.5min", "99999999999"})
        CHECK_FALSE(parse_summary_length(text));
}

TEST_CASE("A summary has as many sentences, words or minutes as asked for, and is never empty", "[summary_length]") {
    const Analysis analysis = ten_sentences();
    REQUIRE(analysis.sentences.size() == 10);
    CHECK(pick(analysis, "3").size() == 3);
    CHECK(pick(analysis, "99").size() == 10);
    CHECK(pick(analysis, "20%").size() == 2);
    CHECK(pick(analysis, "100%").size() == 10);
    CHECK(pick(analysis, "35w").size() == 3);
    CHECK(pick(analysis, "1w").size() == 1);
    CHECK(pick(analysis, "1min").size() == 10);
}

TEST_CASE("Sentences, percent, words and minutes cut the same order", "[summary_length]") {
    const Analysis analysis = ten_sentences();
    for (const char* length : {"1", "4", "10%", "50%", "90%", "11w", "12w", "40w", "1min"}) {
        CAPTURE(length);
        const auto picked = pick(analysis, length);
        std::vector<std::uint32_t> best(analysis.summary.order.begin(),
                                        analysis.summary.order.begin() + static_cast<std::ptrdiff_t>(picked.size()));
        std::sort(best.begin(), best.end());
        CHECK(picked == best);
    }
}

TEST_CASE("A shorter summary lies inside a longer one, each in reading order", "[summary_length]") {
    const Analysis analysis = ten_sentences();
    for (std::uint32_t n = 1; n < 10; ++n) {
        const auto shorter = pick_summary(analysis, {SummaryLength::Unit::sentences, n});
        const auto longer = pick_summary(analysis, {SummaryLength::Unit::sentences, n + 1});
        CHECK(std::is_sorted(longer.begin(), longer.end()));
        CHECK(std::includes(longer.begin(), longer.end(), shorter.begin(), shorter.end()));
    }
}
