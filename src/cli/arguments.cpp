#include "cli/arguments.h"

#include <optional>

#include "json.h"

namespace lectern::cli {

const std::string_view kUsage =
    "usage: lectern [FILE | -] [--format text|markdown|json|html|w3c] [--summary 5|20%|120w|1min]\n"
    "               [--offsets utf8|utf16|codepoint] [--lang CODE] [--focus WORDS]\n"
    "       lectern batch    [--offsets utf8|utf16|codepoint]\n"
    "       lectern classify\n"
    "       lectern compare FIRST SECOND [--format text|markdown|json] [--offsets …] [--lang CODE]\n"
    "       lectern verify EXPORT ARTICLE\n"
    "       lectern --help | --version\n"
    "\n"
    "Summarizes an article in its own sentences and finds its key claims. Nothing leaves this machine.\n"
    "  batch     reads JSON lines {\"id\", \"text\", \"title\"?, \"lang\"?}, writes one answer for each, in order\n"
    "  classify  reads JSON lines {\"id\", \"text\", \"before\"?, \"after\"?, \"lang\"?}, one sentence each\n"
    "  compare   says what two articles both claim, what each alone, which figures differ, who speaks in both\n"
    "  verify    says whether an export follows from an article, byte for byte\n"
    "Exit status: 0 done, 1 wrong usage, 2 a file cannot be read or written, 3 empty text, 4 not a text,\n"
    "5 too long, 6 unknown language, 7 not an export, 8 the export does not follow from the article,\n"
    "9 out of memory.\n";

namespace {

Status wrong(std::string message) { return {StatusCode::bad_request, std::move(message)}; }

/// Puts an option's value where it belongs.
Status set_option(std::string_view name, std::string_view value, ExportRequest& request) {
    if (name == "--format") {
        const auto format = export_format_named(value);
        if (!format) return wrong("--format takes text, markdown, json, html or w3c");
        request.format = *format;
    } else if (name == "--summary") {
        const auto length = parse_summary_length(value);
        if (!length) return wrong("--summary takes a length such as 5 (sentences), 20%, 120w (words) or 1min");
        request.summary = *length;
    } else if (name == "--offsets") {
        const auto unit = offset_unit_named(value);
        if (!unit) return wrong("--offsets takes utf8, utf16 or codepoint");
        request.offsets = *unit;
    } else if (name == "--lang") {
        request.options.language = value;
    } else if (name == "--focus") {
        request.options.focus = repair_text(value).bytes;
    } else {
        return wrong("there is no option " + std::string(name) + "; lectern --help lists them");
    }
    return {};
}

/// The commands' own words; anything else is a file to analyze.
Command command_named(std::string_view word) {
    if (word == "batch") return Command::batch;
    if (word == "classify") return Command::classify;
    if (word == "compare") return Command::compare;
    if (word == "verify") return Command::verify;
    return Command::analyze;
}

Status check_comparison(const Arguments& arguments) {
    const std::vector<std::string>& files = arguments.files;
    const ExportFormat format = arguments.request.format;
    if (files.size() != 2) return wrong("compare takes two files: FIRST SECOND");
    if (files[0] == "-" && files[1] == "-")
        return wrong("compare can read one of the two from standard input, not both");
    if (format == ExportFormat::html || format == ExportFormat::w3c)
        return wrong("compare writes text, markdown or json");
    if (!arguments.request.options.focus.empty()) return wrong("compare takes no --focus");
    return {};
}

Status check_files(const Arguments& arguments) {
    const std::size_t count = arguments.files.size();
    if (arguments.command == Command::verify && count != 2) return wrong("verify takes two files: EXPORT ARTICLE");
    if (arguments.command == Command::compare) return check_comparison(arguments);
    if (arguments.command == Command::analyze && count > 1) return wrong("only one file at a time; see lectern batch");
    const bool reads_lines = arguments.command == Command::batch || arguments.command == Command::classify;
    if (reads_lines && count > 0) return wrong("batch and classify read standard input: give no file");
    return {};
}

}  // namespace

Result<Arguments> parse_arguments(std::span<const char* const> words) {
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (word == "--help" || word == "-h") return Arguments{Command::help, {}, {}};
        if (word == "--version") return Arguments{Command::version, {}, {}};
        if (word == "-" || !word.starts_with('-')) {
            arguments.files.emplace_back(word);
            continue;
        }
        const std::size_t equals = word.find('=');
        const bool joined = equals != std::string_view::npos;
        if (!joined && i + 1 == words.size()) return wrong(std::string(word) + " needs a value");
        const std::string_view value = joined ? word.substr(equals + 1) : std::string_view(words[++i]);
        if (Status status = set_option(word.substr(0, equals), value, arguments.request); !status.ok()) return status;
    }
    if (!arguments.files.empty()) arguments.command = command_named(arguments.files.front());
    if (arguments.command != Command::analyze) arguments.files.erase(arguments.files.begin());
    if (Status status = check_files(arguments); !status.ok()) return status;
    if (arguments.command == Command::analyze && arguments.files.empty()) arguments.files.emplace_back("-");
    return arguments;
}

}  // namespace lectern::cli
