#include "focus.h"

#include <algorithm>

#include "prose_stems.h"
#include "stem.h"

namespace lectern {
namespace {

/// A sentence with every word asked for gains more than the best sentence of an article has; one with a related word
/// alone about as much as a good place in its paragraph.
constexpr std::int32_t kFocusGain = 3000;
constexpr std::int32_t kRelatedGain = 300;
constexpr std::uint32_t kFewestTogether = 2;  // sentences

constexpr std::uint32_t kNotAsked = ~std::uint32_t{0};

/// The distinct words of the question, case-folded as the article's are.
std::vector<std::string> words_of(std::string_view question, const Lexicon& lexicon) {
    Document asked;
    asked.text = repair_text(question);
    const auto end = static_cast<std::uint32_t>(asked.text.bytes.size());
    asked.blocks.push_back({{0, end}, BlockKind::paragraph, 0, "question"});
    const Tokens tokens = tokenize(asked, {{{0, end}, 0}}, lexicon);
    std::vector<std::string> content;
    std::vector<std::string> all;
    for (const Token& token : tokens.tokens) {
        const Term& term = tokens.terms[token.term];
        if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
        if (std::find(all.begin(), all.end(), term.text) != all.end()) continue;
        all.push_back(term.text);
        if (!term.stop_word) content.push_back(term.text);
    }
    return content.empty() ? all : content;
}

/// By term of the article: which word asked for it is a form of, or kNotAsked.
std::vector<std::uint32_t> asked_by_term(const std::vector<std::string>& words, const Tokens& tokens,
                                         const Lexicon& lexicon) {
    const Stemmer stemmer(lexicon);
    std::vector<std::string> stems;
    stems.reserve(words.size());
    for (const std::string& word : words)
        stems.push_back(stemmer.stem(word));
    std::vector<std::uint32_t> asked(tokens.terms.size(), kNotAsked);
    for (TermId term = 0; term < tokens.terms.size(); ++term) {
        const auto found = std::find(stems.begin(), stems.end(), stemmer.stem(tokens.terms[term].text));
        if (found != stems.end()) asked[term] = static_cast<std::uint32_t>(found - stems.begin());
    }
    return asked;
}

/// By stem of the article: whether it stands mostly beside the words asked for.
std::vector<bool> related_stems(const std::vector<std::uint32_t>& asked, const Tokens& tokens) {
    std::vector<std::uint32_t> sentences(tokens.terms.size(), 0);
    std::vector<std::uint32_t> together(tokens.terms.size(), 0);
    for (std::size_t s = 0; s + 1 < tokens.sentence_begin.size(); ++s) {
        const auto here = tokens.of_sentence(s);
        const bool answers =
            std::any_of(here.begin(), here.end(), [&](const Token& token) { return asked[token.term] != kNotAsked; });
        for (const TermId stem : content_stems(tokens, static_cast<std::uint32_t>(s))) {
            ++sentences[stem];
            together[stem] += answers;
        }
    }
    std::vector<bool> related(tokens.terms.size(), false);
    for (TermId stem = 0; stem < related.size(); ++stem)
        related[stem] = together[stem] >= kFewestTogether && 2 * together[stem] >= sentences[stem];
    return related;
}

}  // namespace

Focus find_focus(std::string_view question, const Document& document, const std::vector<Sentence>& sentences,
                 const Tokens& tokens, const Lexicon& lexicon) {
    Focus focus;
    focus.gain.resize(sentences.size(), 0);
    focus.words = words_of(question, lexicon);
    focus.found.resize(focus.words.size(), false);
    if (focus.words.empty()) return focus;
    const auto asked = asked_by_term(focus.words, tokens, lexicon);
    const auto related = related_stems(asked, tokens);
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        if (document.blocks[sentences[s].block].kind == BlockKind::boilerplate) continue;
        std::vector<bool> said(focus.words.size(), false);
        bool has_related = false;
        for (const Token& token : tokens.of_sentence(s)) {
            const std::uint32_t word = asked[token.term];
            const Term& term = tokens.terms[token.term];
            const bool is_related = word == kNotAsked && !term.stop_word && related[term.stem];
            if (word == kNotAsked && !is_related) continue;
            focus.matches.push_back({s, token.span, is_related});
            has_related |= is_related;
            if (!is_related) said[word] = focus.found[word] = true;
        }
        const auto count = static_cast<std::int32_t>(std::count(said.begin(), said.end(), true));
        focus.gain[s] =
            count > 0 ? kFocusGain * count / static_cast<std::int32_t>(said.size()) : (has_related ? kRelatedGain : 0);
    }
    return focus;
}

std::vector<Salience> bend_to_focus(std::vector<Salience> salience, const Focus& focus) {
    for (std::size_t s = 0; s < salience.size(); ++s)
        salience[s].parts[static_cast<std::size_t>(ScorePart::focus)] += focus.gain[s];
    return salience;
}

}  // namespace lectern
