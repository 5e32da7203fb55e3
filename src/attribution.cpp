#include "attribution.h"

#include <algorithm>
#include <array>

#include "clauses.h"
#include "quotations.h"
#include "speakers.h"

namespace lectern {
namespace {

/// Quotations of fewer words are scare quotes or titles, unless a reporting verb stands beside them.
constexpr std::size_t kFewestQuotedWords = 5;

constexpr std::array<std::string_view, 7> kFirstPersons = {"i", "we", "me", "us", "let", "it", "there"};
constexpr std::array<std::string_view, 13> kDeterminers = {"the", "a",  "an",  "this", "his", "her", "their",
                                                           "its", "my", "our", "your", "no",  "any"};

/// Forms that are nouns more often than verbs: they report only behind a pronoun, or before "that" and the like.
constexpr std::array<std::string_view, 34> kNounForms = {
    "answer",    "answers",  "attack", "attacks", "blame", "call",   "calls",   "claim",    "claims",
    "comment",   "comments", "doubt",  "doubts",  "fear",  "fears",  "hope",    "hopes",    "note",
    "notes",     "point",    "points", "post",    "posts", "praise", "promise", "promises", "question",
    "questions", "reason",   "report", "reports", "state", "states", "shout"};
constexpr std::array<std::string_view, 8> kPersonalSubjects = {"he",  "she",   "they", "you",
                                                               "who", "would", "will", "also"};

constexpr std::array<std::string_view, 16> kPrepositions = {"on",   "in",    "at",     "during", "to", "from",
                                                            "with", "after", "before", "of",     "by", "for",
                                                            "when", "as",    "while",  "through"};
constexpr std::array<std::string_view, 15> kTimes = {"last",     "this",    "monday",   "tuesday", "wednesday",
                                                     "thursday", "friday",  "saturday", "sunday",  "yesterday",
                                                     "today",    "earlier", "later",    "then",    "recently"};

constexpr std::array<std::string_view, 4> kNobody = {"nobody", "none", "nothing", "no"};

bool is_finite_report(std::string_view value) { return value != "source"; }

bool is_possessive(std::string_view word) { return word.ends_with("'s") || word.ends_with("\u2019s"); }

bool opens_content(const SentenceWords& words, std::size_t i) {
    const std::string_view word = words.text(i);
    return word == "that" || word == ":" || word == "\"" || word == "\u201C" || word == "\u00AB" || word == "\u201E"
           || word == "whether" || word == "how";
}

/// Finds the attributions of one sentence; what it says of quotations that no verb goes with is up to the caller.
class SentenceAttributor {
public:
    SentenceAttributor(std::uint32_t sentence, Span span, const SentenceWords& words, std::uint32_t first_token,
                       std::span<const Quotation> quotations, std::string_view text)
        : sentence_(sentence),
          span_(span),
          words_(words),
          first_token_(first_token),
          quotations_(quotations),
          text_(text) {}

    std::vector<Attribution> attribute(std::span<const Cue> cues) {
        for (const Cue& cue : cues) {
            if (cue.list != CueList::reporting_verbs || is_quoted(cue.span)) continue;
            if (cue.value == "source")
                attribute_source(cue);
            else if (is_finite_report(cue.value))
                attribute_verb(cue);
        }
        if (found_.empty()) attribute_label();
        return std::move(found_);
    }

private:
    bool is_quoted(Span span) const {
        return std::any_of(quotations_.begin(), quotations_.end(),
                           [&](const Quotation& quotation) { return quotation.inside.contains(span); });
    }

    bool ends_quotation(std::uint32_t byte) const {
        return std::any_of(quotations_.begin(), quotations_.end(), [&](const Quotation& quotation) {
            return quotation.span.end == byte || quotation.inside.end == byte;
        });
    }

    void add(const Phrase& source, Span cue, Span content) {
        while (content.begin < content.end && (text_[content.begin] == ' ' || text_[content.begin] == ','))
            ++content.begin;
        while (content.begin < content.end && (text_[content.end - 1] == ' ' || text_[content.end - 1] == ','))
            --content.end;
        if (content.empty()) return;
        Attribution attribution;
        attribution.sentence = sentence_;
        if (!source.empty()) attribution.source = words_.span(source.begin, source.end);
        attribution.cue = cue;
        attribution.content = content;
        attribution.direct = std::any_of(quotations_.begin(), quotations_.end(), [&](const Quotation& quotation) {
            return quotation.span.overlaps(content)
                   && 2 * std::min(quotation.span.end, content.end)
                          > 2 * std::max(quotation.span.begin, content.begin) + content.size();
        });
        found_.push_back(std::move(attribution));
    }

