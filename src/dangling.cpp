#include "dangling.h"

#include <algorithm>
#include <array>
#include <string>

#include "definite_nouns.h"
#include "orphaned_speech.h"

namespace lectern {
namespace {

constexpr std::uint32_t kOpeningTokens = 2;   // a cue further in has something before it to lean on
constexpr std::uint32_t kAddedTokens = 6;     // "The bank will also pay"
constexpr std::uint32_t kOpeningPhrase = 12;  // "Later at a hospital, he …"; "The town, though, …"
constexpr std::uint32_t kDeterminerTokens = 24;
constexpr std::size_t kFewestLeanedOn = 5;  // words
constexpr std::uint32_t kFewestQuoted = 5;  // tokens, marks included; less is a word in quotation marks

std::optional<ContextProblem> problem_of(std::string_view value) {
    if (value == "determiner") return ContextProblem::demonstrative;
    if (value == "likeness") return ContextProblem::ellipsis;
    if (value == "added" || value == "ordinal" || value == "fragment") return ContextProblem::connective;
    for (std::size_t p = 0; p < static_cast<std::size_t>(ContextProblem::count_); ++p)
        if (name_of(static_cast<ContextProblem>(p)) == value) return static_cast<ContextProblem>(p);
    return std::nullopt;
}

/// Looks at one sentence after another, in order: what earlier ones introduced is remembered.
class DanglingFinder {
public:
    DanglingFinder(std::string_view text, const Tokens& tokens, const Cues& cues, const Lexicon& lexicon)
        : text_(text),
          tokens_(tokens),
          cues_(cues),
          context_cues_(lexicon.list("context_cues")),
          language_(lexicon.language()),
          reference_of_term_(references_of_terms(tokens.terms, lexicon)),
          nouns_(tokens, reference_of_term_, lexicon) {}

    /// The problem of a sentence, its antecedent where that is not simply the sentence before.
    std::optional<Dangling> problem_of_sentence(std::uint32_t sentence, Span span) {
        begin_ = tokens_.sentence_begin[sentence];
        end_ = tokens_.sentence_begin[sentence + 1];
        auto problem = opening_text(span);
        if (!problem) problem = whole_quotation();
        if (!problem) problem = cue_problem(sentence);
        if (!problem) problem = open_relation();
        if (const auto noun = nouns_.find(sentence); noun && !problem)
            problem = Dangling{ContextProblem::noun, noun->cue, noun->introduced_in, std::nullopt, noun->inside};
        nouns_.remember(sentence);
        return problem;
    }

private:
    std::string_view word(std::uint32_t i) const {
        return i >= begin_ && i < end_ ? std::string_view(tokens_.terms[tokens_.tokens[i].term].text) : "";
    }
    bool is_content(std::uint32_t i) const {
        return i < end_ && tokens_.tokens[i].kind == TokenKind::word
               && !tokens_.terms[tokens_.tokens[i].term].stop_word;
    }
    std::string_view reference(std::uint32_t i) const {
        return i < end_ ? reference_of_term_[tokens_.tokens[i].term] : std::string_view();
    }

    /// Where words are not parted by blanks, the tokens are no words: the sentence's first letters are looked at.
    std::optional<Dangling> opening_text(Span span) const {
        if (language_ != "zh" && language_ != "ja") return std::nullopt;
        const std::string_view sentence = text_.substr(span.begin, span.size());
        const LexiconEntry* longest = nullptr;
        for (const LexiconEntry& entry : context_cues_)
            if (sentence.starts_with(entry.text) && (!longest || entry.text.size() > longest->text.size()))
                longest = &entry;
        const auto problem = longest ? problem_of(longest->value) : std::nullopt;
        if (!problem) return std::nullopt;
        const auto size = static_cast<std::uint32_t>(longest->text.size());
        return Dangling{*problem, {span.begin, span.begin + size}, std::nullopt, std::nullopt};
    }

    bool is_quotation_mark(std::uint32_t i) const {
        constexpr std::array<std::string_view, 7> kMarks = {"\"", "''", "``", "\u201C", "\u201D", "\u00AB", "\u00BB"};
        return std::find(kMarks.begin(), kMarks.end(), word(i)) != kMarks.end();
    }

    /// Speech from its first word to its last, with no word of who speaks: "\"It was dark.\"" or, where the speech goes
    /// on, "\"It was dark."
    std::optional<Dangling> whole_quotation() const {
        if (!is_quotation_mark(begin_) || end_ - begin_ < kFewestQuoted) return std::nullopt;
        std::uint32_t last = end_;
        while (last > begin_ + 1 && tokens_.tokens[last - 1].kind == TokenKind::punctuation)
            --last;
        for (std::uint32_t i = begin_ + 1; i < last; ++i)
            if (is_quotation_mark(i)) return std::nullopt;
        const Span cue = {tokens_.tokens[begin_].span.begin, tokens_.tokens[end_ - 1].span.end};
        return Dangling{ContextProblem::quotation, cue, std::nullopt, std::nullopt};
    }

