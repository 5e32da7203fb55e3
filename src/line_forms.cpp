#include "line_forms.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace lectern {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool ends_with_any(std::string_view line, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return line.ends_with(end); });
}

bool starts_with_any(std::string_view line, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return line.starts_with(start); });
}

constexpr std::size_t kLongWord = 4;  // bytes

consteval std::array<bool, 256> make_program_signs() {
    std::array<bool, 256> signs{};
    for (const char c : std::string_view("(){}[]=<>_;*\\$#@&|+%"))
        signs[static_cast<unsigned char>(c)] = true;
    return signs;
}

constexpr std::array<bool, 256> kProgramSigns = make_program_signs();

/// Whether a line holds a bar, a tab, or a byte of a character that draws boxes: one look for lines that have none.
bool may_draw_table(std::string_view line) {
    unsigned found = 0;
    for (const char c : line)
        found |= (c == '|') | (c == '\t') | (c == '\x94') | (c == '\x95');
    return found != 0;
}

/// The line without the stars and underscores by which Markdown slants it.
std::string_view without_emphasis(std::string_view line) {
    while (!line.empty() && (line.front() == '*' || line.front() == '_'))
        line.remove_prefix(1);
    while (!line.empty() && (line.back() == '*' || line.back() == '_'))
        line.remove_suffix(1);
    return line;
}

/// A line that ends in the name of who took a picture: "The quay in January. Photograph: Ida Lund", "…, 2019. AP/Ida
/// Lund".
bool ends_in_credit(std::string_view line) {
    constexpr std::size_t kLongestCredit = 60;  // bytes
    const std::string_view end = line.substr(line.size() - std::min(line.size(), kLongestCredit));
    if (ends_with_any(end, {"/Getty Images", "/AP", "/Reuters", "/REUTERS", "/AFP", "/dpa"})) return true;
    const std::size_t colon = end.rfind(": ");
    if (colon == std::string_view::npos || ends_sentence(end) || end.find(". ", colon) != std::string_view::npos)
        return false;
    return ends_with_any(end.substr(0, colon), {" Photograph", " Photo", " Photos", " Image credit", " Credit",
                                                " Picture", " Foto", " Bild", " Crédit", " Fotografía", " Фото"});
}

/// "… in Tunis on Wednesday. (Reuters)", "… on the quay. (Ida Lund / The Lunde Post)".
bool ends_with_credit(std::string_view line) {
    constexpr std::array<std::string_view, 8> kAgencies = {"AFP",          "AP",  "AP Photo", "EPA",
                                                           "Getty Images", "dpa", "Reuters",  "Xinhua"};
    if (!line.ends_with(')')) return false;
    const std::size_t open = line.rfind('(');
    if (open == std::string_view::npos || open == 0) return false;
    const std::string_view credit = line.substr(open + 1, line.size() - open - 2);
    return credit.find(" / ") != std::string_view::npos
           || std::find(kAgencies.begin(), kAgencies.end(), credit) != kAgencies.end();
}

}  // namespace

bool ends_sentence(std::string_view line) {
    while (ends_with_any(line, {"”", "’", "»", "」", "』"}))
        line.remove_suffix(line.ends_with("»") ? 2 : 3);
    while (!line.empty() && (line.back() == '"' || line.back() == '\'' || line.back() == ')'))
        line.remove_suffix(1);
    return ends_with_any(line, {".", "!", "?", ";", ",", "…", "。", "！", "？", "؟", "۔", "।", "։", "።", "။"})
           || ends_as_korean_verb(line);
}

bool ends_as_korean_verb(std::string_view line) { return ends_with_any(line, {"다", "요", "까", "죠"}); }

std::size_t list_marker(std::string_view line) {
    for (const std::string_view bullet : {"- ", "* ", "+ ", "• ", "· ", "– ", "◦ ", "▪ ", "‣ ", "● ", "○ "})
        if (line.starts_with(bullet)) return bullet.size();
    const std::size_t open = line.front() == '(' ? 1 : 0;
    std::size_t i = open;
    while (i < line.size() && i - open < 2 && is_digit(line[i]))
        ++i;
    if (i == open && i < line.size() && is_lower(line[i])) ++i;
    if (i == open || i + 1 >= line.size() || line[i + 1] != ' ') return 0;
    const bool closes = line[i] == ')' || (open == 0 && line[i] == '.' && is_digit(line[i - 1]));
    return closes ? i + 2 : 0;
}

bool is_table_row(std::string_view line) {
    if (!may_draw_table(line)) return false;
    if (line.front() == '|' && line.find('|', 1) != std::string_view::npos) return true;
    if (std::count(line.begin(), line.end(), '\t') >= 2) return true;
    return line.find("│") != std::string_view::npos || line.find("║") != std::string_view::npos;
}

