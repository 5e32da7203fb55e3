#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "analyze.h"
#include "cli/arguments.h"
#include "compare_export.h"
#include "export.h"
#include "json.h"
#include "memory.h"

namespace lectern::cli {
namespace {

constexpr int kUsageError = 1;
constexpr int kFileError = 2;
/// Behind these come the reasons why a text could not be analyzed, one status each: see kUsage.
int exit_status(StatusCode code) { return kFileError + static_cast<int>(code); }

int fail(int status, std::string_view message) {
    std::cerr << "lectern: " << message << '\n';
    return status;
}

/// Standard output is given over whole, or the run has failed.
int finish() {
    if (std::cout.flush()) return 0;
    return fail(kFileError, "cannot write to standard output: " + std::string(std::strerror(errno)));
}

int print(std::string_view text) {
    std::cout << text;
    return finish();
}

/// Everything up to one byte more than can be analyzed: enough to know that it is too long.
bool read_all(std::istream& in, std::string& text) {
    constexpr std::size_t kChunk = std::size_t{1} << 20;
    while (in && text.size() <= kLongestText) {
        const std::size_t size = text.size();
        text.resize(size + kChunk);
        in.read(text.data() + size, kChunk);
        text.resize(size + static_cast<std::size_t>(in.gcount()));
    }
    return !in.bad();
}

Result<std::string> read_file(const std::string& name) {
    const auto cannot = [&](const std::string& why) {
        return Status{StatusCode::bad_request, "cannot read " + name + ": " + why};
    };
    std::string text;
    if (name == "-") {
        if (!read_all(std::cin, text)) return cannot("standard input broke off");
        return text;
    }
    std::error_code ignored;
    if (std::filesystem::is_directory(name, ignored)) return cannot("it is a folder; name a file in it");
    std::ifstream in(name, std::ios::binary);
    if (!in) return cannot(std::strerror(errno));
    if (!read_all(in, text)) return cannot("it broke off in the middle");
    return text;
}

int run_analyze(const Arguments& arguments) {
    const std::string& name = arguments.files.front();
    const auto text = read_file(name);
    if (!text.ok()) return fail(kFileError, text.status().message);
    const auto exported = export_article(text.value(), arguments.request);
    if (exported.ok()) return print(exported.value());
    const std::string where = name == "-" ? "standard input" : name;
    return fail(exit_status(exported.status().code), where + ": " + exported.status().message);
}

int run_compare(const Arguments& arguments) {
    const auto first = read_file(arguments.files[0]);
    if (!first.ok()) return fail(kFileError, first.status().message);
    const auto second = read_file(arguments.files[1]);
    if (!second.ok()) return fail(kFileError, second.status().message);
    const ExportRequest& asked = arguments.request;
    const auto compared =
        compare_articles(first.value(), second.value(), {asked.format, asked.offsets, asked.options, asked.options});
    if (compared.ok()) return print(compared.value());
    return fail(exit_status(compared.status().code), compared.status().message);
}

int run_verify(const Arguments& arguments) {
    const std::string& export_name = arguments.files[0];
    const std::string& article_name = arguments.files[1];
    const auto exported = read_file(export_name);
    if (!exported.ok()) return fail(kFileError, exported.status().message);
    const auto article = read_file(article_name);
    if (!article.ok()) return fail(kFileError, article.status().message);
    const Status status = verify_export(exported.value(), article.value());
    if (!status.ok()) return fail(exit_status(status.code), export_name + ": " + status.message);
    return print(export_name + " follows from " + article_name + ", byte for byte.\n");
}

/// One answer for each line that is not blank, written before the next line is read.
template <typename AnswerLine>
int answer_lines(AnswerLine answer) {
    std::string line;
    while (std::cout && std::getline(std::cin, line)) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const Result<std::string> answered = or_out_of_memory([&] { return Result<std::string>(answer(line)); });
        std::cout << (answered.ok() ? answered.value() : to_json(answered.status(), "null")) << std::endl;
    }
    return finish();
}

std::string answer_article(std::string_view line, const ExportRequest& asked) {
    AnswerSettings settings{asked.offsets, asked.options.language, asked.options.focus, "null", {}};
    const auto request = parse_request(line, settings.id);
    if (!request.ok()) return to_json(request.status(), settings.id);
    if (!request.value().language.empty()) settings.language = request.value().language;
    const auto analysis = analyze(request.value().text, {settings.language, settings.focus, {}, {}});
    return analysis.ok() ? to_json(analysis.value(), settings) : to_json(analysis.status(), settings.id);
}

std::string answer_sentence(std::string_view line) {
    std::string id = "null";
    const auto request = parse_request(line, id);
    if (!request.ok()) return to_json(request.status(), id);
    const RequestLine& sentence = request.value();
    return to_json(classify({sentence.text, sentence.before, sentence.after, sentence.language}), id);
}

int run(const Arguments& arguments) {
    switch (arguments.command) {
        case Command::analyze:
            return run_analyze(arguments);
        case Command::compare:
            return run_compare(arguments);
        case Command::verify:
            return run_verify(arguments);
        case Command::batch:
            return answer_lines([&](std::string_view line) { return answer_article(line, arguments.request); });
        case Command::classify:
            return answer_lines(answer_sentence);
        case Command::help:
            return print(kUsage);
        case Command::version:
            return print("lectern " + std::string(kEngineVersion) + "\n");
    }
    return kUsageError;
}

}  // namespace
}  // namespace lectern::cli

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    const auto arguments = lectern::cli::parse_arguments(std::span<const char* const>(argv, argc).subspan(1));
    if (!arguments.ok()) return lectern::cli::fail(lectern::cli::kUsageError, arguments.status().message);
    return lectern::cli::run(arguments.value());
}
