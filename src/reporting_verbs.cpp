#include "reporting_verbs.h"

namespace lectern {
namespace {

bool is_adverb(std::string_view word) { return word.size() > 4 && word.ends_with("ly"); }

}  // namespace

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
    const bool may_follow_preposition = words_.text(i).ends_with("ing") || words_.is(i - 1, WordClass::to)
                                        || words_.is(i - 1, WordClass::auxiliary)
                                        || words_.is(i - 1, WordClass::clause);
    if (words_.is(i - 1, WordClass::preposition) && !may_follow_preposition) return true;
    if (words_.text(i) == "called" && opens_quotation(words_.text(verb.after))) return true;
    return words_.is(i, WordClass::noun) && is_possessive(words_.text(i - 1));
}

bool VerbReader::is_meant_as_noun(const ReportingVerb& verb) const {
    const std::size_t i = verb.verb;
    if (!words_.is(i, WordClass::noun)) return false;
    // "the Swiss demand that": with one person before it the verb would end in -s.
    const auto is_plural = [](std::string_view word) { return word.ends_with("s") && !word.ends_with("ss"); };
    const bool is_one = i > 1 && words_.is(i - 2, WordClass::determiner) && !is_plural(words_.text(i - 1))
                        && !is_plural(words_.text(i));
    if (is_one) return true;
    if (verb.says_so) return false;
    if (i == 0) return true;
    if (words_.is(i - 1, WordClass::subject)) return false;
    if (!words_.is(i, WordClass::noun_or_verb)) return true;
    const bool behind_subject = words_.is_capitalized(i - 1) || words_.text(i - 1).ends_with("s");
    const bool takes_object = words_.is(verb.after, WordClass::to) || words_.is(verb.after, WordClass::determiner)
                              || words_.is(verb.after, WordClass::pronoun);
    return !(behind_subject && takes_object);
}

bool VerbReader::is_passive(std::size_t verb) const {
    std::size_t i = verb;
    while (i > 0 && is_adverb(words_.text(i - 1)))
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
    return verb.says_so || may_show(subject);
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

Phrase VerbReader::subject_behind(const ReportingVerb& verb) const {
    if (!words_.nouns_are_capitalized() || verb.verb == 0 || verb.says_so) return {};
    if (words_.is(verb.after, WordClass::subject)) return {verb.after, verb.after + 1};
    if (!words_.is(0, WordClass::preposition) && !words_.is(0, WordClass::time)) return {};
    const Phrase subject = subject_after(words_, verb.after);
    return words_.text(subject.end) == "," || opens_content(subject.end) ? subject : Phrase{};
}

bool VerbReader::may_be_subject(const Phrase& subject) const {
    if (words_.is(subject.begin, WordClass::first_person)) return false;
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
    for (std::size_t i = verb.after; i < words_.size() && i - verb.after < kLongestAddressee; ++i) {
        if (verb.cue.value == "asks" && words_.is(i, WordClass::question)) return i;
        if (opens_content(i) && (i == verb.after || addressed || words_.is_word(i) || words_.text(i) == ":")) return i;
        if (words_.is(i, WordClass::finite) || !words_.is_word(i)) break;
    }
    return words_.size();
}

}  // namespace lectern
