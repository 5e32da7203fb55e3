#include "reporting_verbs.h"

#include <algorithm>
#include <array>

namespace lectern {
namespace {

/// "it's", "that's", "he'll": a verb is in it.
bool is_contraction(std::string_view word) {
    constexpr std::array<std::string_view, 8> kWords = {"he", "here", "it", "she", "that", "there", "what", "who"};
    const std::size_t mark = word.find('\'');
    if (mark == std::string_view::npos) return false;
    const std::string_view tail = word.substr(mark);
    return tail == "'ll" || tail == "'re" || tail == "'ve"
           || (tail == "'s" && std::find(kWords.begin(), kWords.end(), word.substr(0, mark)) != kWords.end());
}

}  // namespace

bool is_ing(std::string_view word) { return word.ends_with("ing"); }

bool is_possessive(std::string_view word) { return word.ends_with("'s") || word.ends_with("s'"); }

bool joins_content(std::string_view word) {
    return word == "that" || word == ":" || word == "dass" || word == "que" || word == "che";
}

bool opens_quotation(std::string_view mark) {
    return mark == "\"" || mark == "\u201C" || mark == "\u00AB" || mark == "\u201E" || mark == "''" || mark == "``";
}

ReportingVerb VerbReader::read(const Cue& cue, std::uint32_t first_token) const {
    const std::size_t after = cue.token_end - first_token;
    return {cue, cue.token_begin - first_token, after, opens_content(after)};
}

bool VerbReader::has_title_case() const {
    std::size_t long_words = 0;
    std::size_t capitalized = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (words_.text(i).size() <= 3 || !words_.is_word(i)) continue;
        ++long_words;
        capitalized += words_.is_capitalized(i);
    }
    return long_words >= 3 && 10 * capitalized >= 8 * long_words;
}

bool VerbReader::opens_content(std::size_t i) const {
    return words_.is(i, WordClass::that) || words_.text(i) == ":" || opens_quotation(words_.text(i))
           || (words_.text(i) == "," && opens_quotation(words_.text(i + 1)));
}

bool VerbReader::is_no_verb(const ReportingVerb& verb) const {
    const std::size_t i = verb.verb;
    if (words_.text(verb.after) == "-" || (i > 0 && words_.text(i - 1) == "-")) return true;
    if (i == 0) return false;
    if (!is_headline_ && words_.is_capitalized(i) && words_.is_capitalized(i - 1)) return true;
    if (words_.is(i - 1, WordClass::determiner)) return true;
    constexpr std::array<std::string_view, 8> kBeforeNouns = {"first", "key", "last", "latest",
                                                              "main",  "new", "only", "own"};
    const bool is_behind_adjective =
        std::find(kBeforeNouns.begin(), kBeforeNouns.end(), words_.text(i - 1)) != kBeforeNouns.end();
    if (is_behind_adjective && words_.is(i - 2, WordClass::determiner)) return true;  // "the only finding that"
    const bool may_follow_preposition = words_.text(i).ends_with("ing") || words_.is(i - 1, WordClass::to)
                                        || words_.is(i - 1, WordClass::auxiliary)
                                        || words_.is(i - 1, WordClass::clause);
    if (words_.is(i - 1, WordClass::preposition) && !may_follow_preposition) return true;
    if (words_.text(i) == "called" && opens_quotation(words_.text(verb.after))) return true;
    return words_.is(i, WordClass::noun) && is_possessive(words_.text(i - 1));
}

bool VerbReader::is_due(const ReportingVerb& verb) const {
    const std::size_t first = before_auxiliaries(words_, verb.verb);
    for (std::size_t i = first > 0 ? first - 1 : 0; i < verb.verb; ++i)
        if (words_.text(i) == "should" || words_.text(i) == "must") return true;
    return false;
}

