#include "cues.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

#include "text/fnv.h"

namespace lectern {
namespace {

constexpr auto kLists = static_cast<std::size_t>(CueList::count_);
constexpr std::array<std::string_view, kLists> kListNames = {"boosters",         "claim_cues",   "context_cues",
                                                             "evidence_cues",    "hedges",       "reporting_verbs",
                                                             "subjective_words", "summary_cues", "instructions"};

constexpr TermId kNoTerm = ~TermId{0};

/// A phrase whose every word occurs in the document: term ids, first word first.
struct Phrase {
    std::vector<TermId> words;
    CueList list;
    std::string_view value;
    TermId second;  ///< words[1], at hand: most phrases fail there. kNoTerm where there is one word
};

/// Finds the term of a text: an open-addressing hash table (linear probing) over the document's terms.
class TermFinder {
public:
    explicit TermFinder(const std::vector<Term>& terms)
        : terms_(terms), slots_(std::bit_ceil(2 * terms.size() + 2), kNoTerm) {
        for (TermId id = 0; id < terms.size(); ++id) {
            std::size_t slot = first_slot(terms[id].text);
            while (slots_[slot] != kNoTerm)
                slot = (slot + 1) & (slots_.size() - 1);
            slots_[slot] = id;
        }
    }

    /// kNoTerm where the document does not have it.
    TermId find(std::string_view text) const {
        std::size_t slot = first_slot(text);
        while (slots_[slot] != kNoTerm && terms_[slots_[slot]].text != text)
            slot = (slot + 1) & (slots_.size() - 1);
        return slots_[slot];
    }

private:
    std::size_t first_slot(std::string_view text) const {
        const std::uint32_t hash = fnv(text);
        return (hash ^ (hash >> 15)) & (slots_.size() - 1);
    }

    const std::vector<Term>& terms_;
    std::vector<TermId> slots_;  ///< a power of two of them, at most half in use
};

/// The terms of a phrase's words; empty where one of them does not occur.
std::vector<TermId> terms_of(std::string_view phrase, const TermFinder& finder) {
    std::vector<TermId> words;
    while (!phrase.empty()) {
        const std::size_t blank = std::min(phrase.find(' '), phrase.size());
        const TermId word = finder.find(phrase.substr(0, blank));
        if (word == kNoTerm) return {};
        words.push_back(word);
        phrase.remove_prefix(std::min(blank + 1, phrase.size()));
    }
    return words;
}

/// The lexicon's phrases that can occur, by their first term, longest first.
class PhrasesByFirstTerm {
public:
    PhrasesByFirstTerm(const Tokens& tokens, const Lexicon& lexicon) : begins_(tokens.terms.size() + 1, 0) {
        const TermFinder finder(tokens.terms);
        for (std::size_t list = 0; list < kLists; ++list)
            for (const LexiconEntry& entry : lexicon.list(kListNames[list]))
                if (auto words = terms_of(entry.text, finder); !words.empty()) {
                    const TermId second = words.size() > 1 ? words[1] : kNoTerm;
                    phrases_.push_back({std::move(words), static_cast<CueList>(list), entry.value, second});
                }
        std::stable_sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
            return a.words.front() != b.words.front() ? a.words.front() < b.words.front()
                                                      : a.words.size() > b.words.size();
        });
        for (const Phrase& phrase : phrases_)
            ++begins_[phrase.words.front() + 1];
        std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    }

    std::span<const Phrase> of(TermId first) const {
        return std::span(phrases_).subspan(begins_[first], begins_[first + 1] - begins_[first]);
    }

private:
    std::vector<Phrase> phrases_;
    std::vector<std::uint32_t> begins_;  ///< in phrases_, by first term, and the end
};

bool matches(const Phrase& phrase, std::span<const Token> rest) {
    return phrase.words.size() <= rest.size()
           && std::equal(phrase.words.begin(), phrase.words.end(), rest.begin(),
                         [](TermId word, const Token& token) { return word == token.term; });
}

/// Whether a clause may open at token `i`: instructions are looked for there alone, as their verbs are common words.
bool may_open_clause(std::span<const Token> sentence, std::size_t i) {
    constexpr std::size_t kLongestLead = 2;  // "Then please wait"
    return i <= kLongestLead || sentence[i - 1].kind != TokenKind::word;
}

}  // namespace

Cues find_cues(const Tokens& tokens, const Lexicon& lexicon) {
    Cues result;
    const PhrasesByFirstTerm phrases(tokens, lexicon);
    for (std::size_t s = 0; s + 1 < tokens.sentence_begin.size(); ++s) {
        result.sentence_begin.push_back(static_cast<std::uint32_t>(result.cues.size()));
        const auto sentence = tokens.of_sentence(s);
        std::array<std::size_t, kLists> taken_until{};
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            const TermId next = i + 1 < sentence.size() ? sentence[i + 1].term : kNoTerm;
            for (const Phrase& phrase : phrases.of(sentence[i].term)) {
                if (phrase.second != kNoTerm && phrase.second != next) continue;
                if (phrase.list == CueList::instructions && !may_open_clause(sentence, i)) continue;
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
