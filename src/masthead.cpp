#include "masthead.h"

#include <algorithm>
#include <optional>
#include <string>

#include "line_forms.h"
#include "text/characters.h"

namespace lectern {
namespace {

constexpr std::size_t kFarthest = 24;      // blocks above the prose that are looked at
constexpr std::size_t kLongestRun = 3;     // headline, standfirst and one line more
constexpr std::size_t kNearBelow = 3;      // blocks below a headline that the article does not say again
constexpr std::uint32_t kFewestWords = 3;  // of a headline
constexpr std::uint32_t kFewestSigns = 7;  // of a headline in Han or Kana, where each sign is a word
constexpr std::uint32_t kMostWords = 35;   // of a headline or standfirst
constexpr std::uint32_t kStandfirstWords = 5;
constexpr std::uint32_t kNameWords = 4;   // at most, in a name alone
constexpr std::uint32_t kDateWords = 14;  // at most, in a line with a date
constexpr std::size_t kBodyBytes = 4000;  // of the article in which a headline's words are looked for
constexpr std::size_t kLongWord = 4;      // bytes
constexpr std::size_t kTwoSigns = 6;      // bytes
constexpr std::uint32_t kSaidAgain = 25;  // of a hundred long words

enum class Form : std::uint8_t { candidate, byline, date, count, other };

std::string lower(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i, text.size());
        append_utf8(out, lower_of(c.code));
        i += c.size;
    }
    return out;
}

/// A number of a line: its value, how many letters and words stand between the number before and it, and whether a
/// colon or an "h" alone does, as in "09:14" and "9h14".
struct Number {
    std::uint32_t value = 0;
    std::size_t digits = 0;
    std::uint32_t words_before = 0;
    bool timed = false;
};

/// Words of one or two letters do not count: "18 de noviembre de 2026" has one between its numbers.
std::vector<Number> numbers_of(std::string_view line) {
    std::vector<Number> numbers;
    std::uint32_t words = 0;
    std::uint32_t letters = 0;
    std::size_t end = 0;  // of the number before
    const auto end_word = [&] {
        words += letters > 2;
        letters = 0;
    };
    for (std::size_t i = 0; i < line.size();) {
        const Character c = character_at(line, i, line.size());
        if (c.kind != CharacterKind::digit) {
            if (is_letter(c.kind))
                ++letters;
            else
                end_word();
            i += c.size;
            continue;
        }
        end_word();
        const std::string_view between = line.substr(end, i - end);
        Number number{0, 0, words, !numbers.empty() && (between == ":" || between == "h")};
        for (; i < line.size() && line[i] >= '0' && line[i] <= '9'; ++i, ++number.digits)
            number.value = number.digits < 4 ? 10 * number.value + static_cast<std::uint32_t>(line[i] - '0') : 0;
        if (number.digits == 0) i += c.size;  // a digit of another script
        numbers.push_back(number);
        words = 0;
        end = i;
    }
    return numbers;
}

bool is_year(const Number& number) { return number.digits == 4 && number.value >= 1900 && number.value < 2100; }
bool is_day(const Number& number) { return number.digits <= 2 && number.value >= 1 && number.value <= 31; }

/// Looks at the lines above one article's prose.
class MastheadReader {
public:
    MastheadReader(std::string_view text, const std::vector<Block>& blocks, const std::vector<Shape>& shapes,
                   const std::vector<ChromeFeatures>& features, std::size_t prose)
        : text_(text),
          blocks_(blocks),
          shapes_(shapes),
          features_(features),
          prose_(prose),
          top_(prose - std::min(prose, kFarthest)),
          body_(lower(body())) {
        for (std::size_t i = top_; i < prose_; ++i)
            forms_.push_back(form_of(i));
    }

    Masthead read() const {
        const std::optional<std::size_t> headline = find_headline();
        if (!headline) return {};
        Masthead masthead{*headline, {MastheadPart::headline}};
        bool joined = true;  // no menu or share bar so far
        for (std::size_t i = *headline + 1; i < prose_; ++i) {
            masthead.parts.push_back(part_of(i, joined));
            joined = joined && masthead.parts.back() != MastheadPart::none;
        }
        return masthead;
    }

private:
    struct Run {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    std::string_view content(std::size_t i) const {
        return text_.substr(blocks_[i].span.begin, blocks_[i].span.size());
    }

    std::string_view body() const {
        std::string_view rest = text_.substr(blocks_[prose_].span.begin);
        if (rest.size() <= kBodyBytes) return rest;
        std::size_t end = kBodyBytes;
        while ((static_cast<unsigned char>(rest[end]) & 0xC0) == 0x80)
            --end;
        return rest.substr(0, end);
    }

    Form form(std::size_t i) const { return forms_[i - top_]; }

    bool is_in_signs(std::size_t i) const {
        return shapes_[i].script() == Script::han || shapes_[i].script() == Script::kana;
    }

    bool is_phrase(std::size_t i) const {
        using enum ChromeFeature;
        const ChromeFeatures& f = features_[i];
        return has(f, phrase_whole) || has(f, phrase_start) || has(f, phrase_within);
    }

    Form form_of(std::size_t i) const {
        const Shape& shape = shapes_[i];
        const std::string_view line = content(i);
        if (shape.letters == 0 && shape.digits > 0 && !is_date_line(line)) return Form::count;
        if (shape.words <= kDateWords && is_date_line(line)) return Form::date;
        if (is_phrase(i) || blocks_[i].kind == BlockKind::boilerplate) return Form::other;
        if (blocks_[i].kind == BlockKind::byline || (shape.words <= kDateWords && is_byline(line))) return Form::byline;
        return may_be_headline(i) ? Form::candidate : Form::other;
    }

