#include "sentence_marks.h"

#include <algorithm>
#include <string>

#include "text/characters.h"

namespace lectern {
namespace {

using enum CharacterKind;

constexpr std::uint32_t kLongestAddress = 80;  ///< bytes
constexpr std::uint32_t kLongestFormula = 32;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether what stands behind a mark can begin a sentence.
bool begins_anew(std::string_view text, std::uint32_t at, std::uint32_t block_end, bool lower_too) {
    const std::uint32_t place = skip_blanks(text, at, block_end);
    if (place == at || place == block_end) return false;
    Character c = character_at(text, place, block_end);
    if (c.kind == quote || c.kind == opener) c = character_at(text, place + c.size, block_end);
    return c.kind == upper || c.kind == letter || c.kind == digit || (lower_too && c.kind == lower);
}

bool stands_alone(std::string_view text, Span span, std::uint32_t begin, std::uint32_t end) {
    return (span.begin == begin || character_before(text, span.begin, begin).kind == blank)
           && (span.end == end || character_at(text, span.end, end).kind == blank);
}

std::optional<StandingMark> rule(std::string_view text, std::uint32_t at, std::uint32_t sentence_begin,
                                 std::uint32_t block_end) {
    if (at > sentence_begin && text[at - 1] == text[at]) return std::nullopt;  // its first sign has decided
    std::uint32_t end = at;
    while (end < block_end && text[end] == text[at])
        ++end;
    const std::uint32_t shortest = text[at] == '_' ? 8 : 3;
    const Span span{at, end};
    if (span.size() < shortest || !stands_alone(text, span, sentence_begin, block_end)) return std::nullopt;
    const bool behind = begins_anew(text, end, block_end, true);
    return StandingMark{span, at > sentence_begin && behind, behind};
}

std::uint32_t digits_back(std::string_view text, std::uint32_t at, std::uint32_t begin) {
    while (at > begin && is_digit(text[at - 1]))
        --at;
    return at;
}

std::uint32_t digits_ahead(std::string_view text, std::uint32_t at, std::uint32_t end) {
    while (at < end && is_digit(text[at]))
        ++at;
    return at;
}

/// Where a date such as "03/27/2001" that ends at `end` begins, or `end`.
std::uint32_t date_begin(std::string_view text, std::uint32_t end, std::uint32_t begin) {
    std::uint32_t at = end;
    for (int part = 0; part < 3; ++part) {
        const std::uint32_t digits = digits_back(text, at, begin);
        if (digits == at || at - digits > 4) return end;
        at = digits;
        if (part == 2) break;
        if (at == begin || (text[at - 1] != '/' && text[at - 1] != '.' && text[at - 1] != '-')) return end;
        --at;
    }
    return at;
}

/// A date and a clock time, noticed at the time's first colon.
std::optional<StandingMark> time_stamp(std::string_view text, std::uint32_t colon, std::uint32_t sentence_begin,
                                       std::uint32_t block_end) {
    const std::uint32_t hours = digits_back(text, colon, sentence_begin);
    std::uint32_t end = digits_ahead(text, colon + 1, block_end);
    if (hours == colon || colon - hours > 2 || end != colon + 3) return std::nullopt;
    const std::uint32_t date_end = skip_blanks_back(text, hours, sentence_begin);
    const std::uint32_t begin = date_begin(text, date_end, sentence_begin);
    if (begin == date_end) return std::nullopt;
    if (end + 2 < block_end && text[end] == ':') end = digits_ahead(text, end + 1, block_end);
    if (const std::string_view half = text.substr(end, 3); half == " AM" || half == " PM") end += 3;

    const std::uint32_t previous = skip_blanks_back(text, begin, sentence_begin);
    std::uint32_t word = previous;
    while (word > sentence_begin && character_before(text, word, sentence_begin).kind != blank)
        word -= character_before(text, word, sentence_begin).size;
    // "on 03/27/2001" goes on with its sentence, "Anna Berg 03/27/2001" does not.
    const bool parted = word < previous && character_at(text, word, previous).kind != lower;
    return StandingMark{{begin, end}, parted, begins_anew(text, end, block_end, true)};
}

/// "https://…", noticed at its colon.
std::optional<StandingMark> web_address(std::string_view text, std::uint32_t colon, std::uint32_t sentence_begin,
                                        std::uint32_t block_end) {
    if (text.substr(colon, 3) != "://") return std::nullopt;
    std::uint32_t begin = colon;
    while (begin > sentence_begin && text[begin - 1] >= 'a' && text[begin - 1] <= 'z')
        --begin;
    std::uint32_t end = colon;
    for (Character c = character_at(text, end, block_end); c.size != 0 && c.kind != blank && c.code != '<';
         c = character_at(text, end, block_end))
        end += c.size;
    for (Character c = character_before(text, end, colon + 3); is_stop(c.kind);
         c = character_before(text, end, colon + 3))
        end -= c.size;  // the sentence's own stop
    const std::uint32_t next = skip_blanks(text, end, block_end);
    const std::string_view rest = text.substr(next, block_end - next);
    const bool another = rest.starts_with("http://") || rest.starts_with("https://");
    const bool behind = next > end && (another || begins_anew(text, end, block_end, false));
    return StandingMark{{begin, end}, false, behind};
}

/// "<anna@example.com>", noticed at its end.
std::optional<StandingMark> bracketed_address(std::string_view text, std::uint32_t at, std::uint32_t sentence_begin,
                                              std::uint32_t block_end) {
    std::uint32_t first = at - std::min(at - sentence_begin, kLongestAddress);
    while ((static_cast<unsigned char>(text[first]) & 0xC0) == 0x80)
        ++first;
    bool has_at_sign = false;
    for (std::uint32_t i = at; i > first;) {
        const Character c = character_before(text, i, first);
        if (c.kind == blank) return std::nullopt;
        i -= c.size;
        has_at_sign |= c.code == '@';
        if (c.code != '<') continue;
        if (!has_at_sign) return std::nullopt;
        return StandingMark{{i, at + 1}, false, begins_anew(text, at + 1, block_end, true)};
    }
    return std::nullopt;
}

/// ":-)", ";)", "=D", ":P", noticed at its eyes.
std::optional<StandingMark> emoticon(std::string_view text, std::uint32_t at, std::uint32_t sentence_begin,
                                     std::uint32_t block_end) {
    std::uint32_t end = at + 1;
    if (end < block_end && text[end] == '-') ++end;
    if (end >= block_end || std::string_view(")(DPp").find(text[end]) == std::string_view::npos) return std::nullopt;
    const Span span{at, end + 1};
    if (!stands_alone(text, span, sentence_begin, block_end)) return std::nullopt;
    return StandingMark{span, false, begins_anew(text, span.end, block_end, false)};
}

std::optional<StandingMark> letter_formula(std::string_view text, std::uint32_t comma_at, std::uint32_t sentence_begin,
                                           std::uint32_t block_end, const Lexicon& lexicon) {
    if (comma_at - sentence_begin > kLongestFormula) return std::nullopt;
    std::string formula;
    for (std::uint32_t i = sentence_begin; i < comma_at;) {
        const Character c = character_at(text, i, comma_at);
        append_utf8(formula, lower_of(c.code));
        i += c.size;
    }
    if (!lexicon.find("letter_formulas", formula) || !begins_anew(text, comma_at + 1, block_end, false))
        return std::nullopt;
    return StandingMark{{sentence_begin, comma_at + 1}, false, true};
}

/// A list marker: what stands before its number or letter, what behind.
struct Marker {
    std::string bullet;  ///< "• " or empty
    std::uint32_t number = 0;
    bool letter_number = false;  ///< "a", "b", "c" instead of 1, 2, 3
    std::string_view delimiter;  ///< ")", ".)", "."; empty after a bullet alone
};

std::string written(const Marker& marker) {
    if (marker.number == 0) return marker.bullet;
    const std::string number = marker.letter_number ? std::string(1, static_cast<char>('a' + marker.number - 1))
                                                    : std::to_string(marker.number);
    return marker.bullet + number + std::string(marker.delimiter);
}

std::optional<Marker> marker_at(std::string_view text, std::uint32_t at, std::uint32_t block_end) {
    Marker marker;
    const Character first = character_at(text, at, block_end);
    if (first.size != 0 && first.kind == bullet) {
        const std::uint32_t behind = skip_blanks(text, at + first.size, block_end);
        marker.bullet = text.substr(at, behind - at);
        at = behind;
    }
    std::uint32_t end = digits_ahead(text, at, block_end);
    if (end > at && end - at <= 2) {
        for (std::uint32_t i = at; i < end; ++i)
            marker.number = marker.number * 10 + static_cast<std::uint32_t>(text[i] - '0');
    } else if (end == at && at < block_end && text[at] >= 'a' && text[at] <= 'c') {
        marker.number = static_cast<std::uint32_t>(text[at] - 'a') + 1;
        marker.letter_number = true;
        end = at + 1;
    }
    if (marker.number != 0)
        for (const std::string_view delimiter : {".)", ")", "."})
            if (text.substr(end, delimiter.size()) == delimiter) {
                marker.delimiter = delimiter;
                const std::uint32_t behind = end + static_cast<std::uint32_t>(delimiter.size());
                if (behind < block_end && character_at(text, behind, block_end).kind == blank) return marker;
            }
    if (marker.bullet.empty()) return std::nullopt;
    marker.number = 0;
    return marker;
}

/// Where `marker` stands as a list marker behind `from`, or npos.
std::size_t find_marker(std::string_view text, const Marker& marker, std::uint32_t from, std::uint32_t block_end) {
    const std::string sign = written(marker);
    const std::string_view block = text.substr(0, block_end);
    for (std::size_t at = block.find(sign, from); at != std::string_view::npos; at = block.find(sign, at + 1)) {
        const auto place = static_cast<std::uint32_t>(at);
        const auto behind = static_cast<std::uint32_t>(at + sign.size());
        if (character_before(text, place, from).kind != blank || behind >= block_end) continue;
        if (marker.number != 0 && character_at(text, behind, block_end).kind != blank) continue;
        const std::uint32_t previous = skip_blanks_back(text, place, from);
        if (character_before(text, previous, from).kind == comma) continue;  // "1) cheap, 2) good" is one sentence
        return at;
    }
    return std::string_view::npos;
}

}  // namespace

std::optional<StandingMark> standing_mark(std::string_view text, std::uint32_t at, std::uint32_t sentence_begin,
                                          std::uint32_t block_end, const Lexicon& lexicon) {
    switch (text[at]) {
        case '*':
        case '_':
            return rule(text, at, sentence_begin, block_end);
        case '>':
            return bracketed_address(text, at, sentence_begin, block_end);
        case ',':
            return letter_formula(text, at, sentence_begin, block_end, lexicon);
        case ';':
            return emoticon(text, at, sentence_begin, block_end);
        case '=': {
            const auto found = rule(text, at, sentence_begin, block_end);
            return found ? found : emoticon(text, at, sentence_begin, block_end);
        }
        case ':': {
            if (const auto found = web_address(text, at, sentence_begin, block_end)) return found;
            if (const auto found = time_stamp(text, at, sentence_begin, block_end)) return found;
            return emoticon(text, at, sentence_begin, block_end);
        }
        default:
            return std::nullopt;
    }
}

std::vector<std::uint32_t> inline_items(std::string_view text, Span block, bool writes_ordinals) {
    std::vector<std::uint32_t> items;
    std::uint32_t from = block.begin;
    std::optional<Marker> marker = marker_at(text, from, block.end);
    if (!marker) {
        marker = Marker{"", 1, false, ")"};
        const std::size_t first = find_marker(text, *marker, from + 1, block.end);
        if (first == std::string_view::npos) return items;
        from = static_cast<std::uint32_t>(first);
        if (character_before(text, skip_blanks_back(text, from, block.begin), block.begin).kind != comma)
            items.push_back(from);
    }
    // "1. Bundesliga und 2. Bundesliga" is no list where ordinals look like this.
    if (marker->bullet.empty() && marker->delimiter == "." && writes_ordinals) return {};
    const bool found_inside = !items.empty();
    while (true) {
        marker->number += marker->number != 0;
        const std::size_t next = find_marker(text, *marker, from + 1, block.end);
        if (next == std::string_view::npos) break;
        from = static_cast<std::uint32_t>(next);
        items.push_back(from);
    }
    if (found_inside && items.size() == 1) items.clear();  // a lone "1)" is no list
    return items;
}

}  // namespace lectern
