#include "sentence_context.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace lectern {
namespace {

constexpr std::uint32_t kLongestWord = 40;        ///< bytes that are looked back at for a word
constexpr std::uint32_t kLongestQuotation = 160;  ///< bytes of a quotation that is held together with its speech tag
constexpr std::uint32_t kLongestBracket = 300;

/// Languages that write ordinals with a full stop: "am 3. Mai", "na 10. pokus".
constexpr std::array<std::string_view, 19> kOrdinalLanguages = {
    "cs", "da", "de", "et", "eu", "fi", "fo", "hr", "hu", "is", "lb", "lv", "nb", "nn", "no", "pl", "sk", "sl", "sr"};

bool writes_ordinals(std::string_view language) {
    return std::find(kOrdinalLanguages.begin(), kOrdinalLanguages.end(), language) != kOrdinalLanguages.end();
}

/// Lower case, curly apostrophes straight, invisible characters left out.
std::string folded(std::string_view word) {
    std::string out;
    for (std::size_t i = 0; i < word.size();) {
        const Character c = character_at(word, i, word.size());
        if (c.code == 0x2019)
            out += '\'';
        else if (c.kind != CharacterKind::mark || c.code < 0x2000)
            append_utf8(out, lower_of(c.code));
        i += c.size;
    }
    return out;
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

/// Shape of the word before a stop.
struct WordShape {
    std::uint32_t letters = 0;
    std::uint32_t digits = 0;
    std::uint32_t longest_part = 0;  ///< letters between two inner full stops
    std::uint32_t inner_periods = 0;
    bool capitalized = false;
    bool has_lower = false;
    bool has_vowel = false;
    bool cased = true;
    bool roman = true;
    bool other = false;  ///< holds "/", "@" and the like
};

bool is_vowel(char32_t c) {
    static constexpr std::u32string_view kVowels =
        U"aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēėęěīįıōőœūůűųаеёиоуыэюяєіїўѣαάεέηήιίϊοόυύϋωώ";
    return kVowels.find(c) != std::u32string_view::npos;
}

WordShape shape_of(std::string_view word) {
    WordShape shape;
    std::uint32_t part = 0;
    for (std::size_t i = 0; i < word.size();) {
        const Character c = character_at(word, i, word.size());
        if (is_letter(c.kind)) {
            if (shape.letters == 0) shape.capitalized = c.kind == CharacterKind::upper;
            ++shape.letters;
            shape.longest_part = std::max(shape.longest_part, ++part);
            shape.has_lower |= c.kind == CharacterKind::lower;
            shape.has_vowel |= is_vowel(lower_of(c.code));
            shape.cased &= c.kind != CharacterKind::letter;
            shape.roman &= std::u32string_view(U"IVXLCDM").find(c.code) != std::u32string_view::npos;
        } else if (c.kind == CharacterKind::digit) {
            ++shape.digits;
        } else if (c.kind == CharacterKind::period) {
            ++shape.inner_periods;
            part = 0;
        } else if (c.kind != CharacterKind::mark && c.kind != CharacterKind::dash && !is_apostrophe(c.code)) {
            shape.other = true;
        }
        i += c.size;
    }
    return shape;
}

/// The start of the word that ends at `end`: back over everything but blanks and brackets and quotation marks.
std::uint32_t word_begin(std::string_view text, std::uint32_t end, std::uint32_t begin) {
    std::uint32_t at = end;
    while (at > begin && end - at < kLongestWord) {
        const Character c = character_before(text, at, begin);
        using enum CharacterKind;
        if (c.kind == blank || c.kind == opener || c.kind == closer || c.kind == comma || c.kind == bullet) break;
        if (c.kind == quote && !is_apostrophe(c.code)) break;
        if (c.kind == exclamation || c.kind == full_stop || c.kind == ellipsis) break;
        at -= c.size;
    }
    return at;
}

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t end) {
    for (Character c = character_at(text, at, end); c.size != 0 && c.kind == CharacterKind::blank;
         c = character_at(text, at, end))
        at += c.size;
    return at;
}

std::uint32_t skip_blanks_back(std::string_view text, std::uint32_t at, std::uint32_t begin) {
    for (Character c = character_before(text, at, begin); c.size != 0 && c.kind == CharacterKind::blank;
         c = character_before(text, at, begin))
        at -= c.size;
    return at;
}

/// "[21]", "[3, 5–7]" or superscript digits at `at`: where they end, or `at`.
std::uint32_t skip_reference(std::string_view text, std::uint32_t at, std::uint32_t end) {
    if (at < end && text[at] == '[') {
        std::uint32_t i = at + 1;
        bool digits = false;
        for (Character c = character_at(text, i, end); c.size != 0 && i - at < 24; c = character_at(text, i, end)) {
            i += c.size;
            if (c.code == ']') return digits ? i : at;
            digits |= c.kind == CharacterKind::digit;
            if (c.kind != CharacterKind::digit && c.kind != CharacterKind::dash && c.code != ',' && c.code != ' ')
                return at;
        }
        return at;
    }
    for (Character c = character_at(text, at, end);
         c.code == 0xB9 || c.code == 0xB2 || c.code == 0xB3 || (c.code >= 0x2070 && c.code <= 0x2079);
         c = character_at(text, at, end))
        at += c.size;
    return at;
}

bool is_question(char32_t c) { return c == '?' || c == ';' || c == 0x37E || c == 0x61F || c == 0x2047 || c == 0x2049; }

std::uint8_t stop_bit(const Character& c) {
    switch (c.kind) {
        case CharacterKind::period:
            return kPeriod;
        case CharacterKind::ellipsis:
            return kEllipsis;
        case CharacterKind::exclamation:
            return static_cast<std::uint8_t>(is_question(c.code) ? kQuestion : kExclaim);
        case CharacterKind::full_stop:
            return kFullStop;
        default:
            return 0;
    }
}

}  // namespace

