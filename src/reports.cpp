#include "reports.h"

#include <algorithm>
#include <optional>

#include "reporting_verbs.h"
#include "speech_tags.h"

namespace lectern {
namespace {

/// "he's hoping", "they're hoping".
bool ends_in_be(std::string_view word) {
    return word == "he's" || word == "she's" || word == "it's" || word.ends_with("'re") || word.ends_with("'m");
}

/// "by saying that it rained", "in calling for a dam".
bool opens_participle(std::string_view word) { return word == "by" || word == "in" || word == "while"; }

/// Behind a verb of praise or blame: what it is for, or when. "She celebrates after the race" says nothing of anything.
bool judges_nothing(std::string_view behind) {
    constexpr std::array<std::string_view, 7> kWords = {"after", "as", "before", "for", "since", "when", "while"};
    return std::find(kWords.begin(), kWords.end(), behind) != kWords.end();
}

class ReportFinder {
public:
    explicit ReportFinder(const ReportingSentence& sentence)
        : sentence_(sentence), words_(sentence.words), verbs_(sentence.words), tags_(sentence_, verbs_) {}

    std::vector<Attribution> find(std::span<const Cue> cues) {
        for (const Cue& cue : cues) {
            if (cue.list != CueList::reporting_verbs || cue.value == "nothing" || sentence_.is_quoted(cue.span))
                continue;
            if (cue.value == "source")
                report_by_phrase(cue);
            else
                report_by_verb(cue);
        }
        end_at_tags();
        if (sentence_.may_have_label) report_by_label();
        if (found_.empty()) report_by_study();
        return std::move(found_);
    }

private:
    void add(const Phrase& source, Span cue, Span content, std::optional<Span> antecedent = std::nullopt) {
        const std::string_view text = sentence_.text;
        while (content.begin < content.end && (text[content.begin] == ' ' || text[content.begin] == ','))
            ++content.begin;
        while (content.begin < content.end && (text[content.end - 1] == ' ' || text[content.end - 1] == ','))
            --content.end;
        if (content.begin + 1 >= content.end) return;  // a full stop alone
        Attribution attribution;
        attribution.sentence = sentence_.index;
        if (!source.empty()) attribution.source = words_.span(source.begin, source.end);
        attribution.antecedent = antecedent;
        attribution.cue = cue;
        attribution.content = content;
        attribution.direct = sentence_.is_direct(content);
        found_.push_back(std::move(attribution));
    }

    /// From token `i` to the end of the sentence.
    Span from(std::size_t i) const { return {words_[i].span.begin, sentence_.span.end}; }

    /// "According to X, …" and "…, according to X".
    void report_by_phrase(const Cue& cue) {
        const Phrase source = subject_after(words_, cue.token_end - sentence_.first_token);
        if (source.empty()) return;
        const Span mention = words_.span(source.begin, source.end);
        if (cue.span.begin - sentence_.span.begin > sentence_.span.end - mention.end)
            add(source, cue.span, {sentence_.span.begin, cue.span.begin});
        else
            add(source, cue.span, {mention.end, sentence_.span.end});
    }

    void report_by_verb(const Cue& cue) {
        const ReportingVerb verb = verbs_.read(cue, sentence_.first_token);
        const std::size_t after = verb.after;
        if (verbs_.is_no_verb(verb)) return report_by_noun(verb);
        if (cue.value == "that" && !verb.says_so) return;
        if (!is_ing(words_.text(verb.verb)) && verbs_.is_passive(verb.verb)) return report_by_passive(verb);
        if (report_by_tag(verb) || cue.value == "tags") return;
        if (words_.is(after, WordClass::by) || (cue.value == "judges" && judges_nothing(words_.text(after)))) return;
        if (verbs_.is_meant_as_noun(verb)) return;
        const Phrase inverted = verbs_.subject_behind(verb);
        const Phrase subject = inverted.empty() ? subject_of(verb) : inverted;
        // "Añadió que …": the language leaves the pronoun out.
        const bool is_bare = verb.verb == 0 && joins_content(words_.text(after)) && words_.text(after) != "that"
                             && words_.text(after) != ":" && after + 1 < words_.size();
        if (is_bare) return add({}, cue.span, from(after + 1));
        if (subject.empty() || !verbs_.may_be_subject(subject)) return;
        if (verbs_.is_due(verb) && !opens_quotation(words_.text(after))) return;
        if (!verbs_.shows_something(verb, subject) || !verbs_.asks_something(verb) || !verbs_.advises_something(verb)
            || verbs_.only_names(verb, subject))
            return;
        const std::size_t content = verbs_.content_of(verb, inverted);
        if (content >= words_.size()) return;
        const Phrase relative = relative_before(words_, verb.verb);
        if (!relative.empty() && tells_which(subject, relative)) return;
        if (!relative.empty() && !verb.says_so && words_.text(relative.begin) != "who" && !verbs_.may_speak(subject))
            return;
        const Span said = {words_[content].span.begin, end_of_clause(relative.empty() ? subject : relative, content)};
        if (relative.empty())
            add(subject, cue.span, said);
        else
            add(relative, cue.span, said, words_.span(subject.begin, subject.end));
    }

