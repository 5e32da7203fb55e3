#include "stop_run.h"

#include <algorithm>

#include "text/characters.h"

namespace lectern {
namespace {

using enum CharacterKind;

constexpr std::uint32_t kLongestClosing = 64;    ///< bytes of closing marks, and of what is between them
constexpr std::uint32_t kLongestReference = 24;  ///< bytes of "[3, 5–7]"

bool is_dot(const Character& c) { return c.size != 0 && (c.kind == period || c.kind == ellipsis); }

bool is_question(char32_t c) { return c == '?' || c == 0x37E || c == 0x61F || c == 0x2047 || c == 0x2049; }

unsigned stop_bit(const Character& c) {
    if (c.kind == period) return kPeriod;
    if (c.kind == ellipsis) return kEllipsis;
    if (c.kind == exclamation) return is_question(c.code) ? kQuestion : kExclaim;
    return c.kind == full_stop ? kFullStop : 0;
}

bool is_superscript_digit(char32_t c) { return c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079); }

class RunReader {
public:
    RunReader(std::string_view text, std::uint32_t at, Stop kind, std::uint32_t sentence_begin, std::uint32_t block_end)
        : text_(text), sentence_begin_(sentence_begin), block_end_(block_end), seen_(kind) {
        run_.begin = at;
        const Character first = character_at(text, at, block_end);
        run_.end = at + first.size;
        periods_ = first.kind == period;
        const Character before = character_before(text, at, sentence_begin);
        attached_ = before.size != 0 && before.kind != blank;
    }

    StopRun read() {
        while (!is_too_long() && (read_adjacent() || read_behind_blank())) {
        }
        if (run_.marks_end == 0) run_.marks_end = run_.end;
        run_.stop = stop();
        return run_;
    }

private:
    /// Closing marks are looked at again by the scan, so a run of them has to end.
    bool is_too_long() const { return run_.closed && run_.end - run_.marks_end > kLongestClosing; }

    bool take(std::uint32_t end, bool closes) {
        if (closes && !run_.closed) run_.marks_end = run_.end;
        run_.closed |= closes;
        run_.end = end;
        return true;
    }

    Character at(std::uint32_t place) const { return character_at(text_, place, block_end_); }

    /// More stops, closing marks, combining marks, reference numbers.
    bool read_adjacent() {
        const Character c = at(run_.end);
        if (c.size == 0) return false;
        if (const unsigned bit = stop_bit(c); bit != 0) {
            seen_ |= bit;
            periods_ += c.kind == period;
            return take(run_.end + c.size, false);
        }
        if (c.kind == mark || is_superscript_digit(c.code)) return take(run_.end + c.size, false);
        if (c.kind == closer || c.kind == quote) return take(run_.end + c.size, true);
        const std::uint32_t reference = skip_reference(run_.end);
        return reference > run_.end && take(reference, false);
    }

    /// Behind a blank, what can belong to nothing else: ". . .", "... !", " »", " )", " [12]", " [...]".
    bool read_behind_blank() {
        const std::uint32_t place = skip_blanks(text_, run_.end, block_end_);
        const Character next = at(place);
        if (place == run_.end || next.size == 0) return false;
        const std::uint32_t behind = place + next.size;
        if (next.kind == closer) return take(behind, true);
        if (next.kind == quote) return closes_behind_blank(place, next) && take(behind, true);
        if (next.kind == exclamation) {
            const Character second = at(behind);
            return (second.size == 0 || second.kind == blank || is_stop(second.kind)) && take(place, false);
        }
        if (is_dot(next)) return read_spaced_dots(place);
        if (next.code == '[' || next.code == '(') {
            const std::uint32_t end = next.code == '[' ? skip_reference(place) : place;
            const std::uint32_t bracket = end > place ? end : skip_left_out(place);
            if (bracket == place) return false;
            const Character then = at(skip_blanks(text_, bracket, block_end_));
            return (then.size == 0 || then.kind == upper) && take(bracket, false);
        }
        return false;
    }

    /// A quotation mark behind a blank closes when its shape says so («») or more marks follow it.
    bool closes_behind_blank(std::uint32_t place, const Character& mark_at_place) const {
        std::uint32_t behind = place;
        Character then = mark_at_place;
        while (then.size != 0 && then.kind == quote) {
            behind += then.size;
            then = at(behind);
        }
        if (then.size == 0 || is_stop(then.kind) || then.kind == comma) return true;
        if (then.kind != blank) return false;
        if (mark_at_place.code == 0xBB) return true;
        return mark_at_place.code == '"' && opens_before();
    }

    /// Whether an odd number of straight quotation marks stand shortly before the stop: one is still open.
    bool opens_before() const {
        constexpr std::uint32_t kFar = 200;
        const std::uint32_t from = run_.begin - std::min(run_.begin - sentence_begin_, kFar);
        bool open = false;
        for (std::uint32_t i = from; i < run_.begin; ++i)
            open ^= text_[i] == '"';
        return open;
    }

    bool read_spaced_dots(std::uint32_t place) {
        std::uint32_t end = place;
        std::uint32_t dots = 0;
        for (Character d = at(end); is_dot(d) || (d.size != 0 && d.kind == blank); d = at(end)) {
            dots += d.kind == period;
            end += d.size;
        }
        const Character then = at(end);
        const bool goes_on = is_letter(then.kind) || then.kind == digit;
        const bool own_stop = attached_ && periods_ == 1 && seen_ == kPeriod;
        if (own_stop && goes_on && then.size != 0) return false;  // "compounds. | . . . The practice"
        periods_ += dots;
        return take(skip_blanks_back(text_, end, run_.end), false);
    }

    /// "[21]" or "[3, 5–7]" at `place`: where it ends, or `place`.
    std::uint32_t skip_reference(std::uint32_t place) const {
        if (at(place).code != '[') return place;
        bool digits = false;
        for (std::uint32_t i = place + 1; i < place + kLongestReference;) {
            const Character c = at(i);
            i += c.size;
            if (c.code == ']') return digits ? i : place;
            digits |= c.kind == digit;
            if (c.size == 0 || (c.kind != digit && c.kind != dash && c.code != ',' && c.code != ' ')) return place;
        }
        return place;
    }

    /// "[...]" or "(…)" at `place`: where it ends, or `place`.
    std::uint32_t skip_left_out(std::uint32_t place) const {
        std::uint32_t i = place + 1;
        while (is_dot(at(i)))
            i += at(i).size;
        return i > place + 1 && at(i).kind == closer ? i + 1 : place;
    }

    Stop stop() const {
        for (const Stop strongest : {kFullStop, kQuestion, kExclaim, kEllipsis})
            if ((seen_ & strongest) != 0) return strongest;
        return periods_ > 2 || (periods_ == 2 && !attached_) ? kEllipsis : kPeriod;
    }

    std::string_view text_;
    std::uint32_t sentence_begin_;
    std::uint32_t block_end_;
    unsigned seen_;              ///< Stop bits
    std::uint32_t periods_ = 0;  ///< full stops so far
    bool attached_ = false;      ///< the first mark stands right behind a word
    StopRun run_;
};

}  // namespace

StopRun read_stop_run(std::string_view text, std::uint32_t at, Stop kind, std::uint32_t sentence_begin,
                      std::uint32_t block_end) {
    if (kind == kSemicolon) return {at, at + 1, at + 1, kSemicolon, false};
    return RunReader(text, at, kind, sentence_begin, block_end).read();
}

}  // namespace lectern