    bool may_be_headline(std::size_t i) const {
        const BlockKind kind = blocks_[i].kind;
        if (kind != BlockKind::heading && kind != BlockKind::paragraph) return false;
        const Shape& shape = shapes_[i];
        if (shape.address || shape.words > kMostWords || shape.is_prose()) return false;
        if (content(i).find(" | ") != std::string_view::npos || has(features_[i], ChromeFeature::other_script))
            return false;
        const bool above_byline = i + 1 < prose_ && is_byline(content(i + 1));
        return shape.words >= (is_in_signs(i) ? kFewestSigns : above_byline ? 1 : kFewestWords);
    }

    /// How many of a hundred long words of a line, their endings aside, the article says again; pairs of signs in Han
    /// or Kana.
    std::uint32_t said_again(std::size_t i) const {
        const std::string line = lower(content(i));
        const bool signs = is_in_signs(i);
        std::uint32_t words = 0;
        std::uint32_t again = 0;
        for (std::size_t at = 0; at < line.size();) {
            const std::size_t end = signs ? std::min(at + kTwoSigns, line.size())
                                          : std::min(line.find_first_of(" .,:;?!-'\"", at), line.size());
            if (end - at >= kLongWord) {
                ++words;
                const std::size_t stem = signs ? end - at : std::max(kLongWord, end - at - 2);
                again += body_.find(line.substr(at, stem)) != std::string::npos;
            }
            at = signs ? end : end + 1;
        }
        return words == 0 ? 0 : 100 * again / words;
    }

    /// The runs of candidates, the lowest first; only the last lines of a long one.
    std::vector<Run> runs() const {
        std::vector<Run> found;
        for (std::size_t end = prose_; end > top_;) {
            std::size_t begin = end;
            while (begin > top_ && form(begin - 1) == Form::candidate)
                --begin;
            if (begin < end) found.push_back({std::max(begin, end - std::min(end, kLongestRun)), end});
            end = begin < end ? begin : end - 1;
        }
        return found;
    }

    bool has_date_or_byline(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < std::min(end, prose_); ++i)
            if (form(i) == Form::byline || form(i) == Form::date) return true;
        return false;
    }

    /// "Will it be enough?" does, "Winter came early." is a sentence of the article.
    bool may_end_headline(std::size_t i) const {
        return !shapes_[i].sentence_end || content(i).ends_with('?') || content(i).ends_with('!');
    }

    std::size_t first_said_again(Run run) const {
        for (std::size_t i = run.begin; i < run.end; ++i)
            if (may_end_headline(i) && said_again(i) >= kSaidAgain) return i;
        return run.end;
    }

    std::optional<std::size_t> find_headline() const {
        const std::vector<Run> all = runs();
        for (const Run& run : all)
            if (const std::size_t line = first_said_again(run); line < run.end && has_date_or_byline(run.end, prose_))
                return line;
        if (all.empty()) return std::nullopt;
        const Run lowest = all.front();
        if (const std::size_t line = first_said_again(lowest); line < lowest.end) return line;
        if (!may_end_headline(lowest.begin)) return std::nullopt;
        if (lowest.end == prose_ || has_date_or_byline(lowest.end, lowest.end + kNearBelow)) return lowest.begin;
        return std::nullopt;
    }

    /// "Ida Lund in Lunde", with a date within two lines below.
    bool is_name(std::size_t i) const {
        const Shape& shape = shapes_[i];
        if (is_phrase(i) || shape.digits > 0 || shape.sentence_end || shape.words < 2 || shape.words > kNameWords)
            return false;
        if (2 * shape.capitalized <= shape.words) return false;
        return (i + 1 < prose_ && form(i + 1) == Form::date) || (i + 2 < prose_ && form(i + 2) == Form::date);
    }

    MastheadPart part_of(std::size_t i, bool joined) const {
        if (form(i) == Form::byline || is_name(i)) return MastheadPart::byline;
        if (form(i) == Form::date) return MastheadPart::date_line;
        if (form(i) == Form::count) return MastheadPart::count;
        const bool standfirst = form(i) == Form::candidate && shapes_[i].words >= kStandfirstWords;
        return joined && standfirst ? MastheadPart::standfirst : MastheadPart::none;
    }

    std::string_view text_;
    const std::vector<Block>& blocks_;
    const std::vector<Shape>& shapes_;
    const std::vector<ChromeFeatures>& features_;
    std::size_t prose_;
    std::size_t top_;
    std::string body_;
    std::vector<Form> forms_;
};

}  // namespace

bool is_date_line(std::string_view line) {
    const std::vector<Number> numbers = numbers_of(line);
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        const Number& before = numbers[i - 1];
        const Number& here = numbers[i];
        if (here.timed && before.value < 24 && here.digits == 2 && here.value < 60) return true;
        if (here.words_before > 1) continue;
        if ((is_year(here) && is_day(before)) || (is_year(before) && is_day(here))) return true;
    }
    return false;
}

Masthead find_masthead(std::string_view text, const std::vector<Block>& blocks, const std::vector<Shape>& shapes,
                       const std::vector<ChromeFeatures>& features, std::size_t prose) {
    return prose == 0 ? Masthead{} : MastheadReader(text, blocks, shapes, features, prose).read();
}

}  // namespace lectern