bool is_table_rule(std::string_view line) {
    if (line.starts_with("─") || line.starts_with("═") || line.starts_with("┌") || line.starts_with("└")
        || line.starts_with("├") || line.starts_with("╔"))
        return true;
    return line.size() >= 3 && line.find_first_not_of("-=+| ") == std::string_view::npos
           && line.find("--+--") != std::string_view::npos;
}

std::size_t figure_cells(std::string_view line) {
    if (!is_digit(line.back()) && line.back() != '%') return 0;
    std::size_t cells = 0;
    std::size_t figures = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        if (end > at) {
            const std::string_view cell = line.substr(at, end - at);
            ++cells;
            figures += std::any_of(cell.begin(), cell.end(), is_digit)
                       && cell.find_first_not_of("0123456789.,%+-$/") == std::string_view::npos;
        }
        at = end + 1;
    }
    return cells >= 3 && 3 * figures >= 2 * cells ? cells : 0;
}

bool is_reference(std::string_view line) {
    const std::size_t number = std::min(line.find_first_not_of("0123456789. "), line.size());
    if (line.substr(number).starts_with("^ ")) return true;
    if (line.front() != '[' && line.front() != '^') return false;
    const std::size_t close = line.find(']');
    if (close == std::string_view::npos || close > 5 || close + 2 >= line.size() || close < 2) return false;
    return std::all_of(line.begin() + 1, line.begin() + static_cast<std::ptrdiff_t>(close), is_digit);
}

bool is_caption(std::string_view line) {
    static constexpr std::array<std::string_view, 17> kLabels = {
        "Figure ",    "Fig. ",    "Table ", "Photo: ", "Image: ", "Picture: ", "Caption",  "Photograph: ",  "Photo by ",
        "Abbildung ", "Tableau ", "图 ",    "图注：",  "Foto: ",  "Bild: ",    "Photo : ", "Image credit: "};
    if (line.starts_with("![") && line.find("](") != std::string_view::npos) return true;
    if (ends_with_credit(line)) return true;
    if (ends_in_credit(line)) return true;
    const std::string_view content = without_emphasis(line);
    const auto label =
        std::find_if(kLabels.begin(), kLabels.end(), [&](std::string_view l) { return content.starts_with(l); });
    if (label == kLabels.end()) return false;
    if (label->back() != ' ' || label->find(':') != std::string_view::npos || *label == "Photo by ") return true;
    const std::size_t number = label->size();
    const std::size_t after = content.find_first_not_of("0123456789", number);
    return after > number && after != std::string_view::npos
           && (content[after] == ':' || content[after] == '.' || content[after] == ' ');
}

bool is_byline(std::string_view line) {
    const std::string_view content = without_emphasis(line);
    if (content.empty() || ends_sentence(content)) return false;
    for (const std::string_view by : {"By ", "by ", "BY ", "Written by ", "Von ", "Par ", "Por ", "Di "})
        if (content.starts_with(by) && content.size() > by.size() && is_upper(content[by.size()])) return true;
    return false;
}

bool is_mail_field(std::string_view line) {
    static constexpr std::array<std::string_view, 30> kFields = {
        "From",   "To",      "Cc",      "CC",    "Bcc",      "Date",    "Sent", "Subject", "Reply-To", "Von",
        "An",     "Kopie",   "Betreff", "Datum", "Gesendet", "De",      "À",    "Objet",   "Envoyé",   "Para",
        "Asunto", "Enviado", "Fecha",   "Da",    "Oggetto",  "Inviato", "От",   "Кому",    "Тема",     "Дата"};
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon + 1 == line.size() || line[colon + 1] != ' ') return false;
    std::string_view name = line.substr(0, colon);
    if (name.ends_with(' ')) name.remove_suffix(1);  // French puts a blank before the colon
    return std::find(kFields.begin(), kFields.end(), name) != kFields.end();
}

bool is_code_line(std::string_view line) {
    if (starts_with_any(line, {"//", "/*", "#!", "$ ", ">>> ", "-- ", "#include ", "</", "<?"})) return true;
    if (line.find_first_not_of("{}()[];, \t") == std::string_view::npos) return true;
    if (ends_with_any(line, {"{", "}", "(", "[", ");", "};", "=>", "*/", "/>", "),", "],"})) return true;
    if (ends_sentence(line) && line.back() != ';' && line.back() != ',') return false;
    const auto signs =
        std::count_if(line.begin(), line.end(), [](char c) { return kProgramSigns[static_cast<unsigned char>(c)]; });
    return signs >= 2 && 12 * static_cast<std::size_t>(signs) >= line.size();
}

std::size_t share_of_words(std::string_view content, std::string_view other) {
    std::size_t words = 0;
    std::size_t again = 0;
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t end = std::min(content.find_first_of(" .,:;?!", at), content.size());
        if (end - at >= kLongWord) {
            ++words;
            again += other.find(content.substr(at, end - at)) != std::string_view::npos;
        }
        at = end + 1;
    }
    return words == 0 ? 0 : 100 * again / words;
}

}  // namespace lectern