bool VerbReader::is_meant_as_noun(const ReportingVerb& verb) const {
    const std::size_t i = verb.verb;
    if (!words_.is(i, WordClass::noun) || verb.after > i + 1) return false;
    // "the Swiss demand that": with one person before it the verb would end in -s.
    const auto is_plural = [](std::string_view word) { return word.ends_with("s") && !word.ends_with("ss"); };
    const bool is_one = i > 1 && words_.is(i - 2, WordClass::determiner) && !is_plural(words_.text(i - 1))
                        && !is_plural(words_.text(i));
    if (is_one) return true;
    // "With Bombshell Claim: …": the verb would stand behind a plural.
    const bool is_label = words_.text(verb.after) == ":" && i > 0 && !is_plural(words_.text(i)) && is_headline_;
    if (is_label && !is_plural(words_.text(i - 1))) return true;
    if (verb.says_so) return false;
    if (i == 0) return true;
    if (words_.is(i - 1, WordClass::subject)) return false;
    if (!words_.is(i, WordClass::noun_or_verb)) return true;
    const bool behind_subject = words_.is_capitalized(i - 1) || words_.text(i - 1).ends_with("s");
    const bool takes_object = words_.is(verb.after, WordClass::to) || words_.is(verb.after, WordClass::determiner)
                              || words_.is(verb.after, WordClass::pronoun);
    return !(behind_subject && takes_object);
}

/// Looks through "was also told", "are all thought".
bool VerbReader::is_passive(std::size_t verb) const {
    const auto is_between = [&](std::size_t i) {
        const bool is_word_between =
            words_.is(i, WordClass::auxiliary) && !words_.is(i, WordClass::finite) && !words_.is(i, WordClass::be);
        return is_adverb(words_.text(i)) || words_.text(i) == "all" || words_.text(i) == "first"
               || (is_word_between && words_.text(i) != "to");
    };
    std::size_t i = verb;
    while (i > 0 && is_between(i - 1))
        --i;
    return i > 0 && words_.is(i - 1, WordClass::be);
}

/// "a town will soon discover how much …" reports nothing.
bool VerbReader::is_in_future(std::size_t verb) const {
    if (verb == 0) return false;
    const bool is_adverb_between = words_.is(verb - 1, WordClass::auxiliary) && !words_.is(verb - 1, WordClass::finite);
    const std::string_view modal = words_.text(is_adverb_between && verb > 1 ? verb - 2 : verb - 1);
    return modal == "will" || modal == "would" || modal == "can";
}

bool VerbReader::shows_something(const ReportingVerb& verb, const Phrase& subject) const {
    if (verb.cue.value != "shows") return true;
    if (is_in_future(verb.verb)) return false;
    return verb.says_so || may_show(subject) || sees_as(verb);
}

/// "Voters see the dam as the better choice".
bool VerbReader::sees_as(const ReportingVerb& verb) const {
    constexpr std::size_t kLongestSeen = 12;  // words
    const std::string_view sees = words_.text(verb.verb);
    if (sees != "see" && sees != "sees" && sees != "saw") return false;
    for (std::size_t i = verb.after; words_.is_word(i) && i <= verb.after + kLongestSeen; ++i) {
        if (words_.is(i, WordClass::finite) || words_.is(i, WordClass::subject)) return false;
        if (words_.text(i) == "as") return i > verb.after;
    }
    return false;
}

bool VerbReader::may_show(const Phrase& phrase) const {
    for (std::size_t i = phrase.begin; i < phrase.end; ++i)
        if (words_.is(i, WordClass::document)) return true;
    return false;
}

bool VerbReader::may_speak(const Phrase& antecedent) const {
    for (std::size_t i = antecedent.begin; i < antecedent.end; ++i)
        if (words_.is(i, WordClass::document) || words_.is(i, WordClass::body) || (i > 0 && words_.is_capitalized(i)))
            return true;
    return false;
}

