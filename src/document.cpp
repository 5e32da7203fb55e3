#include "document.h"

#include <algorithm>
#include <array>

#include "chrome.h"
#include "lines.h"

namespace lectern {
namespace {

constexpr std::uint32_t kLongestHeading = 110;  // code points
constexpr std::uint32_t kLongestByline = 80;
constexpr std::uint32_t kListIndent = 2;  // columns that make a list one level deeper

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// How many of `mark` a line begins with.
std::size_t leading(std::string_view line, char mark) { return std::min(line.find_first_not_of(mark), line.size()); }

bool ends_with_any(std::string_view line, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return line.ends_with(end); });
}

/// A line that stops as a sentence does, its closing quotation marks and brackets looked through.
bool ends_sentence(std::string_view line) {
    while (ends_with_any(line, {"”", "’", "»", "」", "』"}))
        line.remove_suffix(line.ends_with("»") ? 2 : 3);
    while (!line.empty() && (line.back() == '"' || line.back() == '\'' || line.back() == ')'))
        line.remove_suffix(1);
    return ends_with_any(line, {".", "!", "?", ";", ",", "…", "。", "！", "？", "؟", "۔", "।", "։", "።", "။"});
}

/// The bytes of a list marker with its blank: "- ", "* ", "• ", "3. ", "b) ", "(iv) "; 0 where there is none.
/// A full stop after a number needs a list around it: "1914. The war" is prose, so numbers have at most two digits.
std::size_t list_marker(std::string_view content) {
    for (const std::string_view bullet : {"- ", "* ", "+ ", "• ", "· ", "– ", "◦ ", "▪ ", "‣ ", "● ", "○ "})
        if (content.starts_with(bullet)) return bullet.size();
    const std::size_t open = content.front() == '(' ? 1 : 0;
    std::size_t i = open;
    while (i < content.size() && i - open < 2 && is_digit(content[i]))
        ++i;
    if (i == open && i < content.size() && is_lower(content[i])) ++i;
    if (i == open || i + 1 >= content.size() || content[i + 1] != ' ') return 0;
    const bool closes = content[i] == ')' || (open == 0 && content[i] == '.' && is_digit(content[i - 1]));
    return closes ? i + 2 : 0;
}

/// Builds the blocks of a text line by line; each `read_` looks at the line it is asked about and says how many it
/// took.
class BlockReader {
public:
    BlockReader(std::string_view text, const std::vector<Line>& lines)
        : text_(text), lines_(lines), wrapped_(find_wrapped_lines(lines)) {}

    std::vector<Block> read() {
        for (std::size_t i = 0; i < lines_.size();)
            i = read_block(i);
        return std::move(blocks_);
    }

private:
    std::string_view line(std::size_t i) const { return text_.substr(lines_[i].span.begin, lines_[i].span.size()); }

    std::size_t add(std::size_t first, std::size_t last, BlockKind kind, std::string_view reason,
                    std::uint8_t level = 0) {
        blocks_.push_back({{lines_[first].span.begin, lines_[last].span.end}, kind, level, reason});
        return last + 1;
    }

    /// The last line of the paragraph that begins at `first`, where lines are hard-wrapped.
    std::size_t wrapped_end(std::size_t first) const {
        std::size_t last = first;
        while (last + 1 < lines_.size() && wrapped_[last] && !lines_[last + 1].after_blank)
            ++last;
        return last;
    }

    std::size_t read_block(std::size_t i) {
        const std::string_view content = line(i);
        if (content.starts_with("```") || content.starts_with("~~~")) return read_fence(i);
        if (const std::size_t hashes = leading(content, '#');
            hashes >= 1 && hashes <= 6 && content.size() > hashes && content[hashes] == ' ')
            return add(i, i, BlockKind::heading, "markdown_heading", static_cast<std::uint8_t>(hashes));
        if (content.front() == '>')
            return read_run(i, BlockKind::quote, "quote_mark", [](std::string_view l) { return l.front() == '>'; });
        if (is_table_row(content)) return read_run(i, BlockKind::table, "table_row", is_table_row);
        if (is_underlined(i))
            return add(i, i + 1, BlockKind::heading, "underlined", line(i + 1).front() == '=' ? 1 : 2);
        if (is_reference(content)) return add(i, wrapped_end(i), BlockKind::reference, "reference_form");
        if (list_marker(content) > 0) return add(i, wrapped_end(i), BlockKind::list_item, "list_marker", list_level(i));
        if (is_code(i)) return read_code(i);
        if (is_caption(content)) return add(i, wrapped_end(i), BlockKind::caption, "caption_label");
        if (is_byline(i)) return add(i, i, BlockKind::byline, "byline_form");
        if (const std::uint8_t level = heading_level(i); level > 0)
            return add(i, i, BlockKind::heading, i == 0 ? "first_line" : "short_line_before_prose", level);
        const std::size_t last = wrapped_end(i);
        return add(i, last, BlockKind::paragraph, last > i ? "wrapped_lines" : "prose");
    }