    /// Where what is said ends: at the comma that closes a clause of its own, "The plan, which critics say is old,
    /// failed", else with the sentence.
    std::uint32_t end_of_clause(const Phrase& source, std::size_t content) const {
        std::size_t opening = source.begin;
        if (opening > 1 && words_.is(opening - 1, WordClass::relative)) --opening;
        const bool is_set_off = opening > 0 && words_.text(opening - 1) == ","
                                && words_.is(opening, WordClass::relative) && !words_.is(opening, WordClass::and_);
        if (!is_set_off) return sentence_.span.end;
        for (std::size_t i = 0; i < opening; ++i)
            if (words_.is(i, WordClass::finite) || words_.text(i).ends_with("ed")) return sentence_.span.end;
        for (std::size_t i = content + 1; i + 1 < words_.size(); ++i)
            if (words_.text(i) == "," && !words_.is(i + 1, WordClass::clause)) return words_[i].span.begin;
        return sentence_.span.end;
    }

    /// "People who believed that they had drunk coffee performed better": which people are meant, and nothing said. The
    /// clause has no comma, and what it belongs to is the subject of a verb behind it.
    bool tells_which(const Phrase& antecedent, const Phrase& relative) const {
        if (words_.text(relative.begin) != "who" || antecedent.end != relative.begin) return false;
        return antecedent.begin == 0 || words_.is(antecedent.begin - 1, WordClass::that)
               || words_.text(antecedent.begin - 1) == ",";
    }

    /// "Lee was accused of theft", "it is expected to rise": nobody is named, unless "by" names somebody.
    void report_by_passive(const ReportingVerb& verb) {
        if (verbs_.is_due(verb)) return;
        if (words_.is(verb.after, WordClass::by)) {
            const Phrase source = subject_after(words_, verb.after + 1);
            if (source.empty() || words_.text(verb.verb) == "called") return;  // "as it is called by sailors"
            const std::size_t behind = source.end;
            if (words_.is(behind, WordClass::that) || words_.is(behind, WordClass::to))
                return add(source, verb.cue.span, from(behind));
            return add(source, verb.cue.span, {sentence_.span.begin, words_[verb.verb].span.begin});
        }
        const bool asks = verb.cue.value == "asks" && words_.is(verb.after, WordClass::question);
        const bool aims =
            (asks || words_.is(verb.after, WordClass::aim)) && verb.cue.value != "shows" && verb.cue.value != "that";
        if (aims && verb.after + 1 < words_.size()) add({}, verb.cue.span, from(verb.after));
    }

    /// "Lee's claim that it rained", "her call for a dam".
    void report_by_noun(const ReportingVerb& verb) {
        const std::size_t i = verb.verb;
        if (i == 0 || !words_.is(i, WordClass::noun)) return;
        if (!words_.is(verb.after, WordClass::that) && !words_.is(verb.after, WordClass::to)) return;
        if (!is_possessive(words_.text(i - 1))) return;
        const Phrase owner = subject_before(words_, i);
        if (owner.empty() || verb.after + 1 >= words_.size()) return;
        add(owner, verb.cue.span, from(verb.after + (words_.is(verb.after, WordClass::that) ? 1 : 0)));
    }

    /// Whose verb it is: the noun phrase before it, or the sentence's own for a participle and a second verb ("Lee was
    /// calm but on Tuesday said"), and for one behind "to".
    Phrase subject_of(const ReportingVerb& verb) const {
        const std::size_t i = verb.verb;
        const std::string_view before = i > 0 ? words_.text(i - 1) : "";
        const bool participle = is_ing(words_.text(i)) && i > 0 && !verbs_.is_passive(i) && !ends_in_be(before);
        const bool is_of_document =
            i > 0 && words_.is(i - 1, WordClass::document);  // "put out a statement saying it rained"
        const bool is_dash = before == "\u2013" || before == "\u2014";
        const bool is_set_off = before == "," || (is_dash && verb.cue.value == "says");
        if (participle && !verb.says_so && !is_set_off && !opens_participle(before) && !is_of_document) return {};
        const bool is_infinitive = i > 0 && words_.is(i - 1, WordClass::to);
        if (is_infinitive) return verb.says_so ? verbs_.subject_of_infinitive(verb) : Phrase{};
        const std::size_t first = before_weekday(words_, before_auxiliaries(words_, i));
        const bool is_next = first > 0 && words_.text(first) == "then" && words_.text(first - 1) == ",";
        const bool is_second_verb = first > 0 && (is_next || words_.is(first - 1, WordClass::and_));
        return participle || is_second_verb ? subject_of_sentence() : subject_before(words_, i);
    }