bool VerbReader::asks_something(const ReportingVerb& verb) const {
    if (verb.cue.value != "asks" || verb.says_so) return true;
    const std::string_view asks = words_.text(verb.verb);
    const bool is_habit = asks == "ask" || asks == "asks";
    if (is_habit && words_.is(verb.after, WordClass::to) && words_.text(verb.after + 1) == "be") return false;
    constexpr std::size_t kLongestAsked = 6;  // words
    for (std::size_t i = verb.after; i < words_.size() && i <= verb.after + kLongestAsked; ++i) {
        if (words_.is(i, WordClass::nobody) || words_.is(i + 1, WordClass::nobody)) return false;
        const bool tells = words_.is(i, WordClass::question) || words_.is(i, WordClass::that)
                           || words_.is(i, WordClass::pronoun) || words_.is(i, WordClass::aim);
        if (tells || words_.is_capitalized(i)) return true;
    }
    return false;
}

bool VerbReader::advises_something(const ReportingVerb& verb) const {
    constexpr std::size_t kLongestAdvised = 8;  // words
    if (!words_.text(verb.verb).starts_with("advis") || verb.says_so) return true;
    for (std::size_t i = verb.after; words_.is_word(i) && i <= verb.after + kLongestAdvised; ++i)
        if (words_.is(i, WordClass::to) || words_.is(i, WordClass::that) || words_.text(i) == "against") return true;
    return false;
}

bool VerbReader::only_names(const ReportingVerb& verb, const Phrase& subject) const {
    const std::string_view names = words_.text(verb.verb);
    if (names != "called" && names != "calling" && names != "calls") return false;
    if (opens_quotation(words_.text(verb.after))) return true;
    const bool is_thing = words_.text(subject.begin) == "a" || words_.text(subject.begin) == "an";
    return is_thing && subject.end == verb.verb && words_.is_capitalized(verb.after);
}

Phrase VerbReader::subject_of_infinitive(const ReportingVerb& verb) const {
    Phrase subject = subject_before(words_, verb.verb);
    if (subject.empty() || words_.is(subject.end - 1, WordClass::pronoun)) return subject;
    const bool is_predicate = subject.begin > 0 && words_.is(subject.begin - 1, WordClass::be);
    if (is_predicate) return subject_before(words_, subject.begin);
    const auto is_verb = [&](std::size_t i) {
        const std::string_view word = words_.text(i);
        return word == "on" || word == "went" || word == "goes" || word == "came" || word == "wants"
               || word.ends_with("ed") || word.ends_with("ing") || word == "continues";
    };
    const std::size_t whole = subject.end;
    while (!subject.empty() && is_verb(subject.end - 1))
        --subject.end;
    return subject.end < whole ? subject : Phrase{};
}

bool VerbReader::is_noun_phrase(const Phrase& phrase) const {
    if (phrase.empty()) return false;
    const std::size_t last = phrase.end - 1;
    const bool is_one = phrase.begin == last;
    const bool is_relative = words_.is(last, WordClass::relative) && !words_.is(last, WordClass::and_);
    if (is_one && (words_.is(last, WordClass::pronoun) || is_relative)) return true;
    const std::string_view first = words_.text(phrase.begin);
    const bool is_person = first.starts_with("he'") || first.starts_with("she'") || first.starts_with("they'");
    if (is_one && is_person) return true;  // "he's hoping"
    for (std::size_t i = phrase.begin; i < phrase.end; ++i)
        if (is_contraction(words_.text(i))) return false;
    const bool is_adverb_last = is_adverb(words_.text(last)) && !words_.is_capitalized(last);
    if (is_adverb_last || words_.is(last, WordClass::preposition) || words_.is(last, WordClass::finite)) return false;
    if (is_one && words_[last].kind == TokenKind::number) return false;
    if (!is_one && words_.is(last, WordClass::determiner)) return false;
    for (std::size_t i = phrase.begin + 1; is_headline_ && i < last; ++i)  // "Woman Steps Forward With Bombshell"
        if (words_.is(i, WordClass::preposition) && words_.text(i) != "of" && words_.text(i) != "in") return false;
    const bool is_opened = words_.is(phrase.begin, WordClass::be) || words_.is(phrase.begin, WordClass::clause)
                           || words_.is(phrase.begin, WordClass::preposition);
    return !is_opened;
}

