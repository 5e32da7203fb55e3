#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace lectern {

// What is known about one stop and its surroundings, as sets of bits: a rule names the bits it accepts.

/// The stop, a run of marks.
enum Stop : std::uint8_t {
    kPeriod = 1,
    kEllipsis = 2,   ///< "...", "…", ". . ."
    kExclaim = 4,    ///< with a "!" but no "?" in it
    kQuestion = 8,   ///< with a "?" in it
    kFullStop = 16,  ///< "。" and its like
    kSemicolon = 32,
    kAnyStop = 31,  ///< all but the semicolon
};

/// The word that the stop follows.
enum Before : std::uint32_t {
    kWord = 1,             ///< an ordinary word in lower case: "end"
    kName = 2,             ///< an ordinary word with a capital: "Paris", "GDP"; a closing mark
    kStopWord = 4,         ///< a word of the stop word list, which is never an abbreviation: "it"
    kNumber = 8,           ///< "1905", "3.5"
    kOrdinal = 16,         ///< "3" or "XII" in a language that writes "3. Mai"
    kEnumerator = 32,      ///< a list marker at the sentence's start: "1", "b", "iv"
    kInitial = 64,         ///< one letter: "J"
    kAcronym = 128,        ///< "U.S", "E.U"
    kAbbreviation = 256,   ///< an abbreviation without a value in abbreviations.txt, or a word without a vowel
    kTitle = 512,          ///< "Mr"; also a unit that no number stands before: "г. Волгоград"
    kBeforeNumber = 1024,  ///< "No", "p"
    kInside = 2048,        ///< "e.g"
    kLast = 4096,          ///< "p.m"; also a unit after its number: "1905 г."
    kNothing = 8192,       ///< no word: "[...]"
    kMaybeCut = 16384,     ///< a word in lower case that may be an unknown abbreviation: "meteor" in Italian
    kAnyBefore = 32767,
    kPlain = kWord | kName | kStopWord | kMaybeCut,
    kShortened = kInitial | kAcronym | kAbbreviation | kTitle | kBeforeNumber | kInside | kLast,
};

/// What stands between the stop and the next word.
enum Gap : std::uint8_t {
    kBlank = 1,         ///< a blank
    kJoined = 2,        ///< nothing: "end.Next"
    kClosedBlank = 4,   ///< a closing quotation mark or bracket, then a blank
    kClosedJoined = 8,  ///< a closing quotation mark or bracket alone
    kClosed = 12,
    kAnyGap = 15,
};

/// The next word, opening marks before it skipped.
enum After : std::uint16_t {
    kUpper = 1,    ///< a capital; an address such as "https://…"
    kStarter = 2,  ///< a capitalized stop word: "The", "Il"
    kLower = 4,    ///< a small letter
    kUncased = 8,  ///< a letter of a script without capitals
    kDigit = 16,
    kGoesOn = 32,  ///< a mark that goes on with the sentence: ",", "/"
    kSymbol = 64,  ///< none of these
    kEnd = 128,    ///< nothing: the block ends
    kSelf = 256,   ///< "I" in English, which has its capital everywhere
    kAnyAfter = 511,
    kCapital = kUpper | kStarter | kSelf,
    kBegins = kCapital | kUncased,
};

/// What else must hold; all bits of a rule must be there.
enum Setting : std::uint8_t {
    kAnywhere = 0,
    kLong = 1,           ///< the sentence has four words or more already
    kDashed = 2,         ///< a dash stands before the next word: "— he said"
    kCited = 4,          ///< a short bracket without a sentence follows: "(Smith 55)"
    kBracketed = 8,      ///< a bracket opens before the next word
    kNounCapitals = 16,  ///< the language writes its nouns with a capital: German
};

struct StopContext {
    std::uint8_t stop = 0;
    std::uint32_t before = 0;
    std::uint8_t gap = 0;
    std::uint16_t after = 0;
    std::uint8_t setting = 0;
};

/// A row of the table: the first row that accepts a context decides.
struct SentenceRule {
    std::uint8_t stop;
    std::uint32_t before;
    std::uint8_t gap;
    std::uint16_t after;
    std::uint8_t setting;
    bool ends;
    std::string_view language;  ///< of the example
    std::string_view example;   ///< "|" where a sentence ends
};

/// The table, for its tests: every example is split as it shows.
std::span<const SentenceRule> sentence_rules();

bool ends_sentence(const StopContext& context);

}  // namespace lectern