    /// "According to X, …" and "…, according to X".
    void attribute_source(const Cue& cue) {
        const std::size_t after = cue.token_end - first_token_;
        const Phrase source = subject_after(words_, after);
        if (source.empty()) return;
        const Span mention = words_.span(source.begin, source.end);
        if (cue.span.begin - span_.begin > span_.end - mention.end)
            add(source, cue.span, {span_.begin, cue.span.begin});
        else
            add(source, cue.span, {mention.end, span_.end});
    }

    void attribute_verb(const Cue& cue) {
        const std::size_t verb = cue.token_begin - first_token_;
        const std::size_t after = cue.token_end - first_token_;
        const bool is_name = verb > 0 && words_[verb].capitalized && words_[verb - 1].capitalized;
        const bool is_passive = words_.text(after) == "by" || (cue.value == "judges" && words_.text(after) == "for");
        if (is_name || is_passive || (verb > 0 && words_.is_one_of(verb - 1, kDeterminers))) return;
        const bool is_noun = words_.is_one_of(verb, kNounForms) && verb > 0 && is_possessive(words_.text(verb - 1));
        const bool is_participle = !words_.text(verb).ends_with("ing") && is_passive_before(verb);
        const bool is_compound = words_.text(after) == "-" || (verb > 0 && words_.text(verb - 1) == "-");
        if (is_noun || is_participle || is_compound) return;
        if (attribute_tag(cue, verb, after) || cue.value == "tags") return;
        const bool says_so = opens_content(words_, after);
        if (words_.is_one_of(verb, kNounForms) && !says_so
            && (verb == 0 || !words_.is_one_of(verb - 1, kPersonalSubjects)))
            return;
        const bool participle = words_.text(verb).ends_with("ing") && verb > 0 && !is_auxiliary_be(verb - 1);
        if (participle && !says_so && words_.text(verb - 1) != ",") return;
        const bool is_infinitive = verb > 0 && words_.text(verb - 1) == "to";
        if (is_infinitive && !says_so) return;
        const bool is_second_verb = verb > 0 && (words_.text(verb - 1) == "and" || words_.text(verb - 1) == "but");
        const Phrase subject = participle || is_second_verb ? leading_subject(words_) : subject_before(words_, verb);
        if (subject.empty() || (words_.is_one_of(subject.begin, kFirstPersons) && subject.end - subject.begin == 1))
            return;
        if (words_.is_one_of(subject.begin, kNobody)) return;
        if (cue.value == "shows" && !says_so) return;
        std::size_t content = content_opening(after);
        if (content >= words_.size()) content = after;
        if (words_.text(content) == "that" || words_.text(content) == ":") ++content;
        if (content >= words_.size()) return;
        add(subject, cue.span, {words_[content].span.begin, span_.end});
    }

    /// "was announced", "has been widely criticized": whoever says it is not the subject.
    bool is_passive_before(std::size_t verb) const {
        std::size_t i = verb;
        while (i > 0 && words_.text(i - 1).size() > 4 && words_.text(i - 1).ends_with("ly"))
            --i;
        return i > 0 && is_auxiliary_be(i - 1);
    }

    bool is_auxiliary_be(std::size_t i) const {
        constexpr std::array<std::string_view, 7> kBe = {"is", "was", "are", "were", "be", "been", "am"};
        return words_.is_one_of(i, kBe);
    }

    /// Where "that", a colon or a quotation opens what is said, a few words behind the verb at most: "told The Post:
    /// …". A quotation that begins later is a part of what is said: "said the dam is “not safe”".
    std::size_t content_opening(std::size_t after) const {
        constexpr std::size_t kLongestAddressee = 9;
        const bool told = after > 0 && (words_.text(after - 1) == "told" || words_.text(after - 1) == "tells");
        for (std::size_t i = after; i < words_.size() && i - after < kLongestAddressee; ++i) {
            if (opens_content(words_, i) && (i == after || told || words_.is_word(i) || words_.text(i) == ":"))
                return i;
            if (is_finite_verb(words_.text(i))) break;
            if (!words_.is_word(i)) break;
        }
        return words_.size();
    }