StopRun ContextReader::run_at(std::uint32_t at, std::uint32_t sentence_begin) const {
    StopRun run{at, at, 0, false};
    std::uint32_t periods = 0;
    bool spaced = at > sentence_begin && character_before(text_, at, sentence_begin).kind == CharacterKind::blank;
    const bool attached = !spaced;
    std::uint8_t seen = 0;
    while (true) {
        const Character c = character_at(text_, run.end, block_end_);
        if (c.size == 0) break;
        const bool colon_stop = c.code == ':' && run.end == at;  // Armenian; the caller has made sure
        std::uint8_t bit = stop_bit(c);
        if (colon_stop) bit = kFullStop;
        if (c.code == ';' && run.end == at) bit = kQuestion;  // Greek
        if (bit != 0) {
            seen |= bit;
            periods += c.kind == CharacterKind::period;
            run.end += c.size;
            continue;
        }
        if (c.code == ':' && seen != 0 && run.end > at) {
            // "...:" ends an Armenian sentence; elsewhere the colon goes on.
            break;
        }
        if (c.kind == CharacterKind::mark) {
            run.end += c.size;
            continue;
        }
        if (c.kind == CharacterKind::closer || c.kind == CharacterKind::quote) {
            run.closed = true;
            run.end += c.size;
            continue;
        }
        if (const std::uint32_t reference = skip_reference(text_, run.end, block_end_); reference > run.end) {
            run.end = reference;
            continue;
        }
        if (c.kind != CharacterKind::blank) break;

        // Behind a blank: ". . .", "... !", " »", " )", " [12]" may still belong to the stop.
        const std::uint32_t next_at = skip_blanks(text_, run.end, block_end_);
        const Character next = character_at(text_, next_at, block_end_);
        if (next.size == 0) break;
        const std::uint32_t behind = next_at + next.size;
        const Character second = character_at(text_, behind, block_end_);
        const bool second_ends = second.size == 0 || second.kind == CharacterKind::blank || is_stop(second.kind)
                                 || second.kind == CharacterKind::comma;
        if (next.kind == CharacterKind::closer) {
            run.closed = true;
            run.end = behind;
        } else if (next.kind == CharacterKind::quote && second_ends
                   && (next.code == 0xBB || second.size == 0 || is_stop(second.kind)
                       || second.kind == CharacterKind::comma)) {
            run.closed = true;
            run.end = behind;
        } else if (next.kind == CharacterKind::exclamation && second_ends && seen != kPeriod) {
            run.end = next_at;
        } else if (next.kind == CharacterKind::period || next.kind == CharacterKind::ellipsis) {
            std::uint32_t dots_end = next_at;
            std::uint32_t dots = 0;
            for (Character d = next;
                 d.kind == CharacterKind::period || d.kind == CharacterKind::ellipsis || d.kind == CharacterKind::blank;
                 d = character_at(text_, dots_end, block_end_)) {
                if (d.size == 0) break;
                dots += d.kind == CharacterKind::period;
                dots_end += d.size;
            }
            const Character then = character_at(text_, dots_end, block_end_);
            const bool goes_on = is_letter(then.kind) || then.kind == CharacterKind::digit;
            if (attached && periods == 1 && seen == kPeriod && goes_on) break;  // "compounds. . . . The practice"
            run.end = skip_blanks_back(text_, dots_end, run.end);
            periods += dots;
            seen |= next.kind == CharacterKind::ellipsis ? kEllipsis : kPeriod;
        } else if (next.code == '[') {
            const std::uint32_t reference = skip_reference(text_, next_at, block_end_);
            if (reference == next_at) break;
            const Character then = character_at(text_, skip_blanks(text_, reference, block_end_), block_end_);
            if (then.size != 0 && then.kind != CharacterKind::upper) break;
            run.end = reference;
        } else {
            break;
        }
    }
    run.stop = (seen & kFullStop) != 0   ? kFullStop
               : (seen & kQuestion) != 0 ? kQuestion
               : (seen & kExclaim) != 0  ? kExclaim
               : (seen & kEllipsis) != 0 ? kEllipsis
               : periods > 2             ? kEllipsis
               : periods == 2 && spaced  ? kEllipsis
                                         : kPeriod;
    return run;
}

