#include "sentence_ties.h"

#include <algorithm>
#include <array>

namespace lectern {
namespace {

constexpr std::uint32_t kOpeningTokens = 4;  // a discourse cue speaks for its sentence only near its start
constexpr std::uint32_t kAddedTokens = 6;    // "The town will also repair it"

}  // namespace

std::optional<EvidenceRelation> relation_named(std::string_view name) {
    for (std::size_t r = 0; r < 5; ++r)
        if (name_of(static_cast<EvidenceRelation>(r)) == name) return static_cast<EvidenceRelation>(r);
    return std::nullopt;
}

bool SentenceTies::tells_time(const Cue& cue) const {
    const std::string_view first = word(cue.token_begin);
    return cue.token_end - cue.token_begin == 1 && (first == "as" || first == "since" || first == "da");
}

/// A contrast that the sentence holds within itself ("Although it rained, they left"), or a list ("such as").
bool SentenceTies::subordinates(const Cue& cue) const {
    constexpr std::array<std::string_view, 8> kSubordinators = {"although", "though", "while", "whereas",
                                                                "despite",  "as",     "such",  "including"};
    return std::find(kSubordinators.begin(), kSubordinators.end(), word(cue.token_begin)) != kSubordinators.end();
}

/// "That is, it leaks" restates, "That is a plan" does not.
bool SentenceTies::is_bare_that_is(const Cue& cue) const {
    return word(cue.token_begin) == "that" && word(cue.token_end - 1) == "is" && word(cue.token_end) != ",";
}

std::optional<Tie> SentenceTies::opening_tie(std::uint32_t sentence) const {
    for (const Cue& cue : cues_.of_sentence(sentence)) {
        if (cue.list != CueList::evidence_cues || tells_time(cue) || subordinates(cue)) continue;
        const std::uint32_t place = cue.token_begin - tokens_.sentence_begin[sentence];
        const auto relation = relation_named(cue.value);
        if (!relation || (relation == EvidenceRelation::restates && is_bare_that_is(cue))) continue;
        if (place == 0 || (place < kOpeningTokens && *relation == EvidenceRelation::example))
            return Tie{*relation, cue.span};
    }
    return std::nullopt;
}

bool SentenceTies::leads_on(std::uint32_t claim, std::uint32_t sentence) const {
    for (const Cue& cue : cues_.of_sentence(sentence)) {
        if (cue.list != CueList::context_cues) continue;
        const std::uint32_t place = cue.token_begin - tokens_.sentence_begin[sentence];
        const bool opens =
            cue.value == "connective" || cue.value == "time" || cue.value == "ordinal" || cue.value == "ellipsis";
        if ((opens && place < kOpeningTokens) || (cue.value == "added" && place < kAddedTokens)) return true;
    }
    const auto first = tokens_.of_sentence(claim);
    const auto second = tokens_.of_sentence(sentence);
    return first.size() > 1 && second.size() > 1 && first[0].term == second[0].term && first[1].term == second[1].term;
}

bool SentenceTies::refers_back(std::uint32_t sentence) const {
    const auto cues = cues_.of_sentence(sentence);
    std::uint32_t first = tokens_.sentence_begin[sentence];
    if (first < tokens_.tokens.size() && tokens_.tokens[first].kind == TokenKind::punctuation)
        ++first;  // a quotation mark
    return std::any_of(cues.begin(), cues.end(), [&](const Cue& cue) {
        return cue.list == CueList::context_cues && cue.token_begin == first
               && (cue.value == "pronoun" || cue.value == "demonstrative" || cue.value == "determiner");
    });
}

bool SentenceTies::has_number(std::uint32_t sentence) const {
    const auto all = tokens_.of_sentence(sentence);
    return std::any_of(all.begin(), all.end(), [](const Token& token) { return token.kind == TokenKind::number; });
}

bool SentenceTies::says_the_same(std::uint32_t a, std::uint32_t b, std::size_t shared_stems) const {
    return 10 * shared_stems >= 6 * std::min(count_telling_words(a), count_telling_words(b))
           && has_number(a) == has_number(b) && repeats_figures(a, b);
}

std::size_t SentenceTies::count_telling_words(std::uint32_t sentence) const {
    const auto words = tokens_.of_sentence(sentence);
    return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [&](const Token& token) {
        return token.kind == TokenKind::word && !tokens_.terms[token.term].stop_word;
    }));
}

/// Whether every figure of a sentence is in another too.
bool SentenceTies::repeats_figures(std::uint32_t a, std::uint32_t b) const {
    const auto first = tokens_.of_sentence(a);
    const auto second = tokens_.of_sentence(b);
    return std::all_of(first.begin(), first.end(), [&](const Token& token) {
        return token.kind != TokenKind::number || std::any_of(second.begin(), second.end(), [&](const Token& other) {
                   return other.term == token.term;
               });
    });
}

}  // namespace lectern
