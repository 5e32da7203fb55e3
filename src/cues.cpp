#include "cues.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace lectern {
namespace {

constexpr auto kLists = static_cast<std::size_t>(CueList::count_);
constexpr std::array<std::string_view, kLists> kListNames = {"boosters",         "claim_cues",  "context_cues",
                                                             "evidence_cues",    "hedges",      "reporting_verbs",
                                                             "subjective_words", "summary_cues"};

constexpr TermId kNoTerm = ~TermId{0};

/// A phrase whose every word occurs in the document: term ids, first word first.
struct Phrase {
    std::vector<TermId> words;
    CueList list;
    std::string_view value;
};

std::vector<TermId> terms_of(std::string_view phrase, const std::unordered_map<std::string_view, TermId>& ids) {
    std::vector<TermId> words;
    while (!phrase.empty()) {
        const std::size_t blank = std::min(phrase.find(' '), phrase.size());
        const auto found = ids.find(phrase.substr(0, blank));
        words.push_back(found == ids.end() ? kNoTerm : found->second);
        phrase.remove_prefix(std::min(blank + 1, phrase.size()));
    }
    return words;
}

/// The lexicon's phrases that can occur, grouped by their first term, longest first.
std::vector<std::vector<Phrase>> phrases_by_first_term(const Tokens& tokens, const Lexicon& lexicon) {
    std::unordered_map<std::string_view, TermId> ids;
    for (TermId id = 0; id < tokens.terms.size(); ++id)
        ids.emplace(tokens.terms[id].text, id);
    std::vector<std::vector<Phrase>> by_first(tokens.terms.size());
    for (std::size_t list = 0; list < kLists; ++list) {
        for (const LexiconEntry& entry : lexicon.list(kListNames[list])) {
            auto words = terms_of(entry.text, ids);
            if (std::find(words.begin(), words.end(), kNoTerm) != words.end()) continue;
            by_first[words.front()].push_back({words, static_cast<CueList>(list), entry.value});
        }
    }
    for (auto& phrases : by_first)
        std::stable_sort(phrases.begin(), phrases.end(),
                         [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
    return by_first;
}

bool matches(const Phrase& phrase, std::span<const Token> rest) {
    return phrase.words.size() <= rest.size()
           && std::equal(phrase.words.begin(), phrase.words.end(), rest.begin(),
                         [](TermId word, const Token& token) { return word == token.term; });
}

}  // namespace

Cues find_cues(const Tokens& tokens, const Lexicon& lexicon) {
    Cues result;
    const auto by_first = phrases_by_first_term(tokens, lexicon);
    for (std::size_t s = 0; s + 1 < tokens.sentence_begin.size(); ++s) {
        result.sentence_begin.push_back(static_cast<std::uint32_t>(result.cues.size()));
        const auto sentence = tokens.of_sentence(s);
        std::array<std::size_t, kLists> taken_until{};
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            for (const Phrase& phrase : by_first[sentence[i].term]) {
                std::size_t& taken = taken_until[static_cast<std::size_t>(phrase.list)];
                if (taken > i || !matches(phrase, sentence.subspan(i))) continue;
                taken = i + phrase.words.size();
                const std::uint32_t first = tokens.sentence_begin[s] + static_cast<std::uint32_t>(i);
                result.cues.push_back({{sentence[i].span.begin, sentence[taken - 1].span.end},
                                       phrase.list,
                                       phrase.value,
                                       first,
                                       first + static_cast<std::uint32_t>(phrase.words.size())});
            }
        }
    }
    result.sentence_begin.push_back(static_cast<std::uint32_t>(result.cues.size()));
    return result;
}

}  // namespace lectern