std::uint32_t ContextReader::before_of(const StopRun& run, std::uint32_t sentence_begin) const {
    std::uint32_t end = run.begin;
    Character last = character_before(text_, end, sentence_begin);
    while (last.kind == CharacterKind::mark && last.size != 0) {
        end -= last.size;
        last = character_before(text_, end, sentence_begin);
    }
    if (last.size == 0 || last.kind == CharacterKind::opener) return kNothing;
    const bool detached = last.kind == CharacterKind::blank;
    if (detached) end = skip_blanks_back(text_, end, sentence_begin);
    if (last.kind == CharacterKind::closer || last.kind == CharacterKind::quote) return kName;

    const std::uint32_t begin = word_begin(text_, end, sentence_begin);
    const std::string_view word = text_.substr(begin, end - begin);
    if (word.empty()) return kNothing;
    const WordShape shape = shape_of(word);
    if (detached) return shape.capitalized ? kName : kWord;
    if (run.stop != kPeriod) {
        if (shape.letters == 0) return kNumber;
        return shape.capitalized ? kName : kWord;
    }

    const bool two_periods = run.begin + 1 < block_end_ && text_[run.begin + 1] == '.';
    if (two_periods) return shape.capitalized ? kName : kWord;  // an abbreviation's and the sentence's own
    const bool first =
        skip_blanks(text_, sentence_begin, begin) == begin
        || character_at(text_,
                        skip_blanks(text_, sentence_begin + character_at(text_, sentence_begin, begin).size, begin),
                        begin)
                   .size
               == 0;
    if (first && !shape.other && shape.inner_periods == 0
        && ((shape.letters == 0 && shape.digits <= 3) || (shape.letters == 1 && shape.digits == 0)
            || (shape.roman && shape.letters <= 4 && shape.letters > 0 && shape.digits == 0)))
        return kEnumerator;

    // The longest known abbreviation wins: "z. B." is looked up before "B.".
    const LexiconEntry* entry = nullptr;
    std::string key = folded(word) + '.';
    std::uint32_t from = begin;
    if (const LexiconEntry* exact = lexicon_.find("abbreviations", std::string(word) + '.')) entry = exact;
    if (!entry) entry = lexicon_.find("abbreviations", key);
    for (int parts = 0; parts < 3 && shape.letters <= 4; ++parts) {
        const std::uint32_t gap_begin = skip_blanks_back(text_, from, sentence_begin);
        if (gap_begin == sentence_begin || text_[gap_begin - 1] != '.') break;
        const std::uint32_t previous = word_begin(text_, gap_begin - 1, sentence_begin);
        if (gap_begin - 1 - previous > 10 || gap_begin - 1 == previous) break;
        key.insert(0, folded(text_.substr(previous, gap_begin - 1 - previous)).append(1, '.'));
        if (const LexiconEntry* longer = lexicon_.find("abbreviations", key)) entry = longer;
        from = previous;
    }
    if (entry) {
        if (entry->value == "inside") return kInside;
        if (entry->value == "title") return kTitle;
        if (entry->value == "number") return kBeforeNumber;
        if (entry->value == "last") return kLast;
        if (entry->value == "unit") {
            const std::uint32_t gap = skip_blanks_back(text_, begin, sentence_begin);
            return character_before(text_, gap, sentence_begin).kind == CharacterKind::digit ? kLast : kTitle;
        }
        return kAbbreviation;
    }
    if (shape.digits > 0 && shape.letters == 0) {
        const bool ordinal = shape.digits <= 2 && shape.digits == word.size() && writes_ordinals(lexicon_.language());
        return ordinal ? kOrdinal : kNumber;
    }
    if (shape.letters == 1 && shape.digits == 0 && !shape.other) return kInitial;
    if (shape.inner_periods > 0 && shape.longest_part <= 2 && shape.digits == 0 && !shape.other) return kAcronym;
    if (shape.roman && shape.digits == 0 && writes_ordinals(lexicon_.language())) return kOrdinal;
    key = folded(word);
    if (lexicon_.find("stop_words", key)) return kStopWord;
    const bool syllabic_r = lexicon_.language() == "cs" || lexicon_.language() == "sk";
    if (!shape.has_vowel && shape.has_lower && shape.cased && shape.letters <= 5 && shape.digits == 0 && !syllabic_r
        && !shape.other && shape.inner_periods == 0)
        return kAbbreviation;
    return shape.capitalized ? kName : kWord;
}

