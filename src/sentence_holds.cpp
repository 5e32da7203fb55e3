#include "sentence_holds.h"

#include <algorithm>
#include <iterator>

#include "text/characters.h"

namespace lectern {
namespace {

using enum CharacterKind;

/// A quotation that is longer is cut into its sentences, even before "she said".
constexpr std::uint32_t kLongestQuotation = 160;
constexpr std::uint32_t kLongestBracket = kLongestHold;

struct Pair {
    char32_t open;
    std::u32string_view close;
    bool bracket;
};

constexpr Pair kPairs[] = {
    {U'"', U"\"", false},
    {U'\'', U"'", false},
    {U'(', U")", true},
    {U'[', U"]", true},
    {U'\u00AB', U"\u00BB", false},
    {U'\u00BB', U"\u00AB\u00BB", false},
    {U'\u2018', U"\u2019", false},
    {U'\u201A', U"\u2018\u2019", false},
    {U'\u201C', U"\u201D", false},
    {U'\u201D', U"\u201D", false},
    {U'\u201E', U"\u201C\u201D", false},
    {U'\u2039', U"\u203A", false},
    {U'\u300A', U"\u300B", true},
    {U'\u300C', U"\u300D", false},
    {U'\u300E', U"\u300F", false},
    {U'\u3010', U"\u3011", true},
    {U'\uFF08', U"\uFF09", true},
};

/// Whether what stands at `at`, behind a quotation or bracket, belongs to the sentence that holds it.
bool goes_on(std::string_view text, std::uint32_t at, std::uint32_t block_end) {
    std::uint32_t place = skip_blanks(text, at, block_end);
    Character then = character_at(text, place, block_end);
    if (then.size != 0 && then.kind == dash) {
        place = skip_blanks(text, place + then.size, block_end);
        then = character_at(text, place, block_end);
    }
    return then.size != 0 && (then.kind == lower || then.kind == comma || then.kind == opener);
}

bool can_open(const Pair& pair, const Character& before, const Character& next) {
    if (pair.bracket || pair.open == U'\u300C' || pair.open == U'\u300E') return true;
    const bool apart = before.size == 0 || before.kind == blank || before.kind == opener || before.kind == dash
                       || before.kind == comma;
    return apart && (next.kind != blank || pair.open == U'\u00AB');
}

}  // namespace

std::optional<std::uint32_t> held_until(std::string_view text, std::uint32_t at, std::uint32_t sentence_begin,
                                        std::uint32_t block_end) {
    const Character open = character_at(text, at, block_end);
    const auto pair =
        std::find_if(std::begin(kPairs), std::end(kPairs), [&](const Pair& p) { return p.open == open.code; });
    const std::uint32_t inside = at + open.size;
    if (pair == std::end(kPairs)
        || !can_open(*pair, character_before(text, at, sentence_begin), character_at(text, inside, block_end)))
        return 0;

    const bool is_apostrophe_too = pair->close.find_first_of(U"'\u2019") != std::u32string_view::npos;
    const std::uint32_t limit = std::min(block_end, inside + (pair->bracket ? kLongestBracket : kLongestQuotation));
    Character last = open;  // the last that is no blank
    for (std::uint32_t i = inside; i < limit;) {
        const Character c = character_at(text, i, block_end);
        i += c.size;
        const bool closes = pair->close.find(c.code) != std::u32string_view::npos
                            && (!is_apostrophe_too || is_stop(last.kind) || last.kind == comma);
        if (!closes) {
            if (c.kind != blank) last = c;
            continue;
        }
        if (pair->bracket && skip_blanks(text, sentence_begin, at) != at) return i;
        const Character behind = character_at(text, i, block_end);
        const bool marked = behind.size != 0 && (behind.kind == comma || is_stop(behind.kind));
        return last.kind == comma || marked || goes_on(text, i, block_end) ? i : 0;
    }
    return std::nullopt;
}

}  // namespace lectern
