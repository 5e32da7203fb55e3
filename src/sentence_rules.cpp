#include "sentence_rules.h"

namespace lectern {
namespace {

constexpr std::uint8_t kMark = kExclaim | kQuestion;
constexpr std::uint32_t kOpenEnded = kAcronym | kAbbreviation | kInitial | kLast | kOrdinal;

// clang-format off
constexpr SentenceRule kRules[] = {
    // Whatever ends the block ends the sentence; a comma goes on.
    {kAnyStop, kAnyBefore, kAnyGap, kEnd, kAnywhere, true, "en", "She works for Acme Inc.|"},
    {kAnyStop, kAnyBefore, kAnyGap, kGoesOn, kAnywhere, false, "es", "«Es así.», dijo ella.|"},

    // A semicolon ends a sentence where the writer begins anew behind it.
    {kSemicolon, kAnyBefore, kBlank, kStarter, kAnywhere, true, "fr", "Il est parti hier ;|Les autres sont là.|"},
    {kSemicolon, kAnyBefore, kAnyGap, kAnyAfter, kAnywhere, false, "en", "He came; Anna left.|"},

    // Stops of scripts that put no blank after them; in quotation marks only when what follows begins anew.
    {kFullStop, kAnyBefore, kClosed, kLower, kAnywhere, false, "ja", "「はい。」と言った。|"},
    {kFullStop, kAnyBefore, kAnyGap, kAnyAfter, kAnywhere, true, "zh", "很好。|他走了。|"},

    // A list marker belongs to its item.
    {kPeriod, kEnumerator, kAnyGap, kAnyAfter, kAnywhere, false, "en", "1. The first item.|"},

    // Without a blank: addresses, file names, numbers, initials; a new sentence only where two words are glued together.
    {kPeriod, kWord | kStopWord | kMaybeCut, kJoined, kCapital, kAnywhere, true, "en", "It came to an end.|Next came spring.|"},
    {kMark, kWord | kStopWord, kJoined, kCapital, kAnywhere, true, "en", "Is that all?|Yes.|"},
    {kAnyStop, kAnyBefore, kJoined, kAnyAfter, kAnywhere, false, "en", "Write to Jane.Doe@example.com today.|"},
    {kAnyStop, kPlain | kNumber, kClosedJoined, kCapital, kAnywhere, true, "en", "“It is.”|She left.|"},
    {kAnyStop, kAnyBefore, kClosedJoined, kAnyAfter, kAnywhere, false, "en", "That is JFK Jr.'s book.|"},

    // A small letter goes on with the sentence, unless the stop can mean nothing else.
    {kAnyStop, kAnyBefore, kClosed, kLower, kAnywhere, false, "en", "“This is great.” she said.|"},
    {kAnyStop, kAnyBefore, kAnyGap, kLower, kDashed, false, "ru", "Привет! — сказал он.|"},
    {kEllipsis, kAnyBefore, kAnyGap, kLower | kSelf, kAnywhere, false, "en", "I was ... well, late, and ... I left.|"},
    {kExclaim, kName, kAnyGap, kLower, kAnywhere, false, "en", "She works at Yahoo! in Paris.|"},
    {kMark, kAnyBefore, kBlank, kLower, kAnywhere, true, "en", "Who?|what?|where?|"},
    {kPeriod, kStopWord | kWord | kNumber, kBlank, kLower, kAnywhere, true, "en", "we had enough of it.|then we left.|"},
    {kPeriod, kAnyBefore, kAnyGap, kLower, kAnywhere, false, "it", "La centrale meteor. si è guastata.|"},

    // Abbreviations, from the ones that never end a sentence to the ones that often do.
    {kPeriod, kTitle | kInside, kAnyGap, kAnyAfter, kAnywhere, false, "en", "I saw Mr. Smith.|"},
    {kPeriod, kBeforeNumber, kAnyGap, kDigit, kAnywhere, false, "en", "Please turn to p. 55.|"},
    {kPeriod, kBeforeNumber, kAnyGap, kBegins, kAnywhere, true, "en", "He said no.|Anna left.|"},
    {kPeriod, kOpenEnded, kAnyGap, kStarter, kBracketed, false, "en", "They met at 10 a.m. (The door was open) in Paris.|"},
    {kPeriod, kOpenEnded, kAnyGap, kStarter, kAnywhere, true, "en", "I live in the U.S.|How about you?|"},
    {kPeriod, kInitial | kLast, kAnyGap, kSelf, kAnywhere, true, "en", "He was there at 5 p.m.|I was not.|"},
    {kPeriod, kLast, kAnyGap, kUpper, kNounCapitals, false, "de", "Wir sind lieber 3 Std. Anfahrt gewohnt.|"},
    {kPeriod, kLast, kBlank, kBegins, kBracketed, false, "en", "They met today at 10 a.m. (CDT) in Paris.|"},
    {kPeriod, kLast, kAnyGap, kBegins, kLong, true, "en", "He left the bank at 6 p.m.|Anna came later.|"},
    {kPeriod, kShortened | kOrdinal, kAnyGap, kAnyAfter, kAnywhere, false, "en", "It belongs to the U.S. Government.|"},

    // "[...]" stands for words left out; a citation after a quotation belongs to it.
    {kEllipsis, kNothing, kClosed, kAnyAfter, kAnywhere, false, "en", "It is [...] Paris.|"},
    {kAnyStop, kAnyBefore, kClosed, kAnyAfter, kCited, false, "it", "Scrisse: «Ei fu.» (Manzoni).|"},

    // What is left is a stop after a word, a blank, and something that can begin a sentence.
    {kAnyStop, kAnyBefore, kAnyGap, kAnyAfter, kAnywhere, true, "en", "Hello world.|My name is Jonas.|"},
};
// clang-format on

bool accepts(const SentenceRule& rule, const StopContext& context) {
    return (rule.stop & context.stop) != 0 && (rule.before & context.before) != 0 && (rule.gap & context.gap) != 0
           && (rule.after & context.after) != 0 && (rule.setting & context.setting) == rule.setting;
}

}  // namespace

std::span<const SentenceRule> sentence_rules() { return kRules; }

bool ends_sentence(const StopContext& context) {
    for (const SentenceRule& rule : kRules)
        if (accepts(rule, context)) return rule.ends;
    return false;
}

}  // namespace lectern
