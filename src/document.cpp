#include "document.h"

#include <algorithm>

#include "chrome.h"
#include "contents.h"
#include "line_forms.h"
#include "lines.h"
#include "page_marks.h"

namespace lectern {
namespace {

constexpr std::uint32_t kLongestHeading = 110;  // code points
constexpr std::uint32_t kLongestByline = 80;
constexpr std::uint32_t kListIndent = 2;         // columns that make a list one level deeper
constexpr std::uint32_t kCodeIndent = 4;         // columns
constexpr std::uint32_t kLongestCodeLine = 200;  // code points
constexpr std::uint32_t kLongestCode = 40;       // code points of a line amid code without its signs: "SELECT"
constexpr std::size_t kListHeadWords = 10;       // at most, in the heading of a list
constexpr std::size_t kTopLines = 8;             // of a text, among which a byline stands
constexpr std::size_t kNone = ~std::size_t{0};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// How many of `mark` a line begins with.
std::size_t leading(std::string_view line, char mark) { return std::min(line.find_first_not_of(mark), line.size()); }

/// Builds the blocks of a text line by line; each `read_` looks at the line it is asked about and says how many it
/// took.
class BlockReader {
public:
    BlockReader(std::string_view text, const std::vector<Line>& lines)
        : text_(text), lines_(lines), wrapped_(find_wrapped_lines(lines)), page_marks_(find_page_marks(text, lines)) {}

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
        while (last + 1 < lines_.size() && wrapped_[last] && !lines_[last + 1].after_blank
               && page_marks_[last + 1] == PageMark::none)
            ++last;
        return last;
    }

    std::size_t read_block(std::size_t i) {
        const std::string_view content = line(i);
        if (page_marks_[i] == PageMark::page_number) return add(i, i, BlockKind::boilerplate, "page_number");
        if (page_marks_[i] == PageMark::running_head) return add(i, i, BlockKind::boilerplate, "running_head");
        if (content.starts_with("```") || content.starts_with("~~~")) return read_fence(i);
        if (const std::size_t hashes = leading(content, '#');
            hashes >= 1 && hashes <= 6 && content.size() > hashes && content[hashes] == ' ')
            return add(i, i, BlockKind::heading, "markdown_heading", static_cast<std::uint8_t>(hashes));
        if (content.front() == '>')
            return read_run(i, BlockKind::quote, "quote_mark", [](std::string_view l) { return l.front() == '>'; });
        if (const std::size_t last = table_end(i); last != kNone) return add(i, last, BlockKind::table, "table_row");
        if (is_underlined(i))
            return add(i, i + 1, BlockKind::heading, "underlined", line(i + 1).front() == '=' ? 1 : 2);
        if (const std::size_t last = mail_header_end(i); last > i)
            return add(i, last, BlockKind::byline, "mail_header");
        if (is_reference(content)) return add(i, wrapped_end(i), BlockKind::reference, "reference_form");
        if (list_marker(content) > 0 && !is_numbered_heading(i))
            return add(i, wrapped_end(i), BlockKind::list_item, "list_marker", list_level(i));
        if (const std::size_t last = code_end(i); last != kNone)
            return add(i, last, BlockKind::code, lines_[i].indent >= kCodeIndent ? "indented_code" : "code_signs");
        return read_prose(i);
    }

