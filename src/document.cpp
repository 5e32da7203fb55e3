#include "document.h"

#include <array>

namespace lectern {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

Span trimmed(std::string_view text, Span line) {
    while (line.begin < line.end && is_blank(text[line.begin]))
        ++line.begin;
    while (line.end > line.begin && is_blank(text[line.end - 1]))
        --line.end;
    return line;
}

}  // namespace

Document find_blocks(Text text, std::span<const BlockOverride> overrides) {
    Document document;
    document.text = std::move(text);
    const std::string_view bytes = document.text.bytes;
    for (std::uint32_t begin = 0; begin < bytes.size();) {
        const std::size_t newline = bytes.find('\n', begin);
        const auto end = static_cast<std::uint32_t>(newline == std::string_view::npos ? bytes.size() : newline);
        const Span span = trimmed(bytes, {begin, end});
        begin = end + 1;
        if (span.empty()) continue;
        Block block{span, BlockKind::paragraph, 0, "prose"};
        if (document.blocks.empty() && span.size() < 120 && bytes[span.end - 1] != '.') {
            block = {span, BlockKind::heading, 1, "first_line"};
            document.title = span;
        }
        for (const BlockOverride& override : overrides)
            if (span.begin <= override.begin && override.begin < span.end && override.boilerplate)
                block = {span, BlockKind::boilerplate, 0, "reader"};
        document.blocks.push_back(block);
    }
    return document;
}

std::string_view name_of(BlockKind kind) {
    static constexpr std::array<std::string_view, 10> kNames = {
        "heading", "paragraph", "list_item", "quote", "code", "table", "caption", "byline", "reference", "boilerplate"};
    return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace lectern
