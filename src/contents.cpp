#include "contents.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace lectern {
namespace {

constexpr std::uint32_t kLongestEntry = 120;  // bytes
constexpr std::size_t kFewestEntries = 2;
constexpr std::string_view kContentsHeading = "contents_heading";
constexpr std::string_view kContentsEntry = "contents_entry";
constexpr std::array<std::string_view, 3> kWideLineEnds = {"\u0085", "\u2028", "\u2029"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view content_of(std::string_view text, const Block& block) {
    return text.substr(block.span.begin, block.span.size());
}

bool heads_contents(std::string_view content) {
    static constexpr std::array<std::string_view, 26> kHeads = {"Contents",
                                                                "CONTENTS",
                                                                "Table of Contents",
                                                                "Table of contents",
                                                                "TABLE OF CONTENTS",
                                                                "In this article",
                                                                "On this page",
                                                                "Inhalt",
                                                                "Inhaltsverzeichnis",
                                                                "Sommaire",
                                                                "Table des matières",
                                                                "Índice",
                                                                "Contenido",
                                                                "Tabla de contenido",
                                                                "Indice",
                                                                "Sommario",
                                                                "Inhoud",
                                                                "Inhoudsopgave",
                                                                "Conteúdo",
                                                                "Содержание",
                                                                "Оглавление",
                                                                "目录",
                                                                "目次",
                                                                "Spis treści",
                                                                "Innehåll",
                                                                "Sumário"};
    while (content.starts_with('#') || content.starts_with(' '))
        content.remove_prefix(1);
    if (content.ends_with(':')) content.remove_suffix(1);
    return std::find(kHeads.begin(), kHeads.end(), content) != kHeads.end();
}

/// "Introduction ..... 3" and "Introduction\t3".
bool ends_with_page(std::string_view content) {
    const std::size_t last = content.find_last_not_of("0123456789");
    if (last == std::string_view::npos || last + 1 == content.size()) return false;
    const std::string_view before = content.substr(0, last + 1);
    return before.ends_with("...") || before.ends_with(". ") || before.ends_with("… ") || before.ends_with("…");
}

/// The words of an entry or a heading without numbers, dots and marks around them.
std::string_view words_of(std::string_view content) {
    const auto is_mark = [](char c) {
        return is_digit(c) || std::string_view(" .#-*+)(\t").find(c) != std::string_view::npos;
    };
    while (!content.empty() && is_mark(content.front()))
        content.remove_prefix(1);
    while (!content.empty() && is_mark(content.back()))
        content.remove_suffix(1);
    return content;
}

/// A short block of one line, however its text ends lines.
bool may_be_entry(std::string_view content) {
    if (content.size() > kLongestEntry || content.find_first_of("\n\r\v\f") != std::string_view::npos) return false;
    return std::none_of(kWideLineEnds.begin(), kWideLineEnds.end(),
                        [&](std::string_view end) { return content.find(end) != std::string_view::npos; });
}

/// The end of the short blocks behind the line that heads them.
std::size_t entries_end(std::string_view text, const std::vector<Block>& blocks, std::size_t first) {
    std::unordered_map<std::string_view, bool> seen;  // only ever looked up
    std::size_t end = first;
    while (end < blocks.size()) {
        const std::string_view content = content_of(text, blocks[end]);
        if (!may_be_entry(content) || content.ends_with('.') || !seen.emplace(words_of(content), true).second) break;
        ++end;
    }
    return end;
}

/// The last block of each wording that an entry may have.
std::unordered_map<std::string_view, std::size_t> last_of_wordings(std::string_view text,
                                                                   const std::vector<Block>& blocks) {
    std::unordered_map<std::string_view, std::size_t> last;  // only ever looked up
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::string_view content = content_of(text, blocks[i]);
        if (may_be_entry(content)) last[words_of(content)] = i;
    }
    return last;
}

}  // namespace

bool is_of_contents(const Block& block) { return block.reason == kContentsHeading || block.reason == kContentsEntry; }

void mark_contents(std::string_view text, std::vector<Block>& blocks) {
    std::unordered_map<std::string_view, std::size_t> last;
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
        if (!heads_contents(content_of(text, blocks[i]))) continue;
        if (last.empty()) last = last_of_wordings(text, blocks);
        const std::size_t behind = entries_end(text, blocks, i + 1);
        std::size_t end = i + 1;  // behind the last entry that is told: a title may follow
        std::size_t told = 0;
        for (std::size_t k = i + 1; k < behind; ++k) {
            const std::string_view content = content_of(text, blocks[k]);
            if (!ends_with_page(content) && last[words_of(content)] < behind) continue;
            ++told;
            end = k + 1;
        }
        if (told < kFewestEntries || 2 * told < end - i - 1) continue;
        blocks[i] = {blocks[i].span, BlockKind::heading, 2, kContentsHeading};
        for (std::size_t k = i + 1; k < end; ++k)
            blocks[k] = {blocks[k].span, BlockKind::list_item, 1, kContentsEntry};
    }
}

}  // namespace lectern