    /// A name and a colon in front of what is said, as headlines and transcripts have it: "Ann Lee: We Must Act".
    void attribute_label() {
        constexpr std::size_t kLongestLabel = 5;
        std::size_t colon = 0;
        while (colon < words_.size() && colon <= kLongestLabel && words_.is_word(colon) && words_[colon].capitalized)
            ++colon;
        if (colon == 0 || colon > kLongestLabel || words_.text(colon) != ":" || colon + 3 >= words_.size()) return;
        add({0, colon}, words_[colon].span, {words_[colon + 1].span.begin, span_.end});
    }

    /// A speech tag behind or inside what is said: `"…," said Ann Lee.`, `…, Ann Lee said.`, `"…," she said, "…"`.
    bool attribute_tag(const Cue& cue, std::size_t verb, std::size_t after) {
        if (cue.value == "judges" || words_.text(verb).ends_with("ing")) return false;
        if (cue.value == "shows" && after < words_.size() && words_.is_word(after)) return false;
        std::size_t tag_begin = verb;
        Phrase source;
        if (verb > 0 && is_boundary(verb - 1) && is_inverted(verb, after)) {
            source = subject_after(words_, after);
        } else {
            source = subject_before(words_, verb);
            tag_begin = source.begin;
            if (tag_begin == 0 || !is_boundary(tag_begin - 1) || opens_content(words_, after)) return false;
            if (!ends_quotation(words_[tag_begin - 1].span.end) && !closes_behind(verb, after)) return false;
        }
        if (source.empty() || tag_begin == 0) return false;
        const std::uint32_t before_end = words_[tag_begin - 1].span.end;
        if (before_end - span_.begin < 10) return false;
        add(source, cue.span, {span_.begin, before_end});
        const std::uint32_t tag_end = std::max(words_[source.end - 1].span.end, cue.span.end);
        const auto resumed = std::find_if(quotations_.begin(), quotations_.end(),
                                          [&](const Quotation& quotation) { return quotation.span.begin >= tag_end; });
        const bool is_indirect = !ends_quotation(before_end);
        if (resumed != quotations_.end() && resumed->span.begin < span_.end)
            add(source, cue.span, {resumed->span.begin, std::min(resumed->span.end, span_.end)});
        else if (is_indirect && source.end <= verb && words_.text(after) == "," && after + 1 < words_.size())
            add(source, cue.span, {words_[after + 1].span.begin, span_.end});
        return true;
    }

    /// Whether the subject stands behind the verb: "…, said Ann Lee, a doctor." and no more than it: not "Lee, who
    /// came late, said voters are angry", and never behind "told", which takes those who are told.
    bool is_inverted(std::size_t verb, std::size_t after) const {
        if (words_.text(verb) == "told" || words_.text(verb) == "tells" || content_opening(after) < words_.size())
            return false;
        const Phrase subject = subject_after(words_, after);
        if (subject.empty() || words_.is_one_of(after, kPrepositions)) return false;
        const bool goes_on = words_.is_word(subject.end) || words_.text(subject.end) == "-";
        if (goes_on && !ends_quotation(words_[verb - 1].span.end)) return false;
        if (words_.is_one_of(after, kPersonalSubjects) && subject.end - subject.begin > 1) return false;
        for (std::size_t i = subject.begin; i < subject.end; ++i)
            if (is_finite_verb(words_.text(i)) || words_.text(i) == "to") return false;
        return true;
    }

    /// Whether nothing is said behind the verb but when, where and to whom: "…, Lee said last week." and not "In May,
    /// Lee said he would go".
    bool closes_behind(std::size_t verb, std::size_t after) const {
        constexpr std::size_t kLongestTail = 12;
        if (after >= words_.size() || !words_.is_word(after)) return true;
        const bool told = words_.text(verb) == "told" || words_.text(verb) == "tells";
        if (!told && !words_.is_one_of(after, kPrepositions) && !words_.is_one_of(after, kTimes)) return false;
        for (std::size_t i = after; i < words_.size() && words_.is_word(i); ++i)
            if (i - after > kLongestTail || opens_content(words_, i) || is_finite_verb(words_.text(i))
                || words_.is_one_of(i, kPersonalSubjects))
                return false;
        return true;
    }

