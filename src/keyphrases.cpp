#include "keyphrases.h"

#include <algorithm>
#include <array>

namespace lectern {
namespace {

constexpr std::size_t kMostPhrases = 20;
constexpr std::size_t kLongestPhrase = 3;  // words
constexpr std::uint32_t kFewestPlaces = 2;
constexpr std::size_t kMostSpans = 50;

constexpr TermId kNoStem = ~TermId{0};

/// A run of one to three content words that stand side by side, by their stems; kNoStem behind the last.
using Stems = std::array<TermId, kLongestPhrase>;

struct Candidate {
    Stems stems{};
    std::uint32_t count = 0;  ///< places, up to kMostSpans
    Span first;

    std::size_t words() const {
        return static_cast<std::size_t>(std::find(stems.begin(), stems.end(), kNoStem) - stems.begin());
    }
    std::uint32_t score() const { return count * static_cast<std::uint32_t>(2 * words() + 1); }
};

/// By term: its stem where it may stand in a phrase that comes again, else kNoStem.
std::vector<TermId> stems_that_may_stand(const std::vector<Term>& terms) {
    std::vector<TermId> stems;
    stems.reserve(terms.size());
    for (const Term& term : terms) {
        const bool often = terms[term.stem].count >= kFewestPlaces || term.count >= kFewestPlaces;
        stems.push_back(often && !term.stop_word && term.text.size() > 2 ? term.stem : kNoStem);
    }
    return stems;
}

/// Calls `visit(stems, span)` for every phrase of the article that begins with a stem of which `may_begin` says so, in
/// order. `stem_of` is by term.
template <class MayBegin, class Visit>
void for_each_phrase(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                     const std::vector<TermId>& stem_of, MayBegin may_begin, Visit visit) {
    const auto stem_at = [&](const Token& token) {
        return token.kind == TokenKind::word ? stem_of[token.term] : kNoStem;
    };
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const BlockKind kind = document.blocks[sentences[s].block].kind;
        if (kind == BlockKind::boilerplate || kind == BlockKind::code || kind == BlockKind::reference) continue;
        const auto words = tokens.of_sentence(s);
        for (std::size_t i = 0; i < words.size(); ++i) {
            Stems stems = {stem_at(words[i]), kNoStem, kNoStem};
            if (stems[0] == kNoStem || !may_begin(stems[0])) continue;
            visit(stems, words[i].span);
            for (std::size_t end = i + 1; end < words.size() && end - i < kLongestPhrase; ++end) {
                stems[end - i] = stem_at(words[end]);
                if (stems[end - i] == kNoStem) break;
                visit(stems, Span{words[i].span.begin, words[end].span.end});
            }
        }
    }
}

/// Counts phrases: an open-addressing hash table (linear probing) over their stems. Candidates are in order of first
/// occurrence; the table's order decides nothing.
class PhraseCounts {
public:
    void add(const Stems& stems, Span span) {
        std::size_t slot = hash_of(stems) & (slots_.size() - 1);
        for (; slots_[slot] != kEmpty; slot = (slot + 1) & (slots_.size() - 1)) {
            Candidate& candidate = candidates_[slots_[slot]];
            if (!are_same(candidate.stems, stems)) continue;
            candidate.count += candidate.count < kMostSpans;
            return;
        }
        slots_[slot] = static_cast<std::uint32_t>(candidates_.size());
        candidates_.push_back({stems, 1, span});
        if (candidates_.size() * 2 > slots_.size()) grow();
    }

    const std::vector<Candidate>& candidates() const { return candidates_; }

private:
    static constexpr std::uint32_t kEmpty = ~std::uint32_t{0};

    /// Three comparisons, where that of arrays is a call.
    static bool are_same(const Stems& a, const Stems& b) { return a[0] == b[0] && a[1] == b[1] && a[2] == b[2]; }

    static std::size_t hash_of(const Stems& stems) {
        std::uint64_t hash = 0;
        for (const TermId stem : stems)
            hash = (hash ^ stem) * 0x9E3779B97F4A7C15u;
        return static_cast<std::size_t>(hash >> 32);
    }

    void grow() {
        slots_.assign(slots_.size() * 2, kEmpty);
        for (std::uint32_t c = 0; c < candidates_.size(); ++c) {
            std::size_t slot = hash_of(candidates_[c].stems) & (slots_.size() - 1);
            while (slots_[slot] != kEmpty)
                slot = (slot + 1) & (slots_.size() - 1);
            slots_[slot] = c;
        }
    }

    std::vector<Candidate> candidates_;
    std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(1024, kEmpty);  ///< a power of two of them
};

bool is_part_of(const Candidate& part, const Candidate& whole) {
    const auto end = [](const Candidate& candidate) {
        return candidate.stems.begin() + static_cast<std::ptrdiff_t>(candidate.words());
    };
    return std::search(whole.stems.begin(), end(whole), part.stems.begin(), end(part)) != end(whole);
}

/// The best candidates, best first; among equals the one that stands first.
std::vector<Candidate> choose(std::vector<Candidate> candidates) {
    std::erase_if(candidates, [](const Candidate& candidate) { return candidate.count < kFewestPlaces; });
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        if (a.score() != b.score()) return a.score() > b.score();
        return a.first.begin != b.first.begin ? a.first.begin < b.first.begin : a.first.end > b.first.end;
    });
    std::vector<Candidate> kept;
    for (const Candidate& candidate : candidates) {
        if (kept.size() == kMostPhrases) break;
        // "openness" beside "openness and collaboration" only where it mostly stands alone.
        const bool covered = std::any_of(kept.begin(), kept.end(), [&](const Candidate& other) {
            return (is_part_of(candidate, other) && 2 * other.count >= candidate.count) || is_part_of(other, candidate);
        });
        if (!covered) kept.push_back(candidate);
    }
    return kept;
}

}  // namespace

std::vector<Keyphrase> find_keyphrases(const Document& document, const std::vector<Sentence>& sentences,
                                       const Tokens& tokens) {
    PhraseCounts counts;
    const std::vector<TermId> stem_of = stems_that_may_stand(tokens.terms);
    for_each_phrase(
        document, sentences, tokens, stem_of, [](TermId) { return true; },
        [&](const Stems& stems, Span span) { counts.add(stems, span); });
    const std::vector<Candidate> chosen = choose(counts.candidates());
    std::vector<Keyphrase> phrases;
    std::vector<bool> begins_chosen(tokens.terms.size(), false);  // by stem
    for (const Candidate& candidate : chosen) {
        phrases.push_back(
            {document.text.bytes.substr(candidate.first.begin, candidate.first.size()), candidate.score(), {}});
        begins_chosen[candidate.stems.front()] = true;
    }
    const auto add_span = [&](const Stems& stems, Span span) {
        for (std::size_t p = 0; p < chosen.size(); ++p)
            if (chosen[p].stems == stems && phrases[p].spans.size() < kMostSpans) phrases[p].spans.push_back(span);
    };
    for_each_phrase(
        document, sentences, tokens, stem_of, [&](TermId stem) { return begins_chosen[stem]; }, add_span);
    return phrases;
}

}  // namespace lectern
