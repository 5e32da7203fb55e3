#include "clauses.h"

#include <algorithm>
#include <array>

namespace lectern {
namespace {

constexpr std::size_t kLongestSubject = 14;
constexpr std::size_t kLongestApposition = 40;

/// A hyphen inside a word: "Seventy-four".
bool joins_word(const SentenceWords& words, std::size_t i) {
    return words.text(i) == "-" && i > 0 && i + 1 < words.size() && words[i - 1].span.end == words[i].span.begin
           && words[i].span.end == words[i + 1].span.begin;
}

/// "Low- and middle-income": the hyphen that waits for its word, and the conjunction behind it.
bool suspends_word(const SentenceWords& words, std::size_t i) {
    const std::size_t hyphen = words.text(i) == "-" ? i : i - 1;
    return i > 0 && hyphen > 0 && words.text(hyphen) == "-" && words.is(hyphen + 1, WordClass::clause)
           && words.is_word(hyphen + 2) && words[hyphen - 1].span.end == words[hyphen].span.begin;
}

/// The full stop of "Mr." and "Sen.", before a name.
bool shortens_title(const SentenceWords& words, std::size_t i) {
    constexpr std::size_t kLongestTitle = 4;
    const bool goes_on = i + 1 < words.size() && (words[i + 1].capitalized || words.text(i + 1) == "and");
    return words.text(i) == "." && i > 0 && goes_on && words[i - 1].capitalized
           && words.text(i - 1).size() <= kLongestTitle && words[i - 1].span.end == words[i].span.begin;
}

/// The bare apostrophe of a plural's possessive: "the Passengers' Union". Behind an opening single quotation mark it
/// may close that instead.
bool is_bare_possessive(const SentenceWords& words, std::size_t i) {
    if (!words.is_apostrophe(i) || i == 0 || !words.is_word(i - 1) || !words.is_word(i + 1)) return false;
    if (!words.text(i - 1).ends_with("s") || words[i - 1].span.end != words[i].span.begin) return false;
    for (std::size_t earlier = 0; earlier + 1 < i; ++earlier)
        if (words.is_apostrophe(earlier) || words.text(earlier) == "\u2018") return false;
    return true;
}

/// Where the noun phrase that ends before `end` begins: back to a mark, a word that joins clauses or a verb. "and"
/// between two capitalized words stays inside ("Smith and Wesson"). A pronoun is a subject alone: "he" in "assures his
/// audience he will".
std::size_t phrase_begin(const SentenceWords& words, std::size_t end) {
    if (words.is(end - 1, WordClass::pronoun)) return end - 1;
    std::size_t begin = end;
    while (begin > 0 && end - begin < kLongestSubject) {
        const std::size_t i = begin - 1;
        const bool joined_names =
            words.text(i) == "and" && i > 0 && words[i - 1].capitalized && i + 1 < end && words[i + 1].capitalized;
        const bool ends_here = !words.is_word(i) || words.is(i, WordClass::clause) || words.is(i, WordClass::finite);
        if (ends_here && !joined_names && !joins_word(words, i) && !suspends_word(words, i) && !shortens_title(words, i)
            && !is_bare_possessive(words, i))
            break;
        begin = i;
        // "the farmers" of "the dam scared the farmers", all of "the head of the union".
        if (words.is(i, WordClass::determiner) && i > 0 && !words.is(i - 1, WordClass::preposition)) break;
    }
    return begin;
}

/// A comma, a dash, or a hyphen that stands for one.
bool sets_off(const SentenceWords& words, std::size_t i) {
    const std::string_view mark = words.text(i);
    return mark == "," || mark == "\u2014" || mark == "\u2013" || (mark == "-" && !joins_word(words, i));
}

/// For a phrase end that is a comma or a dash: the same mark where it opens the apposition, or npos. "Ann Lee, a doctor
/// in Rome, said".
std::size_t opening_mark(const SentenceWords& words, std::size_t closing) {
    for (std::size_t i = closing; i-- > 0 && closing - i < kLongestApposition;)
        if (words.text(i) == words.text(closing) && i > 0 && (words.is_word(i - 1) || words.text(i - 1) == ")")
            && !joins_word(words, i) && words[i].span.end != words[closing].span.begin)  // not the first half of "--"
            return i;
    return std::string_view::npos;
}

/// "…, dass es regnet, …" is no apposition.
bool opens_statement(const SentenceWords& words, std::size_t i) {
    return words.is(i, WordClass::that) && words.is(i, WordClass::clause);
}

/// Where a bracket behind a name opens, for an end behind it: "Lee" in "Lee (D-NY)".
std::size_t before_bracket(const SentenceWords& words, std::size_t end) {
    if (end == 0 || words.text(end - 1) != ")") return end;
    for (std::size_t i = end - 1; i-- > 0 && end - i < kLongestSubject;)
        if (words.text(i) == "(") return i;
    return end;
}

/// Whether token `i` may be the verb of a relative clause whose object stands behind it: "runs" in "that runs the
/// ferry".
bool takes_object(const SentenceWords& words, std::size_t i) {
    return words.is_word(i) && !words.is(i, WordClass::preposition) && !words.is(i, WordClass::clause)
           && !words.is(i, WordClass::finite) && !words.is(i, WordClass::determiner) && !words.is_capitalized(i);
}

/// For a phrase that begins with a verb behind "who", or is the object in such a clause: the end of what the pronoun
/// stands for. "the farmer" in "the farmer who lives in the valley said" and "the farmer who has lived there said",
/// "the firm" in "the firm that runs the ferry said". Else 0.
std::size_t before_relative(const SentenceWords& words, std::size_t begin) {
    const bool is_object = words.is(begin, WordClass::determiner) && begin > 1 && takes_object(words, begin - 1);
    if (words.is(begin, WordClass::pronoun) || words.is_capitalized(begin)) return 0;
    if (words.is(begin, WordClass::determiner) && !is_object) return 0;
    if (is_object) --begin;
    const std::size_t verb = begin;
    while (begin > 0 && words.is(begin - 1, WordClass::finite))
        --begin;
    if (begin < 2) return 0;
    const bool is_thing = words.text(begin - 1) == "that" || words.text(begin - 1) == "which";
    if (words.text(begin - 1) != "who" && !(is_thing && (is_object || begin < verb))) return 0;
    const std::size_t end = words.text(begin - 2) == "," ? begin - 2 : begin - 1;
    return end > 0 && words.is_word(end - 1) ? end : 0;
}

/// Whether token `i` is "her" of "Ann Lee and her family".
bool is_her_and(const SentenceWords& words, std::size_t i) {
    const bool is_possessive = words.text(i) == "his" || words.text(i) == "her" || words.text(i) == "their";
    return is_possessive && i > 1 && words.text(i - 1) == "and" && words.is_capitalized(i - 2);
}

/// "she" of "now she wants voters", which a verb in the infinitive follows; "research" of "now research".
Phrase from_pronoun(const SentenceWords& words, Phrase phrase) {
    while (phrase.begin + 1 < phrase.end && words.is(phrase.begin, WordClass::auxiliary)
           && !words.is(phrase.begin, WordClass::finite))
        ++phrase.begin;
    for (std::size_t i = phrase.begin; i + 1 < phrase.end; ++i)
        if (words.is(i, WordClass::pronoun) && words.is(i, WordClass::subject)) return {i, i + 1};
    return phrase;
}

/// "a doctor in Rome" of "Ann Lee, a doctor in Rome, who …, said" and "43" of "Ann Lee, 43, a doctor, said": whom it
/// tells of; else the phrase itself.
Phrase behind_apposition(const SentenceWords& words, Phrase phrase) {
    const auto tells = [&] {
        const bool is_article = words.text(phrase.begin) == "a" || words.text(phrase.begin) == "an";
        const bool is_age = phrase.end - phrase.begin == 1 && words[phrase.begin].kind == TokenKind::number;
        if ((!is_article && !is_age) || phrase.begin < 2 || words.text(phrase.begin - 1) != ",") return false;
        return words.is_capitalized(phrase.begin - 2) || words[phrase.begin - 2].kind == TokenKind::number;
    };
    while (tells())
        phrase = {phrase_begin(words, phrase.begin - 1), phrase.begin - 1};
    return phrase;
}

/// Whether a phrase is not over at token `i`, which tells a time: "figures published on Tuesday by the union".
bool goes_on_behind_time(const SentenceWords& words, std::size_t i) {
    return words.is(i - 1, WordClass::preposition) && words.is(i + 1, WordClass::by);
}

/// Behind the colon of "The Touch Factor: Stores place …".
std::size_t behind_label(const SentenceWords& words, std::size_t begin) {
    std::size_t end = begin;
    while (words.is_word(end) && words.is_capitalized(end))
        ++end;
    return end > begin && words.text(end) == ":" && end + 1 < words.size() ? end + 1 : begin;
}

/// Whether a comma follows before a verb: "Speaking in Bern, …", not "Building the dam will take years".
bool closes_with_comma(const SentenceWords& words, std::size_t begin) {
    while (begin < words.size() && words.text(begin) != "," && !words.is(begin, WordClass::finite))
        ++begin;
    return words.text(begin) == ",";
}

/// Where the sentence's own subject begins: behind "Instead,", "After the vote," and "Speaking in Bern,". The
/// sentence's end where an opening has no comma.
std::size_t behind_opening(const SentenceWords& words, std::size_t begin) {
    if (words.text(begin + 1) == ",") return begin + 2;
    const std::string_view first = words.text(begin);
    const bool is_participle = (first.ends_with("ing") || first.ends_with("ed")) && !words.is_capitalized(begin + 1);
    const bool is_adverbial = is_adverb(words.text(begin + 1));  // "More importantly to the town, …"
    if (!words.is(begin, WordClass::opening) && !is_participle && !is_adverbial) return begin;
    if ((is_participle || is_adverbial) && !closes_with_comma(words, begin)) return begin;
    while (begin < words.size() && words.text(begin) != ",")
        ++begin;
    return std::min(begin + 1, words.size());
}

/// Whether "and" stands within a body's name: "the World Travel and Tourism Council".
bool joins_body(const SentenceWords& words, std::size_t i) {
    if (words.text(i) != "and") return false;
    // "former Bern Gov. and Rivers Committee Chairman Ed Rendell"
    if (shortens_title(words, i - 1)) return words.is_capitalized(i + 1);
    if (!words.is_capitalized(i - 1)) return false;
    std::size_t last = i;
    while (words.is_capitalized(last + 1))
        ++last;
    return last > i && words.is(last, WordClass::body);
}

/// Whether the noun phrase behind a verb, begun at `begin`, holds token `i` too.
bool subject_goes_on(const SentenceWords& words, std::size_t begin, std::size_t i) {
    if (i > begin) {
        if (joins_word(words, i) || suspends_word(words, i) || shortens_title(words, i) || is_bare_possessive(words, i)
            || joins_body(words, i))
            return true;
        if (words.ends_nouns(i) || (words.is(i, WordClass::time) && !goes_on_behind_time(words, i))) return false;
    }
    return words.is_word(i) && !words.is(i, WordClass::clause);
}

}  // namespace

bool is_finite_verb(std::string_view word) {
    return holds(classes_of_word(word, lexicon_for("en")), WordClass::finite);
}

bool is_adverb(std::string_view word) {
    constexpr std::array<std::string_view, 6> kNouns = {"ally", "anomaly", "assembly", "family", "monopoly", "supply"};
    return word.size() > 4 && word.ends_with("ly") && std::find(kNouns.begin(), kNouns.end(), word) == kNouns.end();
}

bool joins_clauses(std::string_view word) { return holds(classes_of_word(word, lexicon_for("en")), WordClass::clause); }

std::size_t before_auxiliaries(const SentenceWords& words, std::size_t end) {
    while (end > 0 && (words.is(end - 1, WordClass::auxiliary) || is_adverb(words.text(end - 1))))
        --end;
    return end;
}

std::size_t before_weekday(const SentenceWords& words, std::size_t end) {
    if (end < 2 || !words.is(end - 1, WordClass::weekday)) return end;
    return words.text(end - 2) == "on" ? end - 2 : end - 1;
}

Phrase subject_before(const SentenceWords& words, std::size_t verb) {
    std::size_t end = before_weekday(words, before_auxiliaries(words, verb));
    end = before_bracket(words, end);
    if (end == 0) return {};
    bool is_set_off = false;
    if (words.is(end - 1, WordClass::relative) && end >= 2) {
        is_set_off = true;
        --end;
        if (words.text(end - 1) == ",") --end;
    } else if (sets_off(words, end - 1)) {
        is_set_off = true;
        const std::size_t opening = opening_mark(words, end - 1);
        if (opening == std::string_view::npos || opens_statement(words, opening + 1)) return {};
        end = before_bracket(words, opening);
    }
    if (end == 0 || !words.is_word(end - 1)) return {};
    Phrase subject{phrase_begin(words, end), end};
    if (const std::size_t head = before_relative(words, subject.begin); head > 0)
        subject = {phrase_begin(words, head), head};
    // "Ann Lee and her family"
    if (is_her_and(words, subject.begin)) subject.begin = phrase_begin(words, subject.begin - 1);
    if (is_set_off) subject = behind_apposition(words, subject);
    subject = from_pronoun(words, subject);
    return words.text(subject.begin) == "of" ? Phrase{} : subject;
}

Phrase relative_before(const SentenceWords& words, std::size_t verb) {
    const std::size_t end = before_auxiliaries(words, verb);
    const bool is_relative = end > 1 && words.is(end - 1, WordClass::relative) && !words.is(end - 1, WordClass::and_);
    return is_relative ? Phrase{end - 1, end} : Phrase{};
}

Phrase subject_after(const SentenceWords& words, std::size_t begin) {
    std::size_t end = begin;
    while (end < words.size() && end - begin < kLongestSubject && subject_goes_on(words, begin, end))
        ++end;
    return {begin, end};
}

Phrase leading_subject(const SentenceWords& words) {
    std::size_t begin = 0;
    while (begin < words.size() && !words.is_word(begin))
        ++begin;
    if (words.is(begin, WordClass::and_)) ++begin;  // "But Lee said"
    begin = behind_label(words, begin);
    begin = behind_opening(words, begin);
    if (begin >= words.size() || !words.is_word(begin) || words.is(begin, WordClass::pronoun))
        return {begin, std::min(begin + 1, words.size())};
    std::size_t end = begin + 1;
    while (end < words.size() && ((words.is_word(end) && words[end].capitalized) || shortens_title(words, end)))
        ++end;
    const bool bare_determiner = end == begin + 1 && words.is(begin, WordClass::determiner);
    if (bare_determiner && end < words.size() && words.is_word(end)) ++end;
    return {begin, end};
}

}  // namespace lectern
