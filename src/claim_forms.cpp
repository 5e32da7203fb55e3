#include "claim_forms.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "clauses.h"
#include "lexicon.h"
#include "word_classes.h"

namespace lectern {
namespace {

std::string_view text_of(const Token& token, const std::vector<Term>& terms) { return terms[token.term].text; }

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a word in -s is a verb by what stands around it: behind a noun that a determiner opens, or "everyone", and
/// before what a verb takes: "The city bans every car", "A rain garden holds back the water". Behind "the" a plural may
/// stand there too: "the best soups for a cold day".
bool has_verb_in_s(std::span<const Token> tokens, const std::vector<Term>& terms) {
    constexpr std::size_t kLongestSubject = 5;  // words
    const auto text = [&](std::size_t i) { return std::string_view(terms[tokens[i].term].text); };
    const auto is = [&](std::size_t i, WordClass word_class) {
        return i < tokens.size() && holds(classes_of_word(text(i), lexicon_for("en")), word_class);
    };
    std::size_t begin = 0;
    while (begin < tokens.size() && tokens[begin].kind != TokenKind::word)
        ++begin;
    if (begin >= tokens.size()) return false;
    const std::string_view opening = text(begin);
    const bool is_one = opening == "a" || opening == "an" || opening == "every" || opening == "each"
                        || opening.ends_with("one") || opening.ends_with("body");
    if (!is_one && !is(begin, WordClass::determiner)) return false;
    for (std::size_t i = begin + 1; i + 1 < tokens.size() && i <= begin + kLongestSubject; ++i) {
        if (tokens[i].kind != TokenKind::word || is(i, WordClass::preposition)) return false;
        if (!text(i).ends_with("s") || text(i).ends_with("ss") || text(i).ends_with("'s")) continue;
        const bool is_preposition = is(i + 1, WordClass::preposition) || is(i + 1, WordClass::aim);
        const bool joins = is_preposition || is(i + 1, WordClass::clause) || is(i + 1, WordClass::to);
        const bool takes = (terms[tokens[i + 1].term].stop_word && !joins) || tokens[i + 1].kind == TokenKind::number
                           || lexicon_for("en").find("number_words", text(i + 1)) != nullptr;
        return takes || (is_one && is_preposition && text(i + 1) != "of");
    }
    return false;
}

/// What stands between the beginning and an instruction: "Then", "Please"; behind "If it rains," the comma.
std::size_t behind_lead(std::span<const Token> words, const std::vector<Term>& terms) {
    constexpr std::array<std::string_view, 10> kLeads = {"also", "always", "finally", "first", "instead",
                                                         "next", "now",    "please",  "then",  "so"};
    std::size_t i = 0;
    const auto text = [&](std::size_t at) {
        return at < words.size() ? text_of(words[at], terms) : std::string_view();
    };
    while (i < words.size() && words[i].kind == TokenKind::punctuation)
        ++i;
    if (holds(classes_of_word(text(i), lexicon_for("en")), WordClass::opening)) {
        while (i < words.size() && text(i) != ",")
            ++i;
        return i + 1;
    }
    while (is_one_of(text(i), kLeads))
        i += text(i + 1) == "," ? 2 : 1;
    return i;
}

/// Whether what follows a verb that may be a noun is its object: "Use the tap", "Look at it", not "Use of force".
bool takes_object(std::string_view next, bool is_number) {
    constexpr std::array<std::string_view, 4> kParticles = {"down", "off", "out", "up"};
    constexpr std::array<std::string_view, 5> kOfNouns = {"among", "between", "by", "of", "on"};
    constexpr std::array<std::string_view, 4> kObjects = {"it", "one", "them", "yourself"};
    const WordClassSet classes = classes_of_word(next, lexicon_for("en"));
    const bool is_preposition = holds(classes, WordClass::preposition) && !is_one_of(next, kOfNouns);
    return is_number || holds(classes, WordClass::determiner) || is_preposition || is_one_of(next, kParticles)
           || is_one_of(next, kObjects);
}

}  // namespace

bool is_bare_item(const Document& document, const Sentence& sentence, std::span<const Token> tokens,
                  const std::vector<Term>& terms) {
    constexpr std::size_t kFewestItemWords = 6;
    constexpr std::size_t kShortestVerb = 5;  // bytes, of one that is told by its ending: no "bed"
    if (document.blocks[sentence.block].kind != BlockKind::list_item) return false;
    std::size_t words = 0;
    bool has_verb = false;
    for (const Token& token : tokens) {
        if (token.kind != TokenKind::word) continue;
        const std::string_view word = terms[token.term].text;
        ++words;
        has_verb |=
            is_finite_verb(word) || (word.size() >= kShortestVerb && (word.ends_with("ed") || word.ends_with("ing")));
    }
    return words < kFewestItemWords || (!has_verb && !has_verb_in_s(tokens, terms));
}

bool leads_on(std::span<const Token> words, const std::vector<Term>& terms) {
    for (std::size_t i = words.size(); i-- > 0;) {
        if (words[i].kind != TokenKind::punctuation) return false;
        if (text_of(words[i], terms) == "?") return true;
        if (text_of(words[i], terms) == ":") return i > 0 && text_of(words[i - 1], terms) == "follows";
    }
    return false;
}

bool points_at_picture(std::span<const Token> words, const std::vector<Term>& terms) {
    constexpr std::array<std::string_view, 7> kPlaces = {"above", "below",    "center", "centre",
                                                         "left",  "pictured", "right"};
    for (std::size_t i = 1; i + 1 < words.size(); ++i)
        if (text_of(words[i - 1], terms) == "(" && is_one_of(text_of(words[i], terms), kPlaces)
            && (text_of(words[i + 1], terms) == ")" || text_of(words[i + 1], terms) == ","))
            return true;
    return false;
}

bool opens_instruction(const Cue& cue, const Tokens& tokens, std::uint32_t sentence) {
    const auto words = tokens.of_sentence(sentence);
    const std::size_t at = cue.token_begin - tokens.sentence_begin[sentence];
    const std::size_t behind = cue.token_end - tokens.sentence_begin[sentence];
    constexpr std::size_t kLongestLead = 6;  // tokens: "First, then please"
    const bool is_near = at < kLongestLead || text_of(words[at - 1], tokens.terms) == ",";
    if (!is_near || behind >= words.size() || behind_lead(words, tokens.terms) != at || leads_on(words, tokens.terms))
        return false;
    const std::string_view next = text_of(words[behind], tokens.terms);
    const bool is_number = words[behind].kind == TokenKind::number;
    if (cue.value == "noun") return takes_object(next, is_number);
    return (words[behind].kind == TokenKind::word || is_number) && next != "of" && next != "and" && next != "or"
           && next != "me" && !is_finite_verb(next);
}

bool tells_how_it_works(const Cue& cue, const Tokens& tokens, std::uint32_t sentence) {
    constexpr std::array<std::string_view, 8> kTimes = {"by",    "next",     "soon",    "this",
                                                        "today", "tomorrow", "tonight", "until"};
    const auto words = tokens.of_sentence(sentence);
    const std::size_t at = cue.token_begin - tokens.sentence_begin[sentence];
    const std::string_view will = text_of(words[at], tokens.terms);
    if (will != "will" && will != "won't") return false;
    if (at > 0 && text_of(words[at - 1], tokens.terms) == "you") return true;
    if (at + 2 < words.size() && text_of(words[at + 2], tokens.terms) == "you") return true;  // "it will let you draw"
    const auto text = [&](std::size_t i) { return text_of(words[i], tokens.terms); };
    bool is_whenever = false;
    for (std::size_t i = 0; i < words.size() && !is_whenever; ++i)
        is_whenever = text(i) == "when" || text(i) == "whenever" || text(i) == "once"
                      || (text(i) == "time" && i > 0 && text(i - 1) == "every");
    for (std::size_t i = 0; i < words.size() && is_whenever; ++i) {
        const bool is_day = holds(classes_of_word(text(i), lexicon_for("en")), WordClass::weekday)
                            || lexicon_for("en").find("months", text(i)) != nullptr;
        if (is_day || words[i].kind == TokenKind::number || is_one_of(text(i), kTimes)) return false;
    }
    return is_whenever;
}

}  // namespace lectern