    /// "One example in Bern is …", "Two major reasons are …", "Examples include …": of what, an earlier sentence says.
    std::optional<Dangling> open_relation() const {
        constexpr std::uint32_t kMostAdjectives = 2;
        std::uint32_t noun = begin_;
        if (reference(noun) == "counting") ++noun;
        const std::uint32_t last = noun == begin_ ? begin_ : noun + kMostAdjectives;
        while (noun < last && noun < end_ && is_content(noun) && reference(noun) != "relational")
            ++noun;
        const bool is_plain = noun > begin_ || word(noun).ends_with("s");
        if (reference(noun) != "relational" || !is_plain) return std::nullopt;
        const std::string_view next = word(noun + 1);
        if (reference(noun + 1).starts_with("restricting") || next == "for" || next == "to" || next == "why"
            || next == "between")
            return std::nullopt;
        const Span cue = {tokens_.tokens[begin_].span.begin, tokens_.tokens[noun].span.end};
        return Dangling{ContextProblem::ellipsis, cue, std::nullopt, std::nullopt};
    }

    std::optional<Dangling> cue_problem(std::uint32_t sentence) const {
        const std::uint32_t opening = opening_of(sentence);
        for (const Cue& cue : cues_.of_sentence(sentence)) {
            if (cue.list != CueList::context_cues || !leans(cue, cue.token_begin - std::min(opening, cue.token_begin)))
                continue;
            return Dangling{*problem_of(cue.value), cue.span, std::nullopt, std::nullopt};
        }
        return std::nullopt;
    }

    /// Where the sentence opens: behind a phrase that leans on nothing, "This week they …" opens with "they".
    std::uint32_t opening_of(std::uint32_t sentence) const {
        for (const Cue& cue : cues_.of_sentence(sentence))
            if (cue.list == CueList::context_cues && cue.value == "alone" && cue.token_begin == begin_)
                return cue.token_end + is_comma(cue.token_end);
        return begin_;
    }

    /// `place` counts tokens from where the sentence opens.
    bool leans(const Cue& cue, std::uint32_t place) const {
        if (!problem_of(cue.value)) return false;
        if (cue.value == "ordinal") return place == 0 && is_comma(cue.token_end);
        if (cue.value == "fragment") return place == 0 && !holds_comma(cue.token_end, end_);
        if (place < kOpeningTokens) return !is_empty_it(cue) && !is_joining_that(cue) && !is_explained(cue);
        if (cue.value == "added") return place < kAddedTokens && !holds_comma(begin_, cue.token_begin);
        if (cue.value == "determiner" || cue.value == "likeness")
            return place < kDeterminerTokens && is_new_noun(cue.token_end);
        if (place >= kOpeningPhrase) return false;
        if (names_nobody_before(cue)) return !is_explained(cue);
        if (!is_comma(cue.token_begin - 1)) return false;
        if (cue.value == "connective") return is_comma(cue.token_end) && place >= 2;
        return cue.value == "pronoun" && is_subject(cue) && reference(begin_) != "subordinating" && !is_empty_it(cue);
    }

    bool is_comma(std::uint32_t i) const { return word(i) == ","; }
    bool holds_comma(std::uint32_t begin, std::uint32_t end) const {
        for (std::uint32_t i = begin; i < end; ++i)
            if (is_comma(i)) return true;
        return false;
    }

    /// "According to their model, …": a pronoun that no word before it can stand for. An "it" may stand for nothing.
    bool names_nobody_before(const Cue& cue) const {
        const std::string_view pronoun = word(cue.token_begin);
        if (cue.value != "pronoun" || pronoun == "it" || pronoun.starts_with("it'")) return false;
        for (std::uint32_t i = begin_; i < cue.token_begin; ++i)
            if (is_content(i) && reference(i) != "naming") return false;
        return true;
    }

    bool is_subject(const Cue& cue) const { return reference(cue.token_begin) == "subject"; }

    /// "When he left, Lee said …": the pronoun stands for what comes behind the comma, if that is no pronoun too.
    bool is_explained(const Cue& cue) const {
        if (cue.value != "pronoun" || cue.token_begin == begin_ || reference(begin_) != "subordinating") return false;
        for (std::uint32_t i = cue.token_end; i + 1 < end_; ++i)
            if (is_comma(i)) return reference(i + 1) != "subject";
        return false;
    }

