#include "definite_nouns.h"

#include <algorithm>

namespace lectern {
namespace {

constexpr std::uint32_t kPhraseWords = 4;       // words behind an article among which its noun is looked for
constexpr std::uint32_t kReferringTokens = 16;  // of a sentence, for a noun that stands for a name
constexpr std::uint32_t kInnerTokens = 12;      // of a sentence; what leans further in is less often missed

std::string_view without_possessive(std::string_view word) {
    return word.ends_with("'s") ? word.substr(0, word.size() - 2) : word;
}

}  // namespace

std::vector<std::string_view> references_of_terms(const std::vector<Term>& terms, const Lexicon& lexicon) {
    const auto reference_words = lexicon.list("reference_words");
    std::vector<std::string_view> references;
    references.reserve(terms.size());
    for (const Term& term : terms) {
        const LexiconEntry* entry = find_entry(reference_words, term.text);
        references.push_back(entry ? entry->value : std::string_view());
    }
    return references;
}

DefiniteNouns::DefiniteNouns(const Tokens& tokens, const std::vector<std::string_view>& references,
                             const Lexicon& lexicon)
    : tokens_(tokens),
      references_(references),
      referring_nouns_(lexicon.list("referring_nouns")),
      units_(lexicon.list("units")),
      months_(lexicon.list("months")),
      classes_(classes_of_terms(tokens.terms, lexicon)),
      nouns_have_capitals_(lexicon.language() == "de"),
      introduced_(tokens.terms.size()),
      mentioned_(tokens.terms.size()) {}

std::string_view DefiniteNouns::word(std::uint32_t i) const { return tokens_.terms[tokens_.tokens[i].term].text; }

bool DefiniteNouns::is_content(std::uint32_t i) const {
    return tokens_.tokens[i].kind == TokenKind::word && !tokens_.terms[tokens_.tokens[i].term].stop_word;
}

DefiniteNouns::Phrase DefiniteNouns::phrase_behind(std::uint32_t article, std::uint32_t end) const {
    std::uint32_t last = article + 1;
    while (last < end && last < article + 1 + kPhraseWords
           && (is_content(last) || tokens_.tokens[last].kind == TokenKind::number || word(last) == "-"))
        ++last;
    return {article, article + 1, last};
}

const DefiniteNouns::Introduction& DefiniteNouns::introduction(std::uint32_t i) const {
    return introduced_[tokens_.terms[tokens_.tokens[i].term].stem];
}

/// "the singer" once more: whoever knows the sentence that had it last knows who is meant.
std::optional<std::uint32_t> DefiniteNouns::last_mention(std::uint32_t i) const {
    return mentioned_[tokens_.terms[tokens_.tokens[i].term].stem];
}

/// "the singer Ann Lee": whom the noun means stands behind it.
bool DefiniteNouns::is_named(const Phrase& phrase, std::uint32_t end) const {
    return !nouns_have_capitals_ && phrase.end < end && tokens_.tokens[phrase.end].capitalized;
}

/// "the bridge of Bern", "the man who left": which one is meant is said behind it.
bool DefiniteNouns::is_restricted(const Phrase& phrase, std::uint32_t end) const {
    // "d'une voiture": the preposition is one word with what follows.
    return phrase.end < end
           && (references_[tokens_.tokens[phrase.end].term].starts_with("restricting")
               || word(phrase.end).starts_with("d'"));
}

Span DefiniteNouns::cue_of(const Phrase& phrase, std::uint32_t last) const {
    return {tokens_.tokens[phrase.article].span.begin, tokens_.tokens[last].span.end};
}

/// "The 27-year-old", "Der 27-Jährige": somebody named before, where no name stands behind it. Gives its last token.
std::optional<std::uint32_t> DefiniteNouns::age_behind(std::uint32_t article, std::uint32_t end) const {
    if (article + 3 >= end || tokens_.tokens[article + 1].kind != TokenKind::number) return std::nullopt;
    if (word(article + 3).starts_with("jährige")) return article + 3;
    const bool in_years = article + 5 < end && word(article + 3) == "year" && word(article + 5) == "old";
    const bool named = article + 6 < end && tokens_.tokens[article + 6].capitalized;
    return in_years && !named ? std::optional(article + 5) : std::nullopt;
}

/// "The deal was …" at the start, where "deal" stands for what was named before, or "a deal" stood before.
std::optional<DefiniteNoun> DefiniteNouns::opening_noun(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t article = begin;
    while (article < end && tokens_.tokens[article].kind == TokenKind::punctuation)
        ++article;
    if (article >= end || references_[tokens_.tokens[article].term] != "definite") return std::nullopt;
    const Phrase phrase = phrase_behind(article, end);
    if (const auto age = age_behind(article, end)) return DefiniteNoun{cue_of(phrase, *age), std::nullopt};
    for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
        const bool last = i + 1 == phrase.end;
        if (last && is_restricted(phrase, end)) break;
        const bool before_name = i + 1 < end && tokens_.tokens[i + 1].capitalized && !nouns_have_capitals_;
        if (!before_name && find_entry(referring_nouns_, without_possessive(word(i))))
            return DefiniteNoun{cue_of(phrase, i), last_mention(i)};
        const Introduction& before = introduction(i);
        if (before.known && (last || before.last)) return DefiniteNoun{cue_of(phrase, i), before.sentence};
    }
    return std::nullopt;
}