    std::size_t read_fence(std::size_t i) {
        const std::string_view fence = line(i).substr(0, 3);
        std::size_t last = i + 1;
        while (last < lines_.size() && !line(last).starts_with(fence))
            ++last;
        return last < lines_.size() ? add(i, last, BlockKind::code, "code_fence")
                                    : add(i, i, BlockKind::paragraph, "prose");
    }

    template <typename Belongs>
    std::size_t read_run(std::size_t i, BlockKind kind, std::string_view reason, Belongs belongs) {
        std::size_t last = i;
        while (last + 1 < lines_.size() && !lines_[last + 1].after_blank && belongs(line(last + 1)))
            ++last;
        return add(i, last, kind, reason);
    }

    /// "| a | b |", or cells parted by tabs.
    static bool is_table_row(std::string_view content) {
        const auto bars = std::count(content.begin(), content.end(), '|');
        const auto tabs = std::count(content.begin(), content.end(), '\t');
        return (content.front() == '|' && bars >= 2) || tabs >= 2;
    }

    bool is_underlined(std::size_t i) const {
        if (i + 1 >= lines_.size() || lines_[i + 1].after_blank || lines_[i].characters > kLongestHeading) return false;
        const std::string_view below = line(i + 1);
        return below.size() >= 3 && (leading(below, '=') == below.size() || leading(below, '-') == below.size());
    }

    std::uint8_t list_level(std::size_t i) const {
        return static_cast<std::uint8_t>(1 + std::min(lines_[i].indent / kListIndent, 5u));
    }

    /// Four columns of indent behind an empty line or other code, with signs that prose has not.
    bool is_code(std::size_t i) const {
        if (lines_[i].indent < 4) return false;
        const std::string_view content = line(i);
        const bool goes_on = !blocks_.empty() && blocks_.back().kind == BlockKind::code && !lines_[i].after_blank;
        const bool signs = ends_with_any(content, {";", "{", "}", ");", "=>", "*/"}) || content.starts_with("//")
                           || content.find("()") != std::string_view::npos
                           || content.find(" = ") != std::string_view::npos;
        return signs && (lines_[i].after_blank || goes_on);
    }

    std::size_t read_code(std::size_t i) {
        std::size_t last = i;
        while (last + 1 < lines_.size() && lines_[last + 1].indent >= 4)
            ++last;
        return add(i, last, BlockKind::code, "indented_code");
    }

    /// "[12] Lee, A. (2003) …", or "^ Lee, Ann. …" and "3. ^ Lee …" as encyclopedias copy: a source.
    static bool is_reference(std::string_view content) {
        const std::size_t number = std::min(content.find_first_not_of("0123456789. "), content.size());
        if (content.substr(number).starts_with("^ ")) return true;
        if (content.front() != '[' && content.front() != '^') return false;
        const std::size_t close = content.find(']');
        if (close == std::string_view::npos || close > 5 || close + 2 >= content.size() || close < 2) return false;
        return std::all_of(content.begin() + 1, content.begin() + static_cast<std::ptrdiff_t>(close), is_digit);
    }

    static bool is_caption(std::string_view content) {
        static constexpr std::array<std::string_view, 12> kLabels = {
            "Figure ", "Fig. ",        "Table ",    "Photo: ",    "Image: ",  "Picture: ",
            "Caption", "Photograph: ", "Photo by ", "Abbildung ", "Tableau ", "图 "};
        const auto label =
            std::find_if(kLabels.begin(), kLabels.end(), [&](std::string_view l) { return content.starts_with(l); });
        if (label == kLabels.end()) return false;
        if (label->back() != ' ' || label->find(':') != std::string_view::npos || *label == "Photo by ") return true;
        const std::size_t number = label->size();
        const std::size_t after = content.find_first_not_of("0123456789", number);
        return after > number && after != std::string_view::npos
               && (content[after] == ':' || content[after] == '.' || content[after] == ' ');
    }

