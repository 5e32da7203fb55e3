#pragma once

#include <cstddef>
#include <string_view>

#include "clauses.h"
#include "cues.h"

namespace lectern {

/// The words of one reporting verb in its sentence: token `verb` is the first, `after` is behind the last.
struct ReportingVerb {
    const Cue& cue;
    std::size_t verb;
    std::size_t after;
    bool says_so;  ///< "that", a colon or a quotation follows
};

/// Tells of a reporting word whether it reports where it stands in its sentence, and where what it reports begins.
class VerbReader {
public:
    explicit VerbReader(const SentenceWords& words) : words_(words), is_headline_(has_title_case()) {}

    ReportingVerb read(const Cue& cue, std::uint32_t first_token) const;

    /// Names and compounds: "Fox Reports", "state-of-the-art"; nouns: "the report", "Lee's claim".
    bool is_no_verb(const ReportingVerb& verb) const;

    /// "they should refuse" and "he should have insisted" report nothing that was said.
    bool is_due(const ReportingVerb& verb) const;

    /// "claims" behind a name or in "voters fear the tax" is a verb; else a noun unless what is said follows.
    bool is_meant_as_noun(const ReportingVerb& verb) const;

    /// "was announced", "has been widely criticized".
    bool is_passive(std::size_t verb) const;

    /// "found", "saw" and the like report only before "that" or behind a thing that shows something: "a poll found".
    bool shows_something(const ReportingVerb& verb, const Phrase& subject) const;

    /// Whether a phrase means a thing that shows something: "a study of 300 patients".
    bool may_show(const Phrase& phrase) const;

    /// Whether "that" or "which" may stand for somebody who speaks: a name, or a thing that shows something ("a poll
    /// that suggests") and not "habits that encourage people".
    bool may_speak(const Phrase& antecedent) const;

    /// A question follows a verb that asks, or somebody is asked: not "the machine asks for nothing", nor "a bridge
    /// does not ask to be noticed".
    bool asks_something(const ReportingVerb& verb) const;

    /// "advises the minister", which says nothing: no advice follows.
    bool advises_something(const ReportingVerb& verb) const;

    /// "A patch called Viaskin", "what the firm is calling “spatial” photos": gives a name, and says nothing.
    bool only_names(const ReportingVerb& verb, const Phrase& subject) const;

    /// Whose infinitive it is: "Lee" of "Lee was quick to point out that" and "Lee went on to say that". Empty where a
    /// noun has it: "their efforts to assure that".
    Phrase subject_of_infinitive(const ReportingVerb& verb) const;

    /// Whether a phrase reads as a noun phrase: not "More importantly", "In a presidential year", "It's pretty", "58".
    bool is_noun_phrase(const Phrase& phrase) const;

    /// Whether most words of the sentence are capitalized, its verbs too.
    bool is_headline() const { return is_headline_; }

    /// German puts the subject behind its verb where something else opens the sentence: "Am Abend sagte die Stadt, …".
    /// Empty where it stands before the verb, and in other languages.
    Phrase subject_behind(const ReportingVerb& verb) const;

    /// Not "nobody", "somebody" nor "I", and not the "Sie" by which German addresses its reader.
    bool may_be_subject(const Phrase& subject) const;

    /// Where what is said begins behind a verb, its inverted subject and whoever is told; the sentence's end where
    /// nothing follows.
    std::size_t content_of(const ReportingVerb& verb, const Phrase& inverted) const;

    /// Where "that", a colon or a quotation opens what is said, a few words behind the verb at most: "told The Post:
    /// …". A quotation that begins later is a part of what is said: "said the dam is “not safe”".
    std::size_t content_opening(const ReportingVerb& verb) const;

    /// "that", a colon or an opening mark.
    bool opens_content(std::size_t i) const;

private:
    bool has_title_case() const;
    std::size_t behind_addressee(const ReportingVerb& verb) const;
    bool is_in_future(std::size_t verb) const;
    bool sees_as(const ReportingVerb& verb) const;

    const SentenceWords& words_;
    bool is_headline_;
};

/// A participle: "saying".
bool is_ing(std::string_view word);

/// "Lee's", "the voters'".
bool is_possessive(std::string_view word);

/// What only joins what is said to its verb.
bool joins_content(std::string_view word);

bool opens_quotation(std::string_view mark);

}  // namespace lectern