bool ContextReader::is_starter(std::uint32_t at) const {
    std::uint32_t end = at;
    for (Character c = character_at(text_, at, block_end_); is_letter(c.kind) && end - at < kLongestWord;
         c = character_at(text_, end, block_end_))
        end += c.size;
    if (character_at(text_, end, block_end_).kind == CharacterKind::period) return false;  // "A. Smith"
    const std::string word = folded(text_.substr(at, end - at));
    if (lexicon_.find("stop_words", word)) return true;
    if (word.size() < 4) return false;
    const auto languages = all_lexicons();
    return std::any_of(languages.begin(), languages.end(),
                       [&](const Lexicon& other) { return other.find("stop_words", word) != nullptr; });
}

void ContextReader::read_after(const StopRun& run, StopContext& context) const {
    using enum CharacterKind;
    std::uint32_t at = skip_blanks(text_, run.end, block_end_);
    const bool has_blank = at > run.end;
    const Gap open_gap = has_blank ? kBlank : kJoined;
    const Gap closed_gap = has_blank ? kClosedBlank : kClosedJoined;
    context.gap = run.closed ? closed_gap : open_gap;
    Character c = character_at(text_, at, block_end_);
    if (c.size == 0) {
        context.after = kEnd;
        return;
    }
    if (c.kind == comma) {
        context.after = kComma;
        return;
    }
    for (int skipped = 0; skipped < 6 && c.size != 0; ++skipped) {
        if (c.kind == opener && c.code != 0xBF && c.code != 0xA1 && c.code != 0x201E && c.code != 0x201A)
            context.setting |= kBracketed;
        else if (c.code == 0xBF || c.code == 0xA1) {
            context.after = kStarter;
            return;
        } else if (c.kind == dash)
            context.setting |= kDashed;
        else if (c.kind != quote && c.kind != mark && c.kind != opener && c.kind != bullet && c.kind != blank)
            break;
        at += c.size;
        c = character_at(text_, at, block_end_);
    }
    if (c.size == 0 || is_stop(c.kind)) {
        context.after = has_blank && c.size != 0 ? kUpper : kSymbol;
        return;
    }
    if (c.kind == digit) {
        context.after = kDigit;
    } else if (c.kind == letter) {
        context.after = kUncased;
    } else if (c.kind == lower) {
        const Character second = character_at(text_, at + c.size, block_end_);
        context.after = second.kind == upper ? kUpper : kLower;  // "iPhone"
    } else if (c.kind == upper) {
        const bool may_matter = (context.before & (kShortened | kOrdinal)) != 0;
        context.after = may_matter && is_starter(at) ? kStarter : kUpper;
    } else {
        context.after = kSymbol;
    }
}

