#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "json.h"

namespace {

using namespace lectern;

constexpr std::string_view kUsage =
    "usage: lectern [FILE | -] [--offsets utf8|utf16|codepoint] [--lang CODE] [--focus WORDS]\n"
    "       lectern batch [--offsets utf8|utf16|codepoint]\n"
    "       lectern classify\n";

struct Arguments {
    std::vector<std::string_view> words;
    AnswerSettings settings;
};

int fail(int status, std::string_view message) {
    std::cerr << "lectern: " << message << '\n';
    return status;
}

bool read_offsets(std::string_view value, OffsetUnit& unit) {
    if (value == "utf8")
        unit = OffsetUnit::utf8;
    else if (value == "utf16")
        unit = OffsetUnit::utf16;
    else if (value == "codepoint")
        unit = OffsetUnit::codepoint;
    else
        return false;
    return true;
}

int run_batch(const AnswerSettings& asked) {
    std::string line;
    while (std::getline(std::cin, line)) {
        if (line.empty()) continue;
        AnswerSettings settings = asked;
        const auto request = parse_request(line, settings.id);
        if (!request.ok()) {
            std::cout << to_json(request.status(), settings.id) << '\n';
            continue;
        }
        settings.language = request.value().language;
        const auto analysis = analyze(request.value().text, {settings.language, settings.focus, {}});
        std::cout << (analysis.ok() ? to_json(analysis.value(), settings) : to_json(analysis.status(), settings.id))
                  << '\n';
    }
    return 0;
}

int run_classify() {
    std::string line;
    while (std::getline(std::cin, line)) {
        if (line.empty()) continue;
        std::string id;
        const auto request = parse_request(line, id);
        if (!request.ok()) {
            std::cout << to_json(request.status(), id) << '\n';
            continue;
        }
        const RequestLine& r = request.value();
        std::cout << to_json(classify({r.text, r.before, r.after, r.language}), id) << '\n';
    }
    return 0;
}

int run_analyze(std::string_view file, const AnswerSettings& settings) {
    std::string text;
    if (file == "-") {
        text.assign(std::istreambuf_iterator<char>(std::cin), {});
    } else {
        std::ifstream in{std::string(file), std::ios::binary};
        if (!in) return fail(2, "cannot read " + std::string(file) + ": check that the file is there and readable");
        text.assign(std::istreambuf_iterator<char>(in), {});
    }
    const auto analysis = analyze(text, {settings.language, settings.focus, {}});
    if (!analysis.ok()) return fail(3, analysis.status().message);
    std::cout << to_json(analysis.value(), settings) << '\n';
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    Arguments arguments;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (!word.starts_with("--")) {
            arguments.words.push_back(word);
            continue;
        }
        if (++i == argc) return fail(1, std::string(word) + " needs a value");
        if (word == "--offsets") {
            if (!read_offsets(argv[i], arguments.settings.offsets))
                return fail(1, "--offsets takes utf8, utf16 or codepoint");
        } else if (word == "--lang") {
            arguments.settings.language = argv[i];
        } else if (word == "--focus") {
            arguments.settings.focus = argv[i];
        } else {
            return fail(1, "unknown option " + std::string(word) + "\n" + std::string(kUsage));
        }
    }
    const std::string_view command = arguments.words.empty() ? "-" : arguments.words.front();
    if (command == "batch") return run_batch(arguments.settings);
    if (command == "classify") return run_classify();
    return run_analyze(command, arguments.settings);
}