    /// A comma or the end of a quotation: what is said lies before it.
    bool is_boundary(std::size_t i) const {
        return words_.text(i) == "," || words_.text(i) == "?" || words_.text(i) == "\u2014"
               || ends_quotation(words_[i].span.end);
    }

    std::uint32_t sentence_;
    Span span_;
    const SentenceWords& words_;
    std::uint32_t first_token_;
    std::span<const Quotation> quotations_;
    std::string_view text_;
    std::vector<Attribution> found_;
};

std::size_t count_words(const Tokens& tokens, std::size_t sentence, Span span) {
    const auto all = tokens.of_sentence(sentence);
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Token& token) {
        return token.kind == TokenKind::word && span.contains(token.span);
    }));
}

/// Whose words a quotation without a tag of its own are: those of the one before, where it is the same quotation, or
/// where the speech went on from the sentence or paragraph before.
std::optional<Span> source_carried_on(const std::vector<Attribution>& found, const Quotation& quotation,
                                      std::uint32_t sentence, const std::vector<Sentence>& sentences) {
    if (found.empty() || !found.back().source) return std::nullopt;
    const Attribution& last = found.back();
    const bool same_quotation = last.content.overlaps(quotation.span);
    const bool next_sentence = sentence - last.sentence <= 1;
    const bool next_block = last.direct && sentences[sentence].block - sentences[last.sentence].block <= 1;
    return same_quotation || next_sentence || next_block ? last.source : std::nullopt;
}

/// Gives the sentences of one speech the source that is named only behind a later one: “A. B,” said Ann Lee.
void carry_sources_back(std::vector<Attribution>& found, const std::vector<Sentence>& sentences) {
    for (std::size_t i = found.size(); i-- > 1;) {
        Attribution& earlier = found[i - 1];
        const Attribution& later = found[i];
        const bool same_speech = earlier.direct && later.direct && later.sentence - earlier.sentence <= 1
                                 && sentences[earlier.sentence].block == sentences[later.sentence].block;
        if (!earlier.source && same_speech) earlier.source = later.source;
    }
}

}  // namespace

std::vector<Attribution> find_attributions(const Document& document, const std::vector<Sentence>& sentences,
                                           const Tokens& tokens, const Cues& cues, const Lexicon& lexicon) {
    std::vector<Attribution> found;
    const std::vector<Quotation> quotations = find_quotations(document);
    std::size_t first = 0;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        const Span span = sentences[s].span;
        while (first < quotations.size() && quotations[first].span.end <= span.begin)
            ++first;
        std::size_t last = first;
        while (last < quotations.size() && quotations[last].span.begin < span.end)
            ++last;
        const auto here = std::span(quotations).subspan(first, last - first);
        const BlockKind kind = document.blocks[sentences[s].block].kind;
        if (kind == BlockKind::boilerplate || kind == BlockKind::code) continue;

        const SentenceWords words(tokens, s);
        SentenceAttributor attributor(s, span, words, tokens.sentence_begin[s], here, document.text.bytes);
        std::vector<Attribution> stated = attributor.attribute(cues.of_sentence(s));
        for (const Quotation& quotation : here) {
            const Span part{std::max(quotation.span.begin, span.begin), std::min(quotation.span.end, span.end)};
            const bool tagged = std::any_of(stated.begin(), stated.end(), [&](const Attribution& attribution) {
                return attribution.content.overlaps(part);
            });
            const bool goes_on = part.begin != quotation.span.begin || part.end != quotation.span.end;
            if (tagged || (!goes_on && count_words(tokens, s, part) < kFewestQuotedWords)) continue;
            stated.push_back({s, source_carried_on(found, quotation, s, sentences), {}, {}, std::nullopt, part, true});
        }
        found.insert(found.end(), stated.begin(), stated.end());
    }
    carry_sources_back(found, sentences);
    resolve_speakers(found, document, sentences, tokens, lexicon);
    return found;
}

}  // namespace lectern