StopContext ContextReader::context_of(const StopRun& run, std::uint32_t sentence_begin) const {
    StopContext context;
    context.stop = run.stop;
    context.before = before_of(run, sentence_begin);
    if (casual_) context.setting |= kCasual;
    read_after(run, context);

    int words = 0;
    for (std::uint32_t i = sentence_begin; i < run.begin && words < 4; ++i)
        words += text_[i] == ' ';
    if (words >= 4) context.setting |= kLong;
    return context;
}

std::uint32_t ContextReader::hold_from(std::uint32_t at, std::uint32_t sentence_begin) const {
    using enum CharacterKind;
    const Character open = character_at(text_, at, block_end_);
    const Character previous = character_before(text_, at, sentence_begin);
    const std::uint32_t inside = at + open.size;
    const Character next = character_at(text_, inside, block_end_);
    if (next.size == 0) return 0;

    std::u32string_view closers;
    bool bracket = false;
    switch (open.code) {
        case '(':
            closers = U")";
            bracket = true;
            break;
        case '[':
            closers = U"]";
            bracket = true;
            break;
        case 0xFF08:
            closers = U"\uFF09";
            bracket = true;
            break;
        case 0x300A:
            closers = U"\u300B";
            bracket = true;
            break;
        case 0x300C:
            closers = U"\u300D";
            break;
        case 0x300E:
            closers = U"\u300F";
            break;
        case 0x3010:
            closers = U"\u3011";
            bracket = true;
            break;
        case 0x201E:
            closers = U"\u201C\u201D";
            break;
        case 0x201A:
            closers = U"\u2018\u2019";
            break;
        case 0xAB:
            closers = U"\u00BB";
            break;
        case 0xBB:
            closers = U"\u00AB\u00BB";
            break;
        case 0x2039:
            closers = U"\u203A";
            break;
        case 0x201C:
            closers = U"\u201D";
            break;
        case 0x201D:
            closers = U"\u201D";
            break;
        case 0x2018:
            closers = U"\u2019";
            break;
        case '"':
            closers = U"\"";
            break;
        case '\'':
            closers = U"'";
            break;
        default:
            return 0;
    }
    const bool space_or_start = previous.size == 0 || previous.kind == blank || previous.kind == opener
                                || previous.kind == dash || previous.kind == comma;
    if (open.kind == quote && (!space_or_start || (next.kind == blank && open.code != 0xAB))) return 0;

    const std::uint32_t limit = std::min(block_end_, inside + (bracket ? kLongestBracket : kLongestQuotation));
    const bool single = closers == U"'" || closers == U"\u2019";
    Character last = open;
    for (std::uint32_t i = inside; i < limit;) {
        const Character c = character_at(text_, i, block_end_);
        const bool closes =
            closers.find(c.code) != std::u32string_view::npos && (!single || is_stop(last.kind) || last.kind == comma);
        if (!closes) {
            if (c.kind != blank) last = c;
            i += c.size;
            continue;
        }
        const std::uint32_t end = i + c.size;
        const bool opens_sentence = skip_blanks(text_, sentence_begin, at) == at;
        if (bracket && !opens_sentence) return end;
        const Character behind = character_at(text_, end, block_end_);
        if (last.kind == comma || behind.kind == comma || is_stop(behind.kind)) return end;
        const std::uint32_t then_at = skip_blanks(text_, end, block_end_);
        Character then = character_at(text_, then_at, block_end_);
        if (then.size == 0) return 0;
        if (then.kind == dash)
            then = character_at(text_, skip_blanks(text_, then_at + then.size, block_end_), block_end_);
        if (then.kind == lower || then.kind == comma || then.kind == opener) return end;
        return 0;
    }
    return 0;
}

}  // namespace lectern
