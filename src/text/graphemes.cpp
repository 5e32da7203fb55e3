#include "text/graphemes.h"

#include "text/characters.h"

namespace lectern {
namespace {

using enum GraphemeBreak;

GraphemeBreak break_of(const Character& c) {
    return c.code >= 0x20 && c.code < 0x7F ? other : properties_of(c.code).grapheme;
}

bool is_control(GraphemeBreak b) { return b == control || b == carriage_return || b == line_feed; }

/// What of the text before a place decides whether a cluster ends there.
struct Before {
    GraphemeBreak last = other;
    bool pictographic = false;    ///< a pictograph, with nothing but extenders behind it, and then a joiner (GB11)
    bool odd_indicators = false;  ///< an odd number of regional indicators stands directly before (GB12, GB13)

    void add(GraphemeBreak next) {
        if (next == GraphemeBreak::pictographic)
            picture_ = true;
        else if (next != extend && next != joiner)
            picture_ = false;
        pictographic = picture_ && next == joiner;
        odd_indicators = next == regional_indicator && !odd_indicators;
        last = next;
    }

private:
    bool picture_ = false;
};

bool hangul_goes_on(GraphemeBreak before, GraphemeBreak after) {
    switch (before) {
        case hangul_l:
            return after == hangul_l || after == hangul_v || after == hangul_lv || after == hangul_lvt;  // GB6
        case hangul_lv:
        case hangul_v:
            return after == hangul_v || after == hangul_t;  // GB7
        case hangul_lvt:
        case hangul_t:
            return after == hangul_t;  // GB8
        default:
            return false;
    }
}

bool goes_on(const Before& before, GraphemeBreak after) {
    if (before.last == carriage_return && after == line_feed) return true;         // GB3
    if (is_control(before.last) || is_control(after)) return false;                // GB4, GB5
    if (hangul_goes_on(before.last, after)) return true;                           // GB6 to GB8
    if (after == extend || after == joiner || after == spacing_mark) return true;  // GB9, GB9a
    if (before.last == prepend) return true;                                       // GB9b
    if (before.pictographic && after == GraphemeBreak::pictographic) return true;  // GB11
    return before.odd_indicators && after == regional_indicator;                   // GB12, GB13
}

}  // namespace

std::uint32_t grapheme_end(std::string_view text, std::uint32_t at) {
    Before before;
    for (bool first = true;; first = false) {
        const Character c = character_at(text, at, text.size());
        if (c.size == 0) return at;
        const GraphemeBreak next = break_of(c);
        if (!first && !goes_on(before, next)) return at;
        before.add(next);
        at += c.size;
    }
}

bool is_grapheme_boundary(std::string_view text, std::uint32_t at) {
    if (at == 0 || at >= text.size()) return true;
    std::uint32_t start = at;
    bool may_belong = true;  // to a run of flags or of joined emoji
    while (may_belong && start > 0) {
        const Character c = character_before(text, start, 0);
        start -= c.size;
        const GraphemeBreak b = break_of(c);
        may_belong = b == extend || b == joiner || b == regional_indicator;
    }
    Before before;
    while (start < at) {
        const Character c = character_at(text, start, text.size());
        before.add(break_of(c));
        start += c.size;
    }
    return !goes_on(before, break_of(character_at(text, at, text.size())));
}

}  // namespace lectern
