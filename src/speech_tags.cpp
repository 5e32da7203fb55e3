#include "speech_tags.h"

namespace lectern {

std::optional<SpeechTag> TagReader::read(const ReportingVerb& verb) const {
    if (verb.cue.value == "judges" || is_ing(words_.text(verb.verb))) return std::nullopt;
    const bool says_little = verb.cue.value == "shows" || words_.is(verb.verb, WordClass::noun);
    if ((says_little && words_.is_word(verb.after)) || verbs_.is_due(verb)) return std::nullopt;
    std::size_t tag_begin = verb.verb;
    Phrase source;
    if (tag_begin > 0 && is_boundary(tag_begin - 1) && is_inverted(verb)) {
        source = subject_after(words_, inverted_subject(verb));
    } else {
        source = subject_before(words_, verb.verb);
        tag_begin = source.begin;
        if (tag_begin == 0 || !is_boundary(tag_begin - 1)) return std::nullopt;
        const bool goes_on = verb.says_so && words_.text(verb.after) != ",";
        const bool behind_quotation = is_behind_quotation(tag_begin - 1);
        // "the “jobs machine” it thinks it is"
        const bool has_comma = words_.text(tag_begin - 1) == "," || (tag_begin > 1 && !words_.is_word(tag_begin - 2));
        if (verb.cue.value == "thinks" && !has_comma) return std::nullopt;
        if (goes_on || (!behind_quotation && (verb.says_so || !closes_behind(verb)))) return std::nullopt;
        if (words_.is_word(verb.after) && is_opening(tag_begin - 1)) return std::nullopt;
        if (!behind_quotation && is_supposed(verb)) return std::nullopt;
    }
    if (source.empty() || tag_begin == 0 || !verbs_.is_noun_phrase(source)) return std::nullopt;
    if (words_.text(source.begin) == "you") return std::nullopt;  // the reader
    constexpr std::uint32_t kShortestSaid = 10;                   // bytes
    const std::uint32_t before_end = words_[tag_begin - 1].span.end;
    if (before_end - sentence_.span.begin < kShortestSaid) return std::nullopt;
    return SpeechTag{source, before_end};
}

/// Whether token `i` ends a quotation, or is the comma behind one, as French and Spanish have it.
bool TagReader::is_behind_quotation(std::size_t i) const {
    return sentence_.ends_quotation(words_[i].span.end)
           || (i > 0 && words_.text(i) == "," && sentence_.ends_quotation(words_[i - 1].span.end));
}

/// Where a subject behind the verb would begin: a day may stand between, as in "…, a déclaré jeudi le ministre".
std::size_t TagReader::inverted_subject(const ReportingVerb& verb) const {
    const bool names_day =
        words_.is(verb.after, WordClass::weekday) && words_.is(verb.after + 1, WordClass::determiner);
    return names_day ? verb.after + 1 : verb.after;
}

/// Whether the subject stands behind the verb: "…, said Ann Lee, a doctor." and no more than it: not "Lee, who
/// came late, said voters are angry", and never behind "told", which takes those who are told.
bool TagReader::is_inverted(const ReportingVerb& verb) const {
    if (words_.is(verb.verb, WordClass::addressee) || verbs_.content_opening(verb) < words_.size()) return false;
    const std::size_t begin = inverted_subject(verb);
    const Phrase subject = subject_after(words_, begin);
    if (subject.empty() || words_.is(begin, WordClass::preposition) || words_.is(begin, WordClass::time)
        || opens_quotation(words_.text(subject.end)))
        return false;
    const bool goes_on = words_.is_word(subject.end) || words_.text(subject.end) == "-";
    const bool behind_quotation = is_behind_quotation(verb.verb - 1);
    if (!behind_quotation && (goes_on || !words_.is(verb.after - 1, WordClass::inverts))) return false;
    if (words_.is(verb.after, WordClass::subject) && subject.end - subject.begin > 1) return false;
    for (std::size_t i = subject.begin; i < subject.end; ++i)
        if (words_.is(i, WordClass::finite) || words_.is(i, WordClass::to)) return false;
    return true;
}

/// Whether nothing is said behind the verb but when, where and to whom: "…, Lee said last week." and not "In May,
/// Lee said he would go".
bool TagReader::closes_behind(const ReportingVerb& verb) const {
    constexpr std::size_t kLongestTail = 12;
    const std::size_t after = verb.after;
    if (!words_.is_word(after)) return true;
    const bool tails = words_.is(verb.verb, WordClass::addressee) || words_.is(after, WordClass::preposition)
                       || words_.is(after, WordClass::time) || words_.is(after + 1, WordClass::weekday);
    if (!tails) return false;
    for (std::size_t i = after; words_.is_word(i); ++i)
        if (i - after > kLongestTail || verbs_.opens_content(i) || words_.is(i, WordClass::finite)
            || words_.is(i, WordClass::subject))
            return false;
    return true;
}

/// "If it had asked, he would have told the firm to stay": nothing was said.
bool TagReader::is_supposed(const ReportingVerb& verb) const {
    for (std::size_t i = before_auxiliaries(words_, verb.verb); i < verb.verb; ++i) {
        const std::string_view word = words_.text(i);
        if (word == "would" || word == "could" || word == "might" || word == "will") return true;
    }
    return false;
}

/// Whether the words before a comma only open the sentence, with no verb of their own: "During the service, Lee
/// asked all to stand", "Wednesday on the radio, Lee said he would".
bool TagReader::is_opening(std::size_t comma) const {
    constexpr std::size_t kLongestAdverb = 3;  // "Most recently,"
    const bool is_adverb = comma <= kLongestAdverb && words_.text(comma - 1).ends_with("ly");
    if (!words_.is(0, WordClass::opening) && !words_.is(0, WordClass::weekday) && !is_adverb) return false;
    for (std::size_t i = 0; i < comma; ++i) {
        const bool is_inner_comma = words_.text(i) == "," && !sentence_.ends_quotation(words_[i].span.end);
        if (is_inner_comma || words_.is(i, WordClass::finite) || words_.is(i, WordClass::subject)) return false;
    }
    return true;
}

/// A comma or the end of a quotation: what is said lies before it.
bool TagReader::is_boundary(std::size_t i) const {
    return words_.text(i) == "," || words_.text(i) == "?" || words_.text(i) == "\u2014"
           || sentence_.ends_quotation(words_[i].span.end);
}

}  // namespace lectern