/// "Nobody pays for the bridge.", where "a bridge" stood before, nothing behind it says which one, and the sentence has
/// not named it yet.
std::optional<DefiniteNoun> DefiniteNouns::inner_noun(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end && i < begin + kInnerTokens; ++i) {
        if (references_[tokens_.tokens[i].term] != "definite") continue;
        const Phrase phrase = phrase_behind(i, end);
        if (phrase.begin == phrase.end || is_told_which(phrase, end)) continue;
        const Introduction& before = introduction(phrase.end - 1);
        if (!before.known || !before.last || is_named_before(begin, i, phrase.end - 1)) continue;
        return DefiniteNoun{cue_of(phrase, phrase.end - 1), before.sentence};
    }
    return std::nullopt;
}

/// "In May the singer left": a noun that stands for somebody or something named before, anywhere in the first part of a
/// sentence that has not named it yet.
std::optional<DefiniteNoun> DefiniteNouns::referring_noun(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end && i < begin + kReferringTokens; ++i) {
        const std::string_view kind = references_[tokens_.tokens[i].term];
        // "l'élu": article and noun are one word.
        if (word(i).starts_with("l'") && find_entry(referring_nouns_, word(i).substr(2))
            && !is_told_which({i, i, i + 1}, end) && !is_named_before(begin, i, i))
            return DefiniteNoun{tokens_.tokens[i].span, last_mention(i)};
        if (kind != "definite" && !kind.ends_with("contracted")) continue;
        const Phrase phrase = phrase_behind(i, end);
        if (is_told_which(phrase, end)) continue;
        for (std::uint32_t noun = phrase.end; noun-- > phrase.begin;)
            if (find_entry(referring_nouns_, without_possessive(word(noun))) && !is_named_before(begin, i, noun)
                && !is_told_which({i, phrase.begin, noun + 1}, end))
                return DefiniteNoun{cue_of(phrase, noun), last_mention(noun)};
    }
    return std::nullopt;
}

/// "the bridge of Bern", "the singer Ann Lee", "the bridge in Bern".
bool DefiniteNouns::is_told_which(const Phrase& phrase, std::uint32_t end) const {
    const bool placed = phrase.end < end && holds(classes_[tokens_.tokens[phrase.end].term], WordClass::preposition);
    return placed || is_restricted(phrase, end) || is_named(phrase, end);
}

/// Whether the sentence that begins at token `begin` has the noun at token `noun` before token `end`.
bool DefiniteNouns::is_named_before(std::uint32_t begin, std::uint32_t end, std::uint32_t noun) const {
    const TermId stem = tokens_.terms[tokens_.tokens[noun].term].stem;
    return std::any_of(tokens_.tokens.begin() + begin, tokens_.tokens.begin() + end,
                       [&](const Token& token) { return tokens_.terms[token.term].stem == stem; });
}

std::optional<DefiniteNoun> DefiniteNouns::find(std::uint32_t sentence) const {
    const std::uint32_t begin = tokens_.sentence_begin[sentence];
    const std::uint32_t end = sentence_end(sentence);
    auto found = opening_noun(begin, end);
    if (!found) found = inner_noun(begin, end);
    if (!found) {
        found = referring_noun(begin, end);
        if (found) found->inside = true;
    }
    return found;
}

/// "a bridge", "five bridges"; not "the five bridges".
bool DefiniteNouns::brings_in(std::uint32_t i, std::uint32_t begin) const {
    const std::string_view kind = references_[tokens_.tokens[i].term];
    if (kind == "indefinite") return true;
    constexpr std::size_t kLongestCount = 3;  // digits: "2007" is a year
    const bool is_number = tokens_.tokens[i].kind == TokenKind::number && word(i).size() <= kLongestCount;
    if (kind != "counting" && !is_number) return false;
    return i == begin || !holds(classes_[tokens_.tokens[i - 1].term], WordClass::determiner);
}

/// "two years", "11 juillet": a length or a day, which brings in nothing.
bool DefiniteNouns::measures(const Phrase& phrase) const {
    const std::string_view noun = word(phrase.begin);
    return find_entry(units_, noun) != nullptr || find_entry(months_, noun) != nullptr;
}

void DefiniteNouns::remember(std::uint32_t sentence) {
    const std::uint32_t end = sentence_end(sentence);
    for (std::uint32_t i = tokens_.sentence_begin[sentence]; i < end; ++i) {
        if (is_content(i)) mentioned_[tokens_.terms[tokens_.tokens[i].term].stem] = sentence;
        if (!brings_in(i, tokens_.sentence_begin[sentence])) continue;
        const Phrase phrase = phrase_behind(i, end);
        if (phrase.begin < phrase.end && references_[tokens_.tokens[i].term] != "indefinite" && measures(phrase))
            continue;
        for (std::uint32_t w = phrase.begin; w < phrase.end; ++w)
            introduced_[tokens_.terms[tokens_.tokens[w].term].stem] = {sentence, true, w + 1 == phrase.end};
    }
}

}  // namespace lectern
