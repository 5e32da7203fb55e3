#include "export_parts.h"

namespace lectern {
namespace {

/// "quote, reported, by Tim Dettmers; told by: said"
std::string description_of(const ExportParts::ClaimLine& claim) {
    std::string words = std::string(claim.kind) + ", " + std::string(claim.hedge);
    if (!claim.speaker.empty()) words += ", by " + claim.speaker;
    for (std::size_t i = 0; i < claim.cues.size(); ++i)
        words += (i == 0 ? "; told by: " : ", ") + claim.cues[i];
    return words;
}

}  // namespace

std::string escape_markdown(std::string_view text) {
    constexpr std::string_view kMarks = "\\`*_{}[]<>()#+-.!|~&=:$^";
    std::string escaped;
    for (const char c : text) {
        // Inside a word or a number these four mean nothing, and stay readable.
        const bool harmless = (c == '.' || c == '-' || c == ':' || c == '(' || c == ')') && !escaped.empty();
        if (kMarks.find(c) != std::string_view::npos && !harmless) escaped += '\\';
        escaped += c;
    }
    return escaped;
}

std::string write_text(const ExportParts& parts, std::string_view provenance) {
    std::string out;
    if (!parts.title.empty()) out += parts.title + "\n\n";
    out += "SUMMARY\n";
    for (const ExportParts::SummaryLine& line : parts.summary) {
        out.append("  * ").append(line.text).append("\n");
        if (!line.note.empty()) out.append("    [").append(line.note).append("]\n");
    }
    if (!parts.outline.empty()) out += "\nOUTLINE\n";
    for (const ExportParts::Section& section : parts.outline) {
        const std::string indent(std::size_t{2} * section.level, ' ');
        out.append(indent).append(section.heading).append("\n");
        for (const std::string& sentence : section.sentences)
            out.append(indent).append("  * ").append(sentence).append("\n");
    }
    if (!parts.claims.empty()) out += "\nKEY CLAIMS\n";
    for (std::size_t i = 0; i < parts.claims.size(); ++i) {
        const ExportParts::ClaimLine& claim = parts.claims[i];
        out += "  " + std::to_string(i + 1) + ". " + claim.text + "\n     [" + description_of(claim) + "]\n";
        for (const ExportParts::Ground& ground : claim.grounds)
            out += "     " + std::string(ground.relation) + ": " + ground.text + "\n";
    }
    if (!parts.set_aside.empty()) out += "\nSET ASIDE\n";
    for (const ExportParts::SetAside& block : parts.set_aside)
        out += "  - " + block.text + " [" + std::string(block.reason) + "]\n";
    out += "\n" + parts.facts + "\n";
    if (!parts.caution.empty()) out += parts.caution + "\n";
    return out + std::string(provenance) + "\n";
}

std::string write_markdown(const ExportParts& parts, std::string_view provenance) {
    std::string out;
    if (!parts.title.empty()) out += "# " + escape_markdown(parts.title) + "\n\n";
    out += "## Summary\n\n";
    for (const ExportParts::SummaryLine& line : parts.summary) {
        out.append("- ").append(escape_markdown(line.text)).append("\n");
        if (!line.note.empty()) out.append("  *").append(escape_markdown(line.note)).append("*\n");
    }
    if (!parts.outline.empty()) out += "\n## Outline\n\n";
    for (const ExportParts::Section& section : parts.outline) {
        const std::string indent(std::size_t{2} * (section.level - 1u), ' ');
        out.append(indent).append("- **").append(escape_markdown(section.heading)).append("**\n");
        for (const std::string& sentence : section.sentences)
            out.append(indent).append("  - ").append(escape_markdown(sentence)).append("\n");
    }
    if (!parts.claims.empty()) out += "\n## Key claims\n\n";
    for (std::size_t i = 0; i < parts.claims.size(); ++i) {
        const ExportParts::ClaimLine& claim = parts.claims[i];
        out += std::to_string(i + 1) + ". " + escape_markdown(claim.text) + "  \n   *"
               + escape_markdown(description_of(claim)) + "*\n";
        for (const ExportParts::Ground& ground : claim.grounds)
            out += "    - " + std::string(ground.relation) + ": " + escape_markdown(ground.text) + "\n";
    }
    if (!parts.set_aside.empty()) out += "\n## Set aside\n\n";
    for (const ExportParts::SetAside& block : parts.set_aside)
        out += "- " + escape_markdown(block.text) + " (" + escape_markdown(block.reason) + ")\n";
    out += "\n" + escape_markdown(parts.facts) + "\n";
    if (!parts.caution.empty()) out += "\n" + escape_markdown(parts.caution) + "\n";
    return out + "\n<!-- " + std::string(provenance) + " -->\n";
}

}  // namespace lectern
