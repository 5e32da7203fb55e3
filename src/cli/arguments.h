#pragma once

#include <span>
#include <string>
#include <vector>

#include "export_request.h"
#include "status.h"

namespace lectern::cli {

enum class Command { analyze, batch, classify, compare, verify, help, version };

/// A command line, understood.
struct Arguments {
    Command command = Command::analyze;
    std::vector<std::string> files;  ///< analyze: one, "-" for standard input; verify: the export and the
                                     ///< article; compare: the two articles
    ExportRequest request;
};

extern const std::string_view kUsage;

/// Reads the words behind the program's name. Options may stand anywhere, as "--lang de" or "--lang=de".
/// Errors: bad_request, with what to write instead.
Result<Arguments> parse_arguments(std::span<const char* const> words);

}  // namespace lectern::cli
