#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyze.h"
#include "summary_length.h"

namespace lectern {

/// What the formats for people show, cut out of the article: text on one line each, without control characters.
struct ExportParts {
    struct Ground {
        std::string_view relation;  ///< "supports"
        std::string text;
    };
    struct ClaimLine {
        std::string text;
        std::string_view kind;
        std::string_view hedge;
        std::string speaker;  ///< empty where it is the author's own
        std::vector<std::string> cues;
        std::vector<Ground> grounds;
    };
    struct SetAside {
        std::string text;
        std::string_view reason;
    };
    struct Section {
        std::string heading;  ///< "Part 2" where it has none
        std::uint8_t level;
        std::vector<std::string> sentences;  ///< the gist and the points, in reading order
    };
    std::string title;  ///< empty where the article has none
    struct SummaryLine {
        std::string text;
        std::string note;  ///< what it leans on, where it leans on what is not there; else empty
    };
    std::vector<SummaryLine> summary;
    std::vector<Section> outline;  ///< of a long text
    std::vector<ClaimLine> claims;
    std::vector<SetAside> set_aside;
    std::string facts;    ///< "English text of 546 words, 2 min 17 s to read"
    std::string caution;  ///< what a language without full support means; empty where it has it
};

ExportParts gather_parts(const Analysis& analysis, SummaryLength length);

/// A piece of the article on one line: runs of blanks become one space, control characters U+FFFD, so that a terminal
/// obeys nothing that an article says.
std::string on_one_line(std::string_view utf8);

/// A backslash before every mark that Markdown could read as its own.
std::string escape_markdown(std::string_view text);

std::string write_text(const ExportParts& parts, std::string_view provenance);
std::string write_markdown(const ExportParts& parts, std::string_view provenance);
std::string write_html(const ExportParts& parts, const Analysis& analysis, SummaryLength length,
                       std::string_view provenance);

}  // namespace lectern
