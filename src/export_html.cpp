#include <algorithm>

#include "export_parts.h"

namespace lectern {
namespace {

constexpr std::string_view kStyle =
    "body{max-width:42em;margin:2em auto;padding:0 1em;font:1.1em/1.6 Georgia,serif;color:#222;background:#fff}"
    "mark{background:#fff2b3}small{color:#555}.aside{color:#777;font-size:.85em}pre{overflow-x:auto}"
    "@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}mark{background:#5b4b00;color:#fff}"
    "small,.aside{color:#aaa}}";

std::string escape_html(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

std::string element(std::string_view name, std::string_view inner) {
    const std::string_view bare = name.substr(0, name.find(' '));
    return "<" + std::string(name) + ">" + std::string(inner) + "</" + std::string(bare) + ">\n";
}

std::string summary_section(const ExportParts& parts) {
    std::string items;
    for (const ExportParts::SummaryLine& line : parts.summary) {
        const std::string note = line.note.empty() ? "" : " <small>(" + escape_html(line.note) + ")</small>";
        items += element("li", escape_html(line.text) + note);
    }
    return element("h2", "Summary") + element("ul", "\n" + items);
}

/// Headings of the depth they have in the article, below the export's own "Outline".
std::string outline_section(const ExportParts& parts) {
    if (parts.outline.empty()) return {};
    constexpr std::uint8_t kDeepest = 4;
    std::string out = element("h2", "Outline");
    for (const ExportParts::Section& section : parts.outline) {
        std::string items;
        for (const std::string& sentence : section.sentences)
            items += element("li", escape_html(sentence));
        out += element("h" + std::to_string(2 + std::min(section.level, kDeepest)), escape_html(section.heading));
        if (!items.empty()) out += element("ul", "\n" + items);
    }
    return out;
}

std::string claim_item(const ExportParts::ClaimLine& claim) {
    std::string words = std::string(claim.kind) + ", " + std::string(claim.hedge);
    if (!claim.speaker.empty()) words += ", by " + escape_html(claim.speaker);
    std::string grounds;
    for (const ExportParts::Ground& ground : claim.grounds)
        grounds += element("li", std::string(ground.relation) + ": " + escape_html(ground.text));
    if (!grounds.empty()) grounds = element("ul", "\n" + grounds);
    return element("li", escape_html(claim.text) + " <small>(" + words + ")</small>\n" + grounds);
}

std::string claims_section(const ExportParts& parts) {
    if (parts.claims.empty()) return {};
    std::string items;
    for (const ExportParts::ClaimLine& claim : parts.claims)
        items += claim_item(claim);
    return element("h2", "Key claims") + element("ol", "\n" + items);
}

/// A block's text as it stands, its summary sentences marked.
std::string marked_block(const Analysis& analysis, std::uint32_t block, const std::vector<std::uint32_t>& summary) {
    const std::string_view text = analysis.document.text.bytes;
    const Span span = analysis.document.blocks[block].span;
    const auto of_block = [&](std::uint32_t sentence) { return analysis.sentences[sentence].block < block; };
    std::string out;
    std::uint32_t at = span.begin;
    for (auto next = std::partition_point(summary.begin(), summary.end(), of_block);
         next != summary.end() && analysis.sentences[*next].block == block; ++next) {
        const Span sentence = analysis.sentences[*next].span;
        out += escape_html(text.substr(at, sentence.begin - at));
        out += "<mark>" + escape_html(text.substr(sentence.begin, sentence.size())) + "</mark>";
        at = sentence.end;
    }
    return out + escape_html(text.substr(at, span.end - at));
}

std::string_view element_of(const Block& block) {
    switch (block.kind) {
        case BlockKind::heading:
            return "h3";
        case BlockKind::quote:
            return "blockquote";
        case BlockKind::code:
        case BlockKind::table:
            return "pre";
        case BlockKind::boilerplate:
            return "p class=\"aside\"";
        default:
            return "p";
    }
}

std::string article_section(const Analysis& analysis, const std::vector<std::uint32_t>& summary) {
    std::string out = element("h2", "Article");
    for (std::uint32_t i = 0; i < analysis.document.blocks.size(); ++i)
        out += element(element_of(analysis.document.blocks[i]), marked_block(analysis, i, summary));
    return out;
}

}  // namespace

std::string write_html(const ExportParts& parts, const Analysis& analysis, SummaryLength length,
                       std::string_view provenance) {
    const std::string title = parts.title.empty() ? "Article" : escape_html(parts.title);
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + escape_html(analysis.language.code)
                      + "\">\n<meta charset=\"utf-8\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += element("title", title) + element("style", kStyle) + element("h1", title);
    out += summary_section(parts) + outline_section(parts) + claims_section(parts)
           + article_section(analysis, pick_summary(analysis, length));
    out += element("p", element("small", parts.facts + " " + parts.caution));
    return out + "<script type=\"application/json\">" + std::string(provenance) + "</script>\n</html>\n";
}

}  // namespace lectern
