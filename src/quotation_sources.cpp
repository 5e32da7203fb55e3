#include "quotation_sources.h"

namespace lectern {
namespace {

/// The first token of a quotation, or the one behind its last.
std::size_t token_at(const SentenceWords& words, std::uint32_t byte) {
    std::size_t i = 0;
    while (i < words.size() && words[i].span.begin < byte)
        ++i;
    return i;
}

bool is_person_pronoun(const SentenceWords& words, std::size_t i) {
    return words.text(i) == "he" || words.text(i) == "she";
}

/// "Ann Lee" and "she"; of single words only a name that the article has elsewhere too.
bool may_speak(const SentenceWords& words, const Phrase& subject) {
    if (subject.empty()) return false;
    if (subject.end - subject.begin == 1 && is_person_pronoun(words, subject.begin)) return true;
    const std::size_t last = subject.end - 1;
    if (!words.is_capitalized(last) || words.is(last, WordClass::opening) || words.is(last, WordClass::weekday))
        return false;
    return last > subject.begin
           || (words.count(last) > 1 && !words.is(last, WordClass::determiner) && !words.is(last, WordClass::subject));
}

std::optional<Span> span_of(const SentenceWords& words, const Phrase& subject) {
    if (!may_speak(words, subject)) return std::nullopt;
    return words.span(subject.begin, subject.end);
}

/// "Ann Lee" of "Red States Outnumber Blue States - Ann Lee: “…”".
Phrase label_before(const SentenceWords& words, std::size_t colon) {
    std::size_t begin = colon;
    while (begin > 0 && (words.is_capitalized(begin - 1) || words.text(begin - 1) == "."))
        --begin;
    const std::string_view mark = begin > 0 ? words.text(begin - 1) : std::string_view();
    const bool is_set_off = mark == "-" || mark == "\u2013" || mark == "\u2014";
    return is_set_off ? Phrase{begin, colon} : Phrase{};
}

/// A comma or colon before a quotation that the sentence ends with.
std::optional<Span> introduced_by(const SentenceWords& words, Span quotation) {
    const std::size_t opening = token_at(words, quotation.begin);
    const bool ends_sentence = words.size() > 0 && quotation.end >= words[words.size() - 1].span.begin;
    if (!ends_sentence || opening < 3) return std::nullopt;
    const std::string_view mark = words.text(opening - 1);
    if (mark == ":") {
        if (const Phrase label = label_before(words, opening - 1); !label.empty()) return span_of(words, label);
    }
    const Phrase subject = leading_subject(words);
    const bool is_full_name = subject.end - subject.begin >= 2 || is_person_pronoun(words, subject.begin);
    if (mark == ":" || (mark == "," && is_full_name)) return span_of(words, subject);
    return std::nullopt;
}

bool looks_like_verb(const SentenceWords& words, std::size_t i) {
    constexpr std::size_t kShortest = 5;  // bytes: "mocks"
    const std::string_view word = words.text(i);
    const bool has_ending = word.ends_with("ed") || (word.ends_with("s") && !word.ends_with("ss"));
    return words.is_word(i) && !words.is_capitalized(i) && word.size() >= kShortest && has_ending
           && !words.is(i, WordClass::preposition);
}

/// "“…,” she mocks.": a name or a pronoun and a verb, and the clause ends or goes on with when, where or to whom.
std::optional<Span> followed_by(const SentenceWords& words, Span quotation) {
    const std::size_t begin = token_at(words, quotation.end);
    if (begin < 2 || begin >= words.size()) return std::nullopt;
    const std::string_view mark = words.text(begin - 2);
    if (mark != "," && mark != "?" && mark != "!") return std::nullopt;
    std::size_t end = begin;
    while (words.is_word(end) && (words.is_capitalized(end) || is_person_pronoun(words, end)))
        ++end;
    if (end == begin || !looks_like_verb(words, end)) return std::nullopt;
    const bool closes = !words.is_word(end + 1) || words.is(end + 1, WordClass::preposition)
                        || words.is(end + 1, WordClass::time) || words.is(end + 1, WordClass::weekday);
    return closes ? std::optional(words.span(begin, end)) : std::nullopt;
}

}  // namespace

std::optional<Span> source_beside(const SentenceWords& words, Span quotation) {
    const auto behind = followed_by(words, quotation);
    return behind ? behind : introduced_by(words, quotation);
}

std::optional<Span> source_before_colon(const SentenceWords& words) {
    const std::size_t colon = words.size() - 1;
    if (words.size() < 3 || words.text(colon) != ":") return std::nullopt;
    const bool is_verb = words.is(colon - 1, WordClass::inverts) || looks_like_verb(words, colon - 1);
    const Phrase subject = is_verb ? subject_before(words, colon - 1) : Phrase{};
    return span_of(words, subject.empty() ? leading_subject(words) : subject);
}

}  // namespace lectern