    /// "this problem" behind other words, where no word of the sentence before it is "problem".
    bool is_new_noun(std::uint32_t noun) const {
        if (!is_content(noun)) return false;
        const TermId stem = tokens_.terms[tokens_.tokens[noun].term].stem;
        for (std::uint32_t i = begin_; i < noun; ++i)
            if (tokens_.terms[tokens_.tokens[i].term].stem == stem) return false;
        return true;
    }

    /// "It is clear that …", "It was Lee who …": an "it" that stands for nothing before it.
    bool is_empty_it(const Cue& cue) const {
        const std::string_view pronoun = word(cue.token_begin);
        const std::string_view verb = word(cue.token_end);
        const bool be = pronoun == "it" && (verb == "is" || verb == "was" || verb == "'s" || verb == "takes");
        if (!be && pronoun != "it's") return false;
        for (std::uint32_t i = cue.token_end; i < end_ && i < cue.token_end + 8; ++i)
            if (word(i) == "that" || word(i) == "to" || word(i) == "who") return true;
        return false;
    }

    /// The "that" of "Assuming that …" or "It said that …" joins clauses; it points back at the beginning of a sentence
    /// and behind a preposition: "To that end".
    bool is_joining_that(const Cue& cue) const {
        constexpr std::array<std::string_view, 10> kPrepositions = {"after", "at", "by",    "for", "from",
                                                                    "in",    "of", "since", "to",  "with"};
        if (cue.token_begin == begin_ || word(cue.token_begin) != "that") return false;
        return std::find(kPrepositions.begin(), kPrepositions.end(), word(cue.token_begin - 1)) == kPrepositions.end();
    }

    std::string_view text_;
    const Tokens& tokens_;
    const Cues& cues_;
    std::span<const LexiconEntry> context_cues_;
    std::string_view language_;
    std::vector<std::string_view> reference_of_term_;  ///< what data/<language>/reference_words.txt says of it
    DefiniteNouns nouns_;
    std::uint32_t begin_ = 0;  ///< tokens of the sentence at hand
    std::uint32_t end_ = 0;
};

/// The first run of capitalized words in a sentence that is more than its first word, or that word where it is a
/// name's.
std::optional<Span> name_in(const Tokens& tokens, std::uint32_t sentence) {
    const auto words = tokens.of_sentence(sentence);
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t end = i;
        while (end < words.size() && words[end].capitalized && words[end].kind == TokenKind::word
               && !tokens.terms[words[end].term].stop_word)
            ++end;
        if (end > i + 1 || (end > i && i > 0)) return Span{words[i].span.begin, words[end - 1].span.end};
        i = std::max(i, end);
    }
    return std::nullopt;
}

/// A few words in a block of their own, "Ann Lee, engineer" below a quotation set large: nothing leans on them.
bool is_scrap(const std::vector<Sentence>& sentences, const Tokens& tokens, std::uint32_t s) {
    const bool starts = s == 0 || sentences[s - 1].block != sentences[s].block;
    const bool ends = s + 1 == sentences.size() || sentences[s + 1].block != sentences[s].block;
    return starts && ends && count_words(tokens.of_sentence(s)) < kFewestLeanedOn;
}

}  // namespace

std::vector<std::optional<Dangling>> find_dangling(const Document& document, const std::vector<Sentence>& sentences,
                                                   const Tokens& tokens, const Cues& cues,
                                                   const std::vector<Attribution>& attributions,
                                                   const Lexicon& lexicon) {
    std::vector<std::optional<Dangling>> dangling(sentences.size());
    for (const Attribution& attribution : attributions) {
        const auto problem = speech_problem(attribution, sentences, cues);
        if (problem) dangling[attribution.sentence] = problem;
    }
    DanglingFinder finder(document.text.bytes, tokens, cues, lexicon);
    std::optional<std::uint32_t> before;  // "This is part three", with nothing before it, is said of the text itself
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        if (!is_prose(document.blocks[sentences[s].block].kind)) continue;
        const auto problem = finder.problem_of_sentence(s, sentences[s].span);
        const bool of_text =
            !before && problem
            && (problem->problem == ContextProblem::demonstrative || problem->problem == ContextProblem::noun);
        if (!dangling[s] && !of_text) dangling[s] = problem;
        if (dangling[s]) {
            Dangling& found = *dangling[s];
            if (!found.antecedent) found.antecedent = before;
            if (found.problem == ContextProblem::pronoun && found.antecedent)
                found.name = name_in(tokens, *found.antecedent);
        }
        if (!is_scrap(sentences, tokens, s)) before = s;
    }
    return dangling;
}

std::string_view name_of(ContextProblem problem) {
    static constexpr std::array<std::string_view, static_cast<std::size_t>(ContextProblem::count_)> kNames = {
        "pronoun", "demonstrative", "connective", "quotation", "ellipsis", "time", "noun"};
    return kNames[static_cast<std::size_t>(problem)];
}

}  // namespace lectern
