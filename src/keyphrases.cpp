#include "keyphrases.h"

#include <algorithm>
#include <map>

namespace lectern {
namespace {

constexpr std::size_t kMostPhrases = 20;
constexpr std::size_t kLongestPhrase = 3;  // words
constexpr std::uint32_t kFewestPlaces = 2;
constexpr std::size_t kMostSpans = 50;

struct Candidate {
    std::vector<TermId> stems;
    std::vector<Span> spans;
    std::uint32_t score() const { return static_cast<std::uint32_t>(spans.size() * (2 * stems.size() + 1)); }
};

bool may_stand(const Tokens& tokens, const Token& token) {
    const Term& term = tokens.terms[token.term];
    return token.kind == TokenKind::word && !term.stop_word && term.text.size() > 2;
}

/// Every run of one to three content words that stand side by side, by their stems.
std::map<std::vector<TermId>, Candidate> gather(const Document& document, const std::vector<Sentence>& sentences,
                                                const Tokens& tokens) {
    std::map<std::vector<TermId>, Candidate> candidates;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const BlockKind kind = document.blocks[sentences[s].block].kind;
        if (kind == BlockKind::boilerplate || kind == BlockKind::code || kind == BlockKind::reference) continue;
        const auto words = tokens.of_sentence(s);
        for (std::size_t i = 0; i < words.size(); ++i) {
            std::vector<TermId> stems;
            for (std::size_t end = i; end < words.size() && end - i < kLongestPhrase && may_stand(tokens, words[end]);
                 ++end) {
                const Term& term = tokens.terms[words[end].term];
                if (tokens.terms[term.stem].count < kFewestPlaces && term.count < kFewestPlaces) break;
                stems.push_back(term.stem);
                Candidate& candidate = candidates[stems];
                candidate.stems = stems;
                if (candidate.spans.size() < kMostSpans)
                    candidate.spans.push_back({words[i].span.begin, words[end].span.end});
            }
        }
    }
    return candidates;
}

bool is_part_of(const std::vector<TermId>& part, const std::vector<TermId>& whole) {
    return std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

}  // namespace

std::vector<Keyphrase> find_keyphrases(const Document& document, const std::vector<Sentence>& sentences,
                                       const Tokens& tokens) {
    std::vector<Candidate> ranked;
    for (auto& [stems, candidate] : gather(document, sentences, tokens))
        if (candidate.spans.size() >= kFewestPlaces) ranked.push_back(std::move(candidate));
    std::sort(ranked.begin(), ranked.end(), [](const Candidate& a, const Candidate& b) {
        if (a.score() != b.score()) return a.score() > b.score();
        const Span first_a = a.spans.front();
        const Span first_b = b.spans.front();
        return first_a.begin != first_b.begin ? first_a.begin < first_b.begin : first_a.end > first_b.end;
    });
    std::vector<Candidate> kept;
    for (Candidate& candidate : ranked) {
        if (kept.size() == kMostPhrases) break;
        // "openness" beside "openness and collaboration" only where it mostly stands alone.
        const bool covered = std::any_of(kept.begin(), kept.end(), [&](const Candidate& other) {
            return (is_part_of(candidate.stems, other.stems) && 2 * other.spans.size() >= candidate.spans.size())
                   || is_part_of(other.stems, candidate.stems);
        });
        if (!covered) kept.push_back(std::move(candidate));
    }
    std::vector<Keyphrase> phrases;
    for (const Candidate& candidate : kept) {
        const Span first = candidate.spans.front();
        phrases.push_back({document.text.bytes.substr(first.begin, first.size()), candidate.score(), candidate.spans});
    }
    return phrases;
}

}  // namespace lectern
