#include "page_marks.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_map>

namespace lectern {
namespace {

constexpr std::uint32_t kLongestNumber = 16;  // code points of "- Seite 12 von 30"
constexpr std::uint32_t kLongestHead = 90;    // code points
constexpr std::size_t kShortestPage = 4;      // lines
constexpr std::size_t kBeside = 2;            // lines from a page number to a running head

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view content_of(std::string_view text, const Line& line) {
    return text.substr(line.span.begin, line.span.size());
}

/// Takes "Page ", "- " and their like from the front.
std::string_view without_word(std::string_view content) {
    static constexpr std::array<std::string_view, 10> kWords = {"Page ",   "page ", "PAGE ", "Seite ", "Página ",
                                                                "Pagina ", "p. ",   "S. ",   "- ",     "– "};
    for (const std::string_view word : kWords)
        if (content.starts_with(word)) return content.substr(word.size());
    return content;
}

/// The number of a line that may be a page's; nothing for any other line.
std::optional<std::uint32_t> page_number(std::string_view text, const Line& line) {
    if (line.characters > kLongestNumber) return std::nullopt;
    const std::string_view content = without_word(content_of(text, line));
    const auto digits = std::min(content.find_first_not_of("0123456789"), content.size());
    if (digits == 0 || digits > 4) return std::nullopt;
    std::string_view rest = content.substr(digits);
    for (const std::string_view of : {" of ", " von ", " de ", " sur ", " / ", "/"})
        if (rest.starts_with(of)) {
            rest.remove_prefix(of.size());
            rest.remove_prefix(std::min(rest.find_first_not_of("0123456789"), rest.size()));
            break;
        }
    if (!rest.empty() && rest != " -" && rest != " –") return std::nullopt;
    std::uint32_t number = 0;
    for (const char c : content.substr(0, digits))
        number = 10 * number + static_cast<std::uint32_t>(c - '0');
    return number;
}

struct Candidate {
    std::size_t line = 0;
    std::uint32_t number = 0;
};

/// Marks the candidates that count on, one page apart.
void mark_numbers(const std::vector<Candidate>& candidates, std::vector<PageMark>& marks) {
    for (std::size_t i = 0; i + 1 < candidates.size(); ++i) {
        const Candidate& a = candidates[i];
        const Candidate& b = candidates[i + 1];
        if (b.number == a.number + 1 && b.line - a.line >= kShortestPage)
            marks[a.line] = marks[b.line] = PageMark::page_number;
    }
}

/// The letters of a short line, for "Coastal Studies 12" and "Coastal Studies 13" to be the same.
std::string words_of(std::string_view content) {
    std::string words;
    std::copy_if(content.begin(), content.end(), std::back_inserter(words),
                 [](char c) { return !is_digit(c) && c != ' '; });
    return words;
}

bool begins_page(std::string_view text, const std::vector<Line>& lines, std::size_t i) {
    const std::uint32_t before = i == 0 ? 0 : lines[i - 1].span.end;
    return text.substr(before, lines[i].span.begin - before).find('\f') != std::string_view::npos;
}

/// Beside a page number, or the first or last line of a page.
bool stands_at_edge(std::string_view text, const std::vector<Line>& lines, const std::vector<PageMark>& marks,
                    std::size_t i) {
    if (begins_page(text, lines, i) || (i + 1 < lines.size() && begins_page(text, lines, i + 1))) return true;
    for (std::size_t other = i - std::min(i, kBeside); other <= i + kBeside && other < lines.size(); ++other)
        if (marks[other] == PageMark::page_number) return true;
    return false;
}

}  // namespace

std::vector<PageMark> find_page_marks(std::string_view text, const std::vector<Line>& lines) {
    std::vector<PageMark> marks(lines.size(), PageMark::none);
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const auto number = page_number(text, lines[i])) candidates.push_back({i, *number});
    mark_numbers(candidates, marks);
    if (std::all_of(marks.begin(), marks.end(), [](PageMark mark) { return mark == PageMark::none; })
        && text.find('\f') == std::string_view::npos)
        return marks;

    std::unordered_map<std::string, std::uint32_t> heads;  // only ever looked up
    const auto may_be_head = [&](std::size_t i) {
        return marks[i] == PageMark::none && lines[i].characters <= kLongestHead;
    };
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (may_be_head(i) && stands_at_edge(text, lines, marks, i)) ++heads[words_of(content_of(text, lines[i]))];
    // What stands first and at no edge is the title itself, which the pages behind it repeat.
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!may_be_head(i) || (i == 0 && !stands_at_edge(text, lines, marks, i))) continue;
        const auto found = heads.find(words_of(content_of(text, lines[i])));
        if (found != heads.end() && found->second >= 2 && !found->first.empty()) marks[i] = PageMark::running_head;
    }
    return marks;
}

}  // namespace lectern