Phrase VerbReader::subject_behind(const ReportingVerb& verb) const {
    if (!words_.nouns_are_capitalized() || verb.verb == 0 || verb.says_so) return {};
    if (words_.is(verb.after, WordClass::subject)) return {verb.after, verb.after + 1};
    if (!words_.is(0, WordClass::preposition) && !words_.is(0, WordClass::time)) return {};
    const Phrase subject = subject_after(words_, verb.after);
    return words_.text(subject.end) == "," || opens_content(subject.end) ? subject : Phrase{};
}

bool VerbReader::may_be_subject(const Phrase& subject) const {
    if (words_.is(subject.begin, WordClass::first_person) || !is_noun_phrase(subject)) return false;
    if (words_.is(subject.begin, WordClass::nobody) || words_.is(subject.end - 1, WordClass::nobody)) return false;
    const bool opens = subject.begin == 0 || !words_.is_word(subject.begin - 1);
    const bool addresses = words_.nouns_are_capitalized() && subject.end - subject.begin == 1 && !opens
                           && words_.is(subject.begin, WordClass::subject) && words_.is_capitalized(subject.begin);
    return !addresses;
}

std::size_t VerbReader::content_of(const ReportingVerb& verb, const Phrase& inverted) const {
    std::size_t content = inverted.empty() ? content_opening(verb) : inverted.end;
    if (content >= words_.size()) content = behind_addressee(verb);
    if (words_.text(content) == ",") ++content;
    if (words_.text(content) == "(") {  // "say (with equal certitude) that"
        while (content < words_.size() && words_.text(content) != ")")
            ++content;
        ++content;
    }
    if (joins_content(words_.text(content))) ++content;
    return content;
}

/// Behind "them" and "the council" of "told the council the pool would close", where another subject and its verb
/// follow; else behind the verb.
std::size_t VerbReader::behind_addressee(const ReportingVerb& verb) const {
    constexpr std::size_t kLongestAddressee = 6;  // words
    const std::size_t begin = verb.after;
    if (!words_.is(begin - 1, WordClass::addressee) || !words_.is_word(begin)) return begin;
    const auto opens_subject = [&](std::size_t i) {
        return words_.is(i, WordClass::determiner)
               || (words_.is(i, WordClass::pronoun) && words_.is(i, WordClass::subject));
    };
    if (words_.is(begin, WordClass::object) && (opens_subject(begin + 1) || !words_.is(begin, WordClass::determiner)))
        return begin + 1;
    for (std::size_t i = begin + 1; words_.is_word(i) && i <= begin + kLongestAddressee; ++i) {
        if (words_.is(i, WordClass::finite) || words_.is(i, WordClass::to)) return begin;
        if (!opens_subject(i) || words_.is(i - 1, WordClass::preposition)) continue;
        for (std::size_t v = i + 1; words_.is_word(v); ++v)
            if (words_.is(v, WordClass::finite)) return i;
        return begin;
    }
    return begin;
}

std::size_t VerbReader::content_opening(const ReportingVerb& verb) const {
    constexpr std::size_t kLongestAddressee = 9;
    const bool addressed = words_.is(verb.after - 1, WordClass::addressee);
    const bool is_counted = verb.after < words_.size()
                            && (words_[verb.after].kind == TokenKind::number || words_.text(verb.after + 1) == "least");
    const bool has_object = !addressed && (is_counted || words_.is(verb.after, WordClass::determiner));
    for (std::size_t i = verb.after; i < words_.size() && i - verb.after < kLongestAddressee; ++i) {
        if (verb.cue.value == "asks" && words_.is(i, WordClass::question)) return i;
        // "announced a plan that …" tells which plan.
        if (has_object && words_.text(i) == "that") break;
        if (opens_content(i) && (i == verb.after || addressed || words_.is_word(i) || words_.text(i) == ":")) return i;
        if (words_.is(i, WordClass::finite) || !words_.is_word(i)) break;
    }
    return words_.size();
}

}  // namespace lectern
