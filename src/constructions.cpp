#include "constructions.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "construction_table.h"

namespace lectern {
namespace {

constexpr std::size_t kLongestGap = 6;       // words
constexpr std::size_t kLongestPattern = 16;  // elements
constexpr std::uint16_t kOtherWord = 0xFFFF;

/// Matches the patterns in one sentence after another.
class Matcher {
public:
    explicit Matcher(const Tokens& tokens) : tokens_(tokens) {
        words_.reserve(tokens.terms.size());
        classes_.reserve(tokens.terms.size());
        for (const Term& term : tokens.terms)
            read(term.text);
        for (const auto& patterns : {table_.guards_by_class, table_.by_class})
            for (const PatternOfClass& entry : patterns)
                first_classes_ |= bit(entry.first);
    }

    ConstructionSet match(std::size_t sentence) {
        sentence_ = tokens_.of_sentence(sentence);
        const auto is_word_token = [](const Token& token) { return token.kind == TokenKind::word; };
        first_word_ = static_cast<std::size_t>(std::find_if(sentence_.begin(), sentence_.end(), is_word_token)
                                               - sentence_.begin());
        taken_.assign(sentence_.size(), false);
        seen_.clear();
        for (std::size_t at = 0; at < sentence_.size(); ++at)
            seen_.push_back(see(at));
        seen_.push_back({0, kOtherWord, kAnyToken});
        guarded_.clear();
        for_each_guard([&](const Pattern&) {
            guarded_.insert(guarded_.end(), places_.begin(), places_.begin() + static_cast<std::ptrdiff_t>(matched_));
        });
        for (const std::size_t place : guarded_)
            taken_[place] = true;
        ConstructionSet found = 0;
        for_each_other([&](const Pattern& pattern) { found |= ConstructionSet{1} << pattern.value; });
        return found;
    }

private:
    /// What patterns see of a token.
    struct Seen {
        std::uint64_t bits;  ///< as word_bit; none of a word that no pattern knows
        std::uint16_t word;
        PatternClassSet classes;
    };

    void read(std::string_view word) {
        const auto found =
            std::lower_bound(table_.words.begin(), table_.words.end(), word,
                             [](const PatternWord& entry, std::string_view key) { return entry.text < key; });
        const bool known = found != table_.words.end() && found->text == word;
        words_.push_back(known ? static_cast<std::uint16_t>(found - table_.words.begin()) : kOtherWord);
        PatternClassSet classes = known ? found->classes : PatternClassSet{0};
        constexpr std::size_t kShortest = 4;  // bytes; a longer word is told by its ending
        if (word.size() > kShortest && word.ends_with("ed")) classes |= bit(PatternClass::ed);
        if (word.size() > kShortest && word.ends_with("ing")) classes |= bit(PatternClass::ing);
        classes_.push_back(classes);
    }

    /// Calls `use` with each guard that matches; its tokens are `places_` then.
    template <typename Use>
    void for_each_guard(Use use) {
        for (std::size_t at = 0; at < sentence_.size(); ++at) {
            const std::uint16_t word = seen_[at].word;
            if (word != kOtherWord)
                try_starts(word == 0 ? 0 : table_.words[word - 1].patterns_end, table_.words[word].guards_end, at, use);
            try_starts_of_class(table_.guards_by_class, at, use);
        }
    }

    /// As for_each_guard, with each pattern that is none.
    template <typename Use>
    void for_each_other(Use use) {
        for (std::size_t at = 0; at < sentence_.size(); ++at) {
            const std::uint16_t word = seen_[at].word;
            if (word != kOtherWord) try_starts(table_.words[word].guards_end, table_.words[word].patterns_end, at, use);
            try_starts_of_class(table_.by_class, at, use);
        }
    }

    template <typename Use>
    void try_starts(std::uint32_t begin, std::uint32_t end, std::size_t at, Use use) {
        for (const PatternStart& start : table_.by_word.subspan(begin, end - begin))
            try_start(start, at, use);
    }

    template <typename Use>
    void try_starts_of_class(std::span<const PatternOfClass> patterns, std::size_t at, Use use) {
        if ((seen_[at].classes & first_classes_) == 0) return;
        for (const PatternOfClass& entry : patterns)
            if ((seen_[at].classes & bit(entry.first)) != 0) try_start(entry.start, at, use);
    }