    std::size_t read_prose(std::size_t i) {
        if (is_caption(line(i))) return add(i, wrapped_end(i), BlockKind::caption, "caption_label");
        if (i < kTopLines && lines_[i].characters <= kLongestByline && is_byline(line(i)))
            return add(i, i, BlockKind::byline, "byline_form");
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

    /// The last line of the mail header that begins at `i`: two lines or more such as "From: Ida Lund" and "Subject:
    /// The quay". `i` where there is none.
    std::size_t mail_header_end(std::size_t i) const {
        std::size_t last = i;
        if (!lines_[i].after_blank || !is_mail_field(line(i))) return i;
        while (goes_on(last) && is_mail_field(line(last + 1)))
            ++last;
        return last;
    }

    bool goes_on(std::size_t last) const { return last + 1 < lines_.size() && !lines_[last + 1].after_blank; }

    /// The last line of the table that begins at `i`: rows with bars or tabs, or two rows of figures or more with as
    /// many cells each, the heads of their columns above them. kNone where there is no table.
    std::size_t table_end(std::size_t i) const {
        const auto is_drawn = [&](std::size_t k) { return is_table_row(line(k)) || is_table_rule(line(k)); };
        std::size_t last = i;
        if (is_drawn(i) || (goes_on(i) && is_table_rule(line(i + 1)))) {
            const bool ruled = !is_table_row(line(i));
            while (goes_on(last)
                   && (is_drawn(last + 1) || (ruled && line(last + 1).find('|') != std::string_view::npos)))
                ++last;
            return last;
        }
        if (lines_[i].characters > kLongestHeading || !goes_on(i)) return kNone;
        const std::size_t first = figure_cells(line(i)) > 0 ? i : i + 1;
        if (lines_[first].characters > kLongestHeading) return kNone;
        const std::size_t cells = figure_cells(line(first));
        if (cells == 0 || (first > i && count_words(line(i)) != cells)) return kNone;
        for (last = first; goes_on(last) && figure_cells(line(last + 1)) == cells;)
            ++last;
        return last > first ? last : kNone;
    }

    static std::size_t count_words(std::string_view content) {
        return 1 + static_cast<std::size_t>(std::count(content.begin(), content.end(), ' '));
    }

    bool is_underlined(std::size_t i) const {
        if (i + 1 >= lines_.size() || lines_[i + 1].after_blank || lines_[i].characters > kLongestHeading) return false;
        const std::string_view below = line(i + 1);
        return below.size() >= 3 && (leading(below, '=') == below.size() || leading(below, '-') == below.size());
    }

    std::uint8_t list_level(std::size_t i) const {
        return static_cast<std::uint8_t>(1 + std::min(lines_[i].indent / kListIndent, 5u));
    }

    /// The last line of the code that begins at `i`: lines indented by four columns that stand alone, or a run of
    /// three lines and more, half of them with the signs of a program and none a sentence, that begins with such signs
    /// and ends with them or at an empty line. kNone where there is no code.
    std::size_t code_end(std::size_t i) const {
        if (lines_[i].characters > kLongestCodeLine || !is_code_line(line(i))) return kNone;
        std::size_t last = i;
        if (lines_[i].indent >= kCodeIndent && lines_[i].after_blank) {
            while (last + 1 < lines_.size() && lines_[last + 1].indent >= kCodeIndent)
                ++last;
            return last;
        }
        std::size_t signs = 1;
        std::size_t k = i + 1;
        for (; k < lines_.size() && !lines_[k].after_blank && may_be_code(k); ++k) {
            if (!is_code_line(line(k))) continue;
            ++signs;
            last = k;
        }
        if (k == lines_.size() || lines_[k].after_blank) last = k - 1;
        return last >= i + 2 && 2 * signs >= last + 1 - i ? last : kNone;
    }

    bool may_be_code(std::size_t k) const {
        if (is_code_line(line(k))) return true;
        return lines_[k].characters <= kLongestCode
               && (!ends_sentence(line(k)) || line(k).back() == ';' || line(k).back() == ',');
    }

    /// "2. Reading the table" with prose behind it, and no list that it goes on with.
    bool is_numbered_heading(std::size_t i) const {
        if (!is_digit(line(i).front()) || heading_level(i) == 0 || list_marker(line(i + 1)) > 0) return false;
        return i == 0 || list_marker(line(i - 1)) == 0 || number_of(line(i)) != number_of(line(i - 1)) + 1;
    }

    static std::uint32_t number_of(std::string_view content) {
        std::uint32_t number = 0;
        for (std::size_t k = 0; k < std::min<std::size_t>(content.size(), 3) && is_digit(content[k]); ++k)
            number = 10 * number + static_cast<std::uint32_t>(content[k] - '0');
        return number;
    }

    /// The level of a heading by its form: short, no stop at its end, no lower-case start, prose behind it. 0 for none.
    /// "2.1 Method" is level 2; the first line of a text is level 1, any other 2.
    std::uint8_t heading_level(std::size_t i) const {
        const std::string_view content = line(i);
        if (i + 1 >= lines_.size() || lines_[i].characters > kLongestHeading || wrapped_[i]) return 0;
        if (ends_sentence(content) && !(i == 0 && (content.ends_with("?") || is_spoken_again(i)))) return 0;
        if (content.ends_with(":") || is_lower(content.front())) return 0;
        const bool long_behind =
            lines_[i + 1].characters > std::max(kLongestHeading, 2 * lines_[i].characters) || wrapped_[i + 1];
        const bool prose_behind =
            long_behind || (lines_[i + 1].after_blank && ends_sentence(line(i + 1))) || heads_list(i);
        if (i == 0) return prose_behind || ends_sentence(line(1)) || lines_[1].after_blank ? 1 : 0;
        if (!prose_behind || (i > 0 && wrapped_[i - 1])) return 0;
        const std::size_t number = content.find_first_not_of("0123456789.");
        if (!is_digit(content.front()) || number == std::string_view::npos || content[number] != ' ') return 2;
        return static_cast<std::uint8_t>(
            1
            + std::min<std::ptrdiff_t>(
                std::count(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(number - 1), '.'), 5));
    }

    /// Two items or more stand behind a short line that stands apart: "What it costs".
    bool heads_list(std::size_t i) const {
        if (i == 0 || i + 2 >= lines_.size() || !lines_[i].after_blank || list_marker(line(i)) > 0) return false;
        if (count_words(line(i)) > kListHeadWords || list_marker(line(i - 1)) > 0) return false;
        return list_marker(line(i + 1)) > 0 && list_marker(line(i + 2)) > 0;
    }

    /// A first line that is one sentence, apart from the prose behind it, half of whose long words come again there:
    /// a title that ends with a full stop.
    bool is_spoken_again(std::size_t i) const {
        const std::string_view content = line(i);
        if (!content.ends_with(".") || content.find(". ") != std::string_view::npos || !lines_[i + 1].after_blank)
            return false;
        return lines_[i + 1].characters > kLongestHeading && share_of_words(content, line(i + 1)) >= 50;
    }

    std::string_view text_;
    const std::vector<Line>& lines_;
    std::vector<bool> wrapped_;
    std::vector<PageMark> page_marks_;
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

/// The first heading of the article if nothing but page chrome, bylines and a table of contents stands before it.
std::optional<Span> find_title(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        if (is_of_contents(block)) continue;
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
    mark_contents(bytes, document.blocks);
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