    /// Whoever a tag before has named ("…, Lee said, adding that …"), else whom the sentence opens with.
    Phrase subject_of_sentence() const {
        if (!tag_source_.empty()) return tag_source_;
        const Phrase leading = leading_subject(words_);
        return verbs_.is_noun_phrase(leading) ? leading : Phrase{};
    }

    /// A name that the article has elsewhere too and a colon in front of what is said, as headlines and transcripts
    /// have it: "Ann Lee: We Must Act", "Exclusive – Ann Lee: …", "Ann Lee to the Council: …".
    void report_by_label() {
        constexpr std::size_t kLongestLabel = 5;
        constexpr std::size_t kFarthestColon = 9;
        std::size_t begin = 0;
        std::size_t colon = 0;
        for (; colon <= kFarthestColon && colon < words_.size(); ++colon) {
            if (words_[colon].kind != TokenKind::punctuation) continue;
            if (words_.text(colon) == ":") break;
            if (words_.text(colon) == "\u2013" || words_.text(colon) == "\u2014") begin = colon + 1;
        }
        if (colon > kFarthestColon || colon + 3 >= words_.size()) return;
        std::size_t end = begin;
        while (end <= begin + kLongestLabel && words_.is_word(end) && words_.is_capitalized(end))
            ++end;
        const bool is_told = words_.text(end) == "to" && words_.is_capitalized(colon + 1);
        if (end == begin || (end != colon && !is_told)) return;
        const bool is_known = words_.count(end - 1) > 1 && !words_.is(begin, WordClass::determiner);
        if (words_.is(end - 1, WordClass::heading)) return;
        if (!is_known && !opens_quotation(words_.text(colon + 1))) return;
        if (begin > 0 && !verbs_.is_headline()) return;
        if (words_.is(begin, WordClass::auxiliary) && !words_.is(begin, WordClass::finite)) return;
        add({begin, end}, words_[colon].span, from(colon + 1));
    }

    /// "In a study of 300 patients, those who slept longer made fewer mistakes."
    void report_by_study() {
        if (words_.text(0) != "in") return;
        const Phrase source = subject_after(words_, 1);
        if (source.empty() || words_.text(source.end) != "," || source.end + 2 >= words_.size()) return;
        if (words_.is(source.begin, WordClass::determiner) && verbs_.may_show(source))
            add(source, words_[0].span, from(source.end + 1));
    }

    /// A speech tag behind or inside what is said: `"…," said Ann Lee.`, `…, Ann Lee said.`, `"…," she said, "…"`.
    bool report_by_tag(const ReportingVerb& verb) {
        const auto tag = tags_.read(verb);
        if (!tag) return false;
        add(tag->source, verb.cue.span, {sentence_.span.begin, tag->said_end});
        add_resumed(tag->source, verb, tag->said_end);
        tag_source_ = tag->source;
        return true;
    }

    /// "Ann says the dam leaks, Tom said.": what is said in front of a tag ends there.
    void end_at_tags() {
        for (const Attribution& tag : found_) {
            if (!tag.source || tag.source->begin < tag.content.end || tag.content.begin != sentence_.span.begin)
                continue;
            for (Attribution& inner : found_)
                if (inner.cue && tag.content.contains(*inner.cue) && inner.content.begin < tag.content.end)
                    inner.content.end = std::min(inner.content.end, tag.content.end);
        }
    }

    /// What is said behind a tag in the middle.
    void add_resumed(const Phrase& source, const ReportingVerb& verb, std::uint32_t before_end) {
        const std::uint32_t tag_end = std::max(words_[source.end - 1].span.end, verb.cue.span.end);
        const auto resumed = std::find_if(sentence_.quotations.begin(), sentence_.quotations.end(),
                                          [&](const Quotation& quotation) { return quotation.span.begin >= tag_end; });
        const bool has_quotation = resumed != sentence_.quotations.end() && resumed->span.begin < sentence_.span.end;
        const bool is_inside =
            source.end <= verb.verb && words_.text(verb.after) == "," && verb.after + 1 < words_.size();
        // "“Only she,” Lee said, would …" and "The mayor, Lee said, had …": the sentence itself goes on.
        if (is_inside && words_.is(verb.after + 1, WordClass::finite))
            add(source, verb.cue.span, from(verb.after + 1));
        else if (has_quotation)
            add(source, verb.cue.span, {resumed->span.begin, std::min(resumed->span.end, sentence_.span.end)});
        else if (is_inside && !sentence_.ends_quotation(before_end))
            add(source, verb.cue.span, from(verb.after + 1));
    }

    const ReportingSentence& sentence_;
    const SentenceWords& words_;
    VerbReader verbs_;
    TagReader tags_;
    std::vector<Attribution> found_;
    Phrase tag_source_;  ///< of the last speech tag
};

}  // namespace

std::vector<Attribution> find_reports(const ReportingSentence& sentence, std::span<const Cue> cues) {
    return ReportFinder(sentence).find(cues);
}

}  // namespace lectern