    /// "By Ann Lee" near the top, with no stop behind it.
    bool is_byline(std::size_t i) const {
        const std::string_view content = line(i);
        if (lines_[i].characters > kLongestByline || ends_sentence(content)) return false;
        for (const std::string_view by : {"By ", "by ", "BY ", "Written by ", "Von ", "Par ", "Por ", "Di "})
            if (content.starts_with(by) && content.size() > by.size() && is_upper(content[by.size()])) return i < 8;
        return false;
    }

    /// The level of a heading by its form: short, no stop at its end, no lower-case start, prose behind it. 0 for none.
    /// "2.1 Method" is level 2; the first line of a text is level 1, any other 2.
    std::uint8_t heading_level(std::size_t i) const {
        const std::string_view content = line(i);
        if (i + 1 >= lines_.size() || lines_[i].characters > kLongestHeading || wrapped_[i]) return 0;
        if (ends_sentence(content) && !(i == 0 && content.ends_with("?"))) return 0;
        if (content.ends_with(":") || is_lower(content.front())) return 0;
        const bool long_behind =
            lines_[i + 1].characters > std::max(kLongestHeading, 2 * lines_[i].characters) || wrapped_[i + 1];
        const bool prose_behind = long_behind || (lines_[i + 1].after_blank && ends_sentence(line(i + 1)));
        if (i == 0) return prose_behind || ends_sentence(line(1)) || lines_[1].after_blank ? 1 : 0;
        if (!prose_behind || (i > 0 && wrapped_[i - 1])) return 0;
        const std::size_t number = content.find_first_not_of("0123456789.");
        if (!is_digit(content.front()) || number == std::string_view::npos || content[number] != ' ') return 2;
        return static_cast<std::uint8_t>(
            1
            + std::min<std::ptrdiff_t>(
                std::count(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(number - 1), '.'), 5));
    }

    std::string_view text_;
    const std::vector<Line>& lines_;
    std::vector<bool> wrapped_;
    std::vector<Block> blocks_;
};

void apply_overrides(std::vector<Block>& blocks, std::span<const BlockOverride> overrides) {
    for (const BlockOverride& wish : overrides) {
        const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) {
            return block.span.begin <= wish.begin && wish.begin < block.span.end;
        });
        if (found == blocks.end()) continue;
        if (wish.boilerplate)
            *found = {found->span, BlockKind::boilerplate, 0, "reader"};
        else if (found->kind == BlockKind::boilerplate)
            *found = {found->span, BlockKind::paragraph, 0, "reader"};
    }
}

/// The first heading of the article if nothing but page chrome and bylines stands before it.
std::optional<Span> find_title(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        if (block.kind == BlockKind::heading) return block.span;
        if (block.kind != BlockKind::boilerplate && block.kind != BlockKind::byline) return std::nullopt;
    }
    return std::nullopt;
}

/// A heading's text without the marks of Markdown around it.
Span without_marks(std::string_view text, Span heading) {
    while (heading.begin < heading.end && (text[heading.begin] == '#' || text[heading.begin] == ' '))
        ++heading.begin;
    const std::size_t line_end = text.substr(heading.begin, heading.size()).find_first_of("\r\n");
    if (line_end != std::string_view::npos) heading.end = heading.begin + static_cast<std::uint32_t>(line_end);
    return heading;
}

}  // namespace

Document find_blocks(Text text, std::span<const BlockOverride> overrides, bool with_chrome) {
    Document document;
    document.text = std::move(text);
    const std::string_view bytes = document.text.bytes;
    const std::vector<Line> lines = split_lines(bytes);
    document.blocks = BlockReader(bytes, lines).read();
    if (with_chrome) set_chrome_aside(bytes, document.blocks);
    apply_overrides(document.blocks, overrides);
    document.title = find_title(document.blocks);
    if (document.title) document.title = without_marks(bytes, *document.title);
    return document;
}

Span behind_markup(std::string_view text, const Block& block) {
    if (block.kind == BlockKind::heading) return without_marks(text, block.span);
    if (block.kind != BlockKind::list_item) return block.span;
    const std::size_t marker = list_marker(text.substr(block.span.begin, block.span.size()));
    return {block.span.begin + static_cast<std::uint32_t>(marker), block.span.end};
}

std::string_view name_of(BlockKind kind) {
    static constexpr std::array<std::string_view, 10> kNames = {
        "heading", "paragraph", "list_item", "quote", "code", "table", "caption", "byline", "reference", "boilerplate"};
    return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace lectern
