#pragma once

#include <catch2/catch.hpp>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "text/characters.h"

/// The break tests of the Unicode Character Database, read from ../shared/robustness/unicode.
namespace lectern {

struct BreakTest {
    std::string line;
    std::string text;
    std::vector<std::uint32_t> boundaries;  ///< bytes, in order, the text's beginning and end among them
};

/// Reads a break test of the Unicode Character Database: "÷ 0020 × 0308 ÷ 0020 ÷	# comment".
inline std::vector<BreakTest> break_tests(const std::string& path) {
    std::ifstream file(path);
    REQUIRE(file);
    std::vector<BreakTest> tests;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line.substr(0, line.find('#')));
        BreakTest test{line, {}, {}};
        for (std::string word; words >> word;) {
            if (word == "÷")
                test.boundaries.push_back(static_cast<std::uint32_t>(test.text.size()));
            else if (word != "×")
                append_utf8(test.text, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
        }
        if (!test.text.empty()) tests.push_back(test);
    }
    return tests;
}

}  // namespace lectern
