#include "turns.h"

#include <algorithm>

#include "names.h"

namespace lectern {
namespace {

constexpr std::size_t kFewestTurns = 4;
constexpr std::size_t kFewestOfLabel = 2;
constexpr std::size_t kLongestLabel = 3;  // words
constexpr std::size_t kLongestName = 3;   // words
/// Of all neighbours, in percent, that must have another label: people answer each other.
constexpr std::size_t kLeastChange = 75;

/// A sentence that opens with a label.
struct Labelled {
    std::uint32_t sentence = 0;
    std::span<const Token> words;  ///< of the label
    std::uint32_t begin = 0;       ///< byte at which its words begin, behind the colon
    bool asks = false;             ///< a question ends one of its sentences

    TermId label() const { return words.back().term; }
};

class TurnFinder {
public:
    TurnFinder(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
               const Lexicon& lexicon)
        : document_(document), sentences_(sentences), tokens_(tokens), lexicon_(lexicon) {}

    std::vector<Turn> find() {
        std::vector<Labelled> letters;
        std::vector<Labelled> names;
        Labelled* current = nullptr;
        for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
            if (const auto labelled = labelled_at(s)) {
                auto& kind = is_letter(*labelled) ? letters : names;
                kind.push_back(*labelled);
                current = &kind.back();
            }
            if (current) current->asks |= is_question(s);
        }
        if (is_conversation(letters)) return turns_of_letters(letters);
        const std::vector<bool> known = surnames();
        std::erase_if(names, [&](const Labelled& each) { return !is_name(each, known); });
        if (is_conversation(names))
            return turns_of(names, [](const Labelled& each) { return std::optional(span_of(each.words)); });
        return {};
    }

private:
    static Span span_of(std::span<const Token> words) { return {words.front().span.begin, words.back().span.end}; }
    std::string_view text(const Token& token) const { return tokens_.terms[token.term].text; }
    bool is_letter(const Labelled& labelled) const {
        return labelled.words.size() == 1 && labelled.words.front().span.size() == 1;
    }

    std::optional<Labelled> labelled_at(std::uint32_t s) const {
        // A text's first question may pass for its heading.
        const BlockKind kind = document_.blocks[sentences_[s].block].kind;
        if (!is_prose(kind) && kind != BlockKind::heading) return std::nullopt;
        const auto words = tokens_.of_sentence(s);
        std::size_t end = 0;
        while (end < words.size() && end < kLongestLabel && words[end].kind == TokenKind::word
               && words[end].capitalized)
            ++end;
        if (end == 0 || end + 1 >= words.size() || text(words[end]) != ":") return std::nullopt;
        return Labelled{s, words.first(end), words[end + 1].span.begin};
    }

    bool is_question(std::uint32_t s) const {
        const auto words = tokens_.of_sentence(s);
        return !words.empty() && text(words.back()) == "?";
    }

    /// For each term, whether the article has it behind another capitalized word: "Lee" in "Ann Lee".
    std::vector<bool> surnames() const {
        std::vector<bool> found(tokens_.terms.size(), false);
        for (std::size_t i = 1; i < tokens_.tokens.size(); ++i) {
            const Token& before = tokens_.tokens[i - 1];
            if (tokens_.tokens[i].capitalized && before.capitalized && before.kind == TokenKind::word
                && !tokens_.terms[before.term].stop_word)
                found[tokens_.tokens[i].term] = true;
        }
        return found;
    }

    /// "Lee:" and "LEE:" where the article has "Ann Lee"; "Ann Lee:".
    bool is_name(const Labelled& labelled, const std::vector<bool>& surnames) const {
        const std::string_view given = text(labelled.words.front());
        return labelled.words.size() > 1 ? lexicon_for("en").find("given_names", given) != nullptr
                                         : surnames[labelled.label()];
    }

    bool is_conversation(const std::vector<Labelled>& labelled) const {
        if (labelled.size() < kFewestTurns) return false;
        std::size_t changes = 0;
        for (std::size_t i = 1; i < labelled.size(); ++i)
            changes += labelled[i].label() != labelled[i - 1].label();
        std::vector<std::uint32_t> seen(tokens_.terms.size(), 0);
        const auto comes_again = [&](const Labelled& each) { return ++seen[each.label()] == kFewestOfLabel; };
        const auto labels = std::count_if(labelled.begin(), labelled.end(), comes_again);
        return labels >= 2 && 100 * changes >= kLeastChange * (labelled.size() - 1);
    }

    /// Whoever answers is named before the first question; whoever asks most is nobody.
    std::vector<Turn> turns_of_letters(const std::vector<Labelled>& letters) const {
        const auto answering = named_before(letters.front().sentence);
        std::vector<std::uint32_t> questions(tokens_.terms.size(), 0);
        TermId asker = letters.front().label();
        for (const Labelled& each : letters)
            if (each.asks && ++questions[each.label()] > questions[asker]) asker = each.label();
        return turns_of(
            letters, [&](const Labelled& each) { return each.label() == asker ? std::optional<Span>() : answering; });
    }

    /// The first name of two words or more that is no body's: "Ann Lee" in "Professor Ann Lee leads the programme".
    std::optional<Span> named_before(std::uint32_t sentence) const {
        const NameReader names(document_, tokens_, lexicon_);
        for (std::uint32_t s = 0; s < sentence; ++s) {
            if (!is_prose(document_.blocks[sentences_[s].block].kind)) continue;
            const auto words = tokens_.of_sentence(s);
            for (std::size_t i = 0; i < words.size(); ++i) {
                std::size_t end = i;
                while (end < words.size() && names.is_name(words[end]))
                    ++end;
                if (end == i) continue;
                const auto run = words.subspan(i, end - i);
                const auto name = run.subspan(std::min(names.titles_before(run), run.size()));
                if (name.size() >= 2 && name.size() <= kLongestName && !names.is_body(name)) return span_of(name);
                i = end;
            }
        }
        return std::nullopt;
    }

    template <class SpeakerOf>
    std::vector<Turn> turns_of(const std::vector<Labelled>& labelled, SpeakerOf speaker_of) const {
        std::vector<Turn> turns;
        for (std::size_t i = 0; i < labelled.size(); ++i) {
            std::uint32_t last = labelled[i].sentence + 1;
            const bool is_last = i + 1 == labelled.size();
            while (
                last < sentences_.size()
                && (is_last ? sentences_[last].block == sentences_[last - 1].block : last < labelled[i + 1].sentence))
                ++last;
            turns.push_back({labelled[i].sentence, last, labelled[i].begin, speaker_of(labelled[i])});
        }
        return turns;
    }

    const Document& document_;
    const std::vector<Sentence>& sentences_;
    const Tokens& tokens_;
    const Lexicon& lexicon_;
};

}  // namespace

std::vector<Turn> find_turns(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                             const Lexicon& lexicon) {
    return TurnFinder(document, sentences, tokens, lexicon).find();
}

}  // namespace lectern
