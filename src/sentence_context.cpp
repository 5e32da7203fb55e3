#include "sentence_context.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "text/characters.h"
#include "word_shape.h"

namespace lectern {
namespace {

using enum CharacterKind;

constexpr std::uint32_t kLongestWord = 40;      ///< bytes that are looked back at or ahead for a word
constexpr std::uint32_t kLongestCitation = 60;  ///< bytes of "(Smith and Jones 2004, 55)"

/// Languages that write ordinals with a full stop: "am 3. Mai", "na 10. pokus".
constexpr std::array<std::string_view, 17> kOrdinalLanguages = {"cs", "da", "de", "et", "eu", "fi", "hr", "hu", "is",
                                                                "lb", "lv", "nb", "pl", "sk", "sl", "sr", "tr"};

bool is_one_of(std::string_view language, std::span<const std::string_view> languages) {
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

/// Case-folded, curly apostrophes straight, invisible characters left out.
std::string folded(std::string_view word) {
    std::string out;
    for (std::size_t i = 0; i < word.size();) {
        const Character c = character_at(word, i, word.size());
        if (is_apostrophe(c.code))
            out += '\'';
        else if (c.kind != mark || c.code < 0x2000)
            append_utf8(out, lower_of(c.code));
        i += c.size;
    }
    return out;
}

/// The start of the word that ends at `end`: back over everything but blanks, brackets and quotation marks.
std::uint32_t word_begin(std::string_view text, std::uint32_t end, std::uint32_t begin) {
    std::uint32_t at = end;
    while (at > begin && end - at < kLongestWord) {
        const Character c = character_before(text, at, begin);
        const bool inside = is_letter(c.kind) || c.kind == digit || c.kind == period || c.kind == mark || c.kind == dash
                            || c.kind == other || is_apostrophe(c.code);
        if (!inside) break;
        at -= c.size;
    }
    return at;
}

/// The last part of a word with an elided article: "Avv" of "l'Avv".
std::string_view without_elision(std::string_view word) {
    const std::size_t straight = word.rfind('\'');
    const std::size_t curly = word.rfind("\u2019");
    if (straight != std::string_view::npos) return word.substr(straight + 1);
    return curly != std::string_view::npos ? word.substr(curly + 3) : word;
}

}  // namespace

SentenceLanguage::SentenceLanguage(const Lexicon& lexicon)
    : code(lexicon.language()),
      abbreviations(lexicon.list("abbreviations")),
      stop_words(lexicon.list("stop_words")),
      longest_abbreviation(0),
      writes_ordinals(is_one_of(code, kOrdinalLanguages)),
      noun_capitals(code == "de" || code == "lb") {
    for (const LexiconEntry& entry : abbreviations)
        longest_abbreviation = std::max(longest_abbreviation, entry.text.size());
}

StopContext ContextReader::context_of(const StopRun& run, std::uint32_t sentence_begin) const {
    StopContext context;
    context.stop = run.stop;
    context.before = before(run, sentence_begin);
    if (language_.noun_capitals) context.setting |= kNounCapitals;
    read_after(run, context);

    constexpr std::uint32_t kFar = 200;  // bytes: long in any script
    int gaps = 0;
    for (std::uint32_t i = sentence_begin; i < run.begin && gaps < 3 && i - sentence_begin < kFar;) {
        const Character c = character_at(text_, i, run.begin);
        const std::uint32_t next = skip_blanks(text_, i + c.size, run.begin);
        gaps += next > i + c.size;
        i = next;
    }
    if (gaps >= 3 || run.begin - sentence_begin >= kFar) context.setting |= kLong;
    return context;
}

Before ContextReader::before(const StopRun& run, std::uint32_t sentence_begin) const {
    std::uint32_t end = run.begin;
    Character last = character_before(text_, end, sentence_begin);
    while (last.size != 0 && last.kind == mark) {
        end -= last.size;
        last = character_before(text_, end, sentence_begin);
    }
    if (last.size == 0 || last.kind == opener) return kNothing;
    if (last.kind == closer || last.kind == quote) return kName;
    const bool detached = last.kind == blank;
    if (detached) end = skip_blanks_back(text_, end, sentence_begin);

    const std::uint32_t begin = word_begin(text_, end, sentence_begin);
    if (begin == end) return kNothing;
    // The second of two full stops is the sentence's own: "They live in the U.S.."
    const bool doubled = run.begin + 1 < run.end && text_[run.begin + 1] == '.';
    if (run.stop == kPeriod && !detached && !doubled) return before_period(begin, end, sentence_begin);
    const WordShape shape = shape_of(text_.substr(begin, end - begin));
    if (shape.letters == 0 && shape.digits > 0) return kNumber;
    return shape.capitalized ? kName : kWord;
}

Before ContextReader::before_period(std::uint32_t begin, std::uint32_t end, std::uint32_t sentence_begin) const {
    const std::string_view word = text_.substr(begin, end - begin);
    const WordShape shape = shape_of(word);
    if (shape.is_enumerator() && is_first_word(text_, begin, sentence_begin)) return kEnumerator;
    if (const LexiconEntry* entry = find_abbreviation(begin, end, sentence_begin))
        return abbreviation_kind(*entry, begin, sentence_begin);
    if (shape.other) return kName;  // "€", an address
    if (shape.letters == 0)
        return language_.writes_ordinals && shape.digits <= 2 && shape.only_digits ? kOrdinal : kNumber;
    if (shape.digits == 0) {
        if (shape.letters == 1) return kInitial;
        if (shape.inner_periods > 0 && shape.longest_part <= 2) return kAcronym;
        if (shape.roman && language_.writes_ordinals) return kOrdinal;
    }
    if (find_entry(language_.stop_words, folded(word))) return kStopWord;
    const bool syllabic = language_.code == "cs" || language_.code == "sk";  // "krk", "vlk"
    if (shape.lacks_vowel() && !syllabic) return kAbbreviation;
    if (shape.capitalized) return kName;
    if (shape.digits > 0) return kWord;
    const bool whole = language_.code == "en" ? shape.letters >= 3 : shape.letters >= 4 && shape.ends_in_vowel;
    return whole || !shape.cased ? kWord : kMaybeCut;
}

const LexiconEntry* ContextReader::find_abbreviation(std::uint32_t begin, std::uint32_t end,
                                                     std::uint32_t sentence_begin) const {
    const std::string_view word = without_elision(text_.substr(begin, end - begin));
    if (word.size() >= language_.longest_abbreviation) return nullptr;
    std::string key = folded(word) += '.';
    const bool as_written = std::string_view(key).substr(0, word.size()) == word;
    const LexiconEntry* entry = find_entry(language_.abbreviations, key);
    if (!as_written) {
        // A capital alone is an initial, whatever its small letter is short for; but "M. Dupont" is a title.
        if (entry && entry->value != "title" && shape_of(word).is_initial()) entry = nullptr;
        if (const LexiconEntry* exact = find_entry(language_.abbreviations, std::string(word) += '.')) entry = exact;
    }
    constexpr std::uint32_t kLongestPart = 10;
    return end - begin > kLongestPart ? entry : find_over_blanks(begin, end, sentence_begin, std::move(key), entry);
}

/// The longest known abbreviation wins, over blanks too: at "z" and at "B" of "z. B." it is "z.b.".
const LexiconEntry* ContextReader::find_over_blanks(std::uint32_t begin, std::uint32_t end,
                                                    std::uint32_t sentence_begin, std::string key,
                                                    const LexiconEntry* entry) const {
    constexpr std::uint32_t kLongestPart = 10;
    std::uint32_t next_end = skip_blanks(text_, end + 1, block_end_);
    const std::uint32_t next_begin = next_end;
    while (is_letter(character_at(text_, next_end, block_end_).kind) && next_end - next_begin < kLongestPart)
        next_end += character_at(text_, next_end, block_end_).size;
    if (next_end > next_begin && next_end < block_end_ && text_[next_end] == '.') {
        const std::string with_next = (key + folded(text_.substr(next_begin, next_end - next_begin))) += '.';
        static constexpr LexiconEntry kFirstPart{"", "inside"};
        if (find_entry(language_.abbreviations, with_next)) return &kFirstPart;
    }
    for (int parts = 0; parts < 3; ++parts) {
        const std::uint32_t gap = skip_blanks_back(text_, begin, sentence_begin);
        if (gap == sentence_begin || text_[gap - 1] != '.') break;
        begin = word_begin(text_, gap - 1, sentence_begin);
        if (gap - 1 == begin || gap - 1 - begin > kLongestPart) break;
        key.insert(0, folded(text_.substr(begin, gap - 1 - begin)) += '.');
        if (const LexiconEntry* longer = find_entry(language_.abbreviations, key)) entry = longer;
    }
    return entry;
}

Before ContextReader::abbreviation_kind(const LexiconEntry& entry, std::uint32_t begin,
                                        std::uint32_t sentence_begin) const {
    if (entry.value == "inside") return kInside;
    if (entry.value == "title") return kTitle;
    if (entry.value == "number") return kBeforeNumber;
    if (entry.value == "last") return kLast;
    if (entry.value != "unit") return kAbbreviation;
    const std::uint32_t gap = skip_blanks_back(text_, begin, sentence_begin);
    return character_before(text_, gap, sentence_begin).kind == digit ? kLast : kTitle;
}

void ContextReader::read_after(const StopRun& run, StopContext& context) const {
    std::uint32_t at = skip_blanks(text_, run.end, block_end_);
    const bool apart = at > run.end;
    if (run.closed)
        context.gap = apart ? kClosedBlank : kClosedJoined;
    else
        context.gap = apart ? kBlank : kJoined;

    Character c = character_at(text_, at, block_end_);
    constexpr int kMostMarks = 6;
    for (int marks = 0; marks < kMostMarks && c.size != 0; ++marks) {
        const bool opens = c.kind == opener && c.code != U'\u201E' && c.code != U'\u201A';
        if (c.code == U'\u00BF' || c.code == U'\u00A1') break;
        if (opens) context.setting |= is_citation(at) ? kCited | kBracketed : kBracketed;
        if (c.kind == dash) context.setting |= kDashed;
        const bool skipped = c.kind == opener || c.kind == dash || c.kind == quote || c.kind == mark || c.kind == bullet
                             || (c.kind == blank && marks > 0);
        if (!skipped) break;
        at += c.size;
        c = character_at(text_, at, block_end_);
    }
    context.after = c.size == 0 ? (apart ? kSymbol : kEnd) : word_after(at, context);
    if (skip_blanks(text_, run.end, block_end_) == block_end_) context.after = kEnd;
    // Stops here begin the next sentence: "It was hit. ...and then".
    if (c.size != 0 && is_stop(c.kind)) context.after = apart ? kUpper : kSymbol;
}

After ContextReader::word_after(std::uint32_t at, const StopContext& context) const {
    const Character c = character_at(text_, at, block_end_);
    if (c.code == U'\u00BF' || c.code == U'\u00A1') return kStarter;
    if (c.kind == comma || c.code == '/' || c.code == '|') return kGoesOn;
    if (c.kind == digit) return kDigit;
    if (c.kind == letter) return kUncased;
    if (c.kind == lower) {
        const std::string_view rest = text_.substr(at, std::min<std::uint32_t>(12, block_end_ - at));
        if (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.")) return kUpper;
        return character_at(text_, at + c.size, block_end_).kind == upper ? kUpper : kLower;  // "iPhone"
    }
    if (c.kind != upper) return kSymbol;
    const bool alone = !is_letter(character_at(text_, at + c.size, block_end_).kind);
    if (c.code == 'I' && alone && language_.code == "en") return kSelf;
    const bool may_matter = (context.before & (kShortened | kOrdinal)) != 0 || context.stop == kSemicolon;
    return may_matter && is_starter(at) ? kStarter : kUpper;
}

/// Whether the capitalized word at `at` is likely the first of a sentence: a stop word of this language, or a longer
/// one of any other ("I live in the U.S. Hvad med dig?").
bool ContextReader::is_starter(std::uint32_t at) const {
    std::uint32_t end = at;
    while (is_letter(character_at(text_, end, block_end_).kind) && end - at < kLongestWord)
        end += character_at(text_, end, block_end_).size;
    if (character_at(text_, end, block_end_).kind == period) return false;  // "A. Smith"
    const std::string word = folded(text_.substr(at, end - at));
    if (find_entry(language_.stop_words, word)) return true;
    if (word.size() < 4) return false;
    const auto languages = all_lexicons();
    return std::any_of(languages.begin(), languages.end(),
                       [&](const Lexicon& other_one) { return other_one.find("stop_words", word) != nullptr; });
}

/// Whether the bracket that opens at `bracket` is short and holds no stop of its own: "(Smith 55)".
bool ContextReader::is_citation(std::uint32_t bracket) const {
    const std::uint32_t end = std::min(block_end_, bracket + kLongestCitation);
    for (std::uint32_t i = bracket; i < end;) {
        const Character c = character_at(text_, i, block_end_);
        i += c.size;
        if (c.kind == closer) return true;
        if (is_stop(c.kind) && character_at(text_, i, block_end_).kind == closer) return false;
    }
    return false;
}

}  // namespace lectern