    /// Tries a pattern whose first element is known to take token `at`.
    template <typename Use>
    void try_start(const PatternStart& start, std::size_t at, Use use) {
        const Seen& next = seen_[at + 1];
        if ((start.next_words & next.bits) == 0 && (start.next_classes & next.classes) == 0) return;
        const Pattern& pattern = table_.patterns[start.pattern];
        if (taken_[at] || (pattern.at_start && !begins_sentence(at))) return;
        places_[0] = at;
        matched_ = 1;
        if (matches(table_.elements.subspan(pattern.elements_begin + 1, pattern.elements - 1), at + 1)) use(pattern);
    }

    /// Whether the elements match from token `at` on.
    bool matches(std::span<const PatternElement> elements, std::size_t at) {
        if (elements.empty()) return true;
        if (elements.front().is_gap) return matches_behind_gap(elements.subspan(1), at);
        if (matched_ == kLongestPattern || !may_stand(elements.front(), at)) return false;
        places_[matched_++] = at;
        return matches(elements.subspan(1), at + 1);
    }

    bool matches_behind_gap(std::span<const PatternElement> elements, std::size_t at) {
        const std::size_t before = matched_;
        for (std::size_t gap = 0; gap <= kLongestGap; ++gap) {
            if (gap > 0 && !is_word(at + gap - 1)) return false;
            matched_ = before;
            if (matches(elements, at + gap)) return true;
        }
        return false;
    }

    /// Whether token `at` is there, free, and one that the element takes.
    bool may_stand(const PatternElement& element, std::size_t at) const {
        if (at >= sentence_.size() || taken_[at]) return false;
        const auto& [bits, word, classes] = seen_[at];
        if ((element.classes & classes) != 0) return true;
        if (word == kOtherWord) return false;
        const auto words = table_.element_words.subspan(element.words_begin, element.words);
        return std::find(words.begin(), words.end(), word) != words.end();
    }

    Seen see(std::size_t at) const {
        const std::uint16_t word = word_at(at);
        return {word == kOtherWord ? 0 : word_bit(word), word, classes_at(at)};
    }

    /// The word of a token; none that a pattern knows for a name.
    std::uint16_t word_at(std::size_t at) const {
        const Token& token = sentence_[at];
        if (token.capitalized && !begins_sentence(at) && !is_first_person(tokens_.terms[token.term].text))
            return kOtherWord;
        return words_[token.term];
    }

    static bool is_first_person(std::string_view word) { return word == "i" || word.starts_with("i'"); }

    PatternClassSet classes_at(std::size_t at) const {
        const Token& token = sentence_[at];
        PatternClassSet set = kAnyToken | classes_[token.term];
        if (token.kind == TokenKind::word) set |= bit(PatternClass::word);
        if (token.kind == TokenKind::number) set |= bit(PatternClass::number);
        if (token.capitalized) set |= bit(PatternClass::name);
        return set;
    }

    bool is_word(std::size_t at) const {
        return at < sentence_.size()
               && (sentence_[at].kind == TokenKind::word || sentence_[at].kind == TokenKind::number);
    }

    /// Whether no word stands before: "\"We will" begins with "we".
    bool begins_sentence(std::size_t at) const { return at <= first_word_; }

    const Tokens& tokens_;
    const ConstructionTable& table_ = construction_table();
    std::vector<std::uint16_t> words_;      ///< by term: its place in the table, or kOtherWord
    std::vector<PatternClassSet> classes_;  ///< by term
    PatternClassSet first_classes_ = 0;     ///< that a pattern may begin with
    std::span<const Token> sentence_;
    std::size_t first_word_ = 0;
    std::vector<Seen> seen_;            ///< of the sentence's tokens
    std::vector<bool> taken_;           ///< by a guard
    std::vector<std::size_t> guarded_;  ///< tokens of the guards found so far
    std::array<std::size_t, kLongestPattern> places_{};
    std::size_t matched_ = 0;  ///< of `places_`
};

}  // namespace

std::vector<ConstructionSet> find_constructions(const Tokens& tokens, const Lexicon& lexicon) {
    std::vector<ConstructionSet> found(tokens.sentence_begin.size() - 1, 0);
    if (lexicon.language() != "en") return found;
    Matcher matcher(tokens);
    for (std::size_t s = 0; s < found.size(); ++s)
        found[s] = matcher.match(s);
    return found;
}

}  // namespace lectern
