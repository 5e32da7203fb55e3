#include "evidence.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace lectern {
namespace {

constexpr std::size_t kFewestShared = 2;     // rare stems that tie two sentences
constexpr std::uint32_t kRarest = 6;         // a stem in more places of the article ties nothing
constexpr std::size_t kMostEvidence = 4;     // for one claim
constexpr Permille kGivesGrounds = 700;      // how surely a sentence supports something, to be taken for grounds
constexpr std::uint32_t kOpeningTokens = 4;  // a discourse cue speaks for its sentence only near its start

std::optional<EvidenceRelation> relation_named(std::string_view name) {
    for (std::size_t r = 0; r < 5; ++r)
        if (name_of(static_cast<EvidenceRelation>(r)) == name) return static_cast<EvidenceRelation>(r);
    return std::nullopt;
}

/// What the words at the start of a sentence say of its tie to the one before.
struct Tie {
    EvidenceRelation relation;
    Span cue;
};

/// Finds the grounds of one claim after another. Only the neighbours and the sentences that share a rare word are
/// looked at, so that the cost stays linear in the text.
class EvidenceFinder {
public:
    EvidenceFinder(const std::vector<SentenceLabels>& labels, const std::vector<Attribution>& attributions,
                   const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                   const Cues& cues)
        : labels_(labels),
          attributions_(attributions),
          document_(document),
          sentences_(sentences),
          tokens_(tokens),
          cues_(cues),
          shared_(sentences.size(), 0) {
        collect_rare_stems();
        collect_places();
    }

    void find(std::uint32_t index, const Claim& claim, std::vector<Evidence>& out) {
        found_.clear();
        add_inner_cues(claim);
        add_source(claim);
        add_neighbours(claim);
        add_ties(claim);
        std::stable_sort(found_.begin(), found_.end(),
                         [](const Evidence& a, const Evidence& b) { return a.sentence < b.sentence; });
        if (found_.size() > kMostEvidence) found_.resize(kMostEvidence);
        for (Evidence& evidence : found_) {
            evidence.claim = index;
            out.push_back(evidence);
        }
    }

private:
    bool is_prose(std::uint32_t sentence) const {
        const BlockKind kind = document_.blocks[sentences_[sentence].block].kind;
        return kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::quote;
    }

    void collect_rare_stems() {
        std::vector<TermId> held;
        stems_begin_.reserve(sentences_.size() + 1);
        for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
            stems_begin_.push_back(static_cast<std::uint32_t>(stems_.size()));
            if (!is_prose(s)) continue;
            held.clear();
            for (const Token& token : tokens_.of_sentence(s)) {
                const Term& term = tokens_.terms[token.term];
                const bool tells = token.kind == TokenKind::word || token.kind == TokenKind::number;
                const std::uint32_t count = std::max(term.count, tokens_.terms[term.stem].count);
                if (tells && !term.stop_word && count >= 2 && count <= kRarest) held.push_back(term.stem);
            }
            std::sort(held.begin(), held.end());
            stems_.insert(stems_.end(), held.begin(), std::unique(held.begin(), held.end()));
        }
        stems_begin_.push_back(static_cast<std::uint32_t>(stems_.size()));
    }

    void collect_places() {
        places_begin_.assign(tokens_.terms.size() + 1, 0);
        for (const TermId stem : stems_)
            ++places_begin_[stem + 1];
        std::partial_sum(places_begin_.begin(), places_begin_.end(), places_begin_.begin());
        places_.resize(stems_.size());
        std::vector<std::uint32_t> next(places_begin_.begin(), places_begin_.end() - 1);
        for (std::uint32_t s = 0; s < sentences_.size(); ++s)
            for (const TermId stem : rare_stems(s))
                places_[next[stem]++] = s;
    }

    /// The rare stems of a sentence of prose, each once.
    std::span<const TermId> rare_stems(std::uint32_t sentence) const {
        return std::span(stems_).subspan(stems_begin_[sentence], stems_begin_[sentence + 1] - stems_begin_[sentence]);
    }

    /// The sentences that hold a rare stem, in order.
    std::span<const std::uint32_t> places_of(TermId stem) const {
        return std::span(places_).subspan(places_begin_[stem], places_begin_[stem + 1] - places_begin_[stem]);
    }

    void add(std::uint32_t sentence, EvidenceRelation relation, std::optional<Span> cue) {
        const bool known = std::any_of(found_.begin(), found_.end(),
                                       [&](const Evidence& evidence) { return evidence.sentence == sentence; });
        if (!known) found_.push_back({0, sentence, relation, cue});
    }

    /// The claim's own sentence gives its grounds: "… because …", "…, for example …".
    void add_inner_cues(const Claim& claim) {
        for (const Cue& cue : cues_.of_sentence(claim.sentence)) {
            const bool opens = cue.token_begin == tokens_.sentence_begin[claim.sentence];
            const auto relation = relation_named(cue.value);
            // "cities including Paris" lists and proves nothing.
            const bool lists = relation == EvidenceRelation::example && cue.token_end - cue.token_begin == 1;
            const bool gives_grounds = relation == EvidenceRelation::supports || relation == EvidenceRelation::example;
            if (cue.list == CueList::evidence_cues && !opens && gives_grounds && !lists && !tells_time(cue))
                return add(claim.sentence, *relation, cue.span);
        }
    }

    /// "as" and "since" mostly tell of time or manner.
    bool tells_time(const Cue& cue) const {
        const std::string_view word = tokens_.terms[tokens_.tokens[cue.token_begin].term].text;
        return cue.token_end - cue.token_begin == 1 && (word == "as" || word == "since" || word == "da");
    }

    /// A contrast that the sentence holds within itself: "Although it rained, they left".
    bool subordinates(const Cue& cue) const {
        constexpr std::array<std::string_view, 6> kSubordinators = {"although", "though",  "while",
                                                                    "whereas",  "despite", "as"};
        const std::string_view word = tokens_.terms[tokens_.tokens[cue.token_begin].term].text;
        return std::find(kSubordinators.begin(), kSubordinators.end(), word) != kSubordinators.end();
    }

    /// Somebody else says it: the sentence that names the source.
    void add_source(const Claim& claim) {
        if (!claim.attribution) return;
        const Attribution& attribution = attributions_[*claim.attribution];
        if (!attribution.source) return;
        const auto holder =
            std::upper_bound(sentences_.begin(), sentences_.end(), attribution.source->begin,
                             [](std::uint32_t byte, const Sentence& sentence) { return byte < sentence.span.begin; });
        const auto sentence = static_cast<std::uint32_t>(holder - sentences_.begin() - 1);
        add(sentence, EvidenceRelation::source, attribution.cue);
    }

    std::span<const Attribution> attributions_of(std::uint32_t sentence) const {
        const auto by_sentence = [](const Attribution& attribution, std::uint32_t s) {
            return attribution.sentence < s;
        };
        const auto first = std::lower_bound(attributions_.begin(), attributions_.end(), sentence, by_sentence);
        const auto last = std::lower_bound(first, attributions_.end(), sentence + 1, by_sentence);
        return std::span(attributions_)
            .subspan(static_cast<std::size_t>(first - attributions_.begin()), static_cast<std::size_t>(last - first));
    }

    /// The cue that opens a sentence: "For example, …", "But …".
    std::optional<Tie> opening_tie(std::uint32_t sentence) const {
        for (const Cue& cue : cues_.of_sentence(sentence)) {
            if (cue.list != CueList::evidence_cues || tells_time(cue) || subordinates(cue)) continue;
            const std::uint32_t place = cue.token_begin - tokens_.sentence_begin[sentence];
            const auto relation = relation_named(cue.value);
            if (relation && (place == 0 || (place < kOpeningTokens && *relation == EvidenceRelation::example)))
                return Tie{*relation, cue.span};
        }
        return std::nullopt;
    }

    /// Whether two sentences are by sources that the article names as two: what one announces does not ground what
    /// another argues.
    bool changes_source(std::uint32_t a, std::uint32_t b) const {
        const auto first = attributions_of(a);
        const auto second = attributions_of(b);
        if (first.empty() || second.empty() || !first.front().source || !second.front().source) return false;
        return first.front().speaker != second.front().speaker;
    }

    /// The next sentences of the paragraph, by their opening words, or where one reads like grounds and shares a
    /// telling word or gives a figure: grounds follow what they support.
    void add_neighbours(const Claim& claim) {
        for (std::uint32_t s = claim.sentence + 1; s < sentences_.size() && s <= claim.sentence + 2; ++s) {
            if (sentences_[s].block != sentences_[claim.sentence].block) break;
            if (const auto tie = opening_tie(s))
                add(s, tie->relation, tie->cue);
            else if (s == claim.sentence + 1 && labels_[s].support >= kGivesGrounds
                     && !changes_source(claim.sentence, s) && (has_number(s) || shares_stem(claim.sentence, s)))
                add(s, EvidenceRelation::supports, std::nullopt);
        }
        if (const auto tie = opening_tie(claim.sentence);
            tie && tie->relation == EvidenceRelation::contrast && claim.sentence > 0
            && sentences_[claim.sentence - 1].block == sentences_[claim.sentence].block)
            add(claim.sentence - 1, EvidenceRelation::contrast, tie->cue);
    }

    /// Sentences that share rare words with the claim: nearly all of both is a restatement, where neither gives a
    /// figure that the other lacks; the next paragraph's sentence with a figure, where it reads like grounds and shares
    /// three, is support. Shared names alone support nothing.
    void add_ties(const Claim& claim) {
        const auto stems = rare_stems(claim.sentence);
        std::vector<std::uint32_t> candidates;
        for (const TermId stem : stems)
            for (const std::uint32_t s : places_of(stem))
                if (s != claim.sentence && ++shared_[s] == kFewestShared) candidates.push_back(s);
        std::sort(candidates.begin(), candidates.end());
        for (const std::uint32_t s : candidates) {
            const std::size_t count = shared_[s];
            const std::size_t others = rare_stems(s).size();
            if (count >= 4 && 10 * count >= 7 * stems.size() && 10 * count >= 7 * others
                && has_number(s) == has_number(claim.sentence))
                add(s, EvidenceRelation::restates, std::nullopt);
            else if (count >= 3 && s > claim.sentence && sentences_[s].block - sentences_[claim.sentence].block <= 1
                     && has_number(s) && labels_[s].support >= kGivesGrounds)
                add(s, EvidenceRelation::supports, std::nullopt);
        }
        for (const TermId stem : stems)
            for (const std::uint32_t s : places_of(stem))
                shared_[s] = 0;
    }

    bool shares_stem(std::uint32_t a, std::uint32_t b) const {
        const auto first = rare_stems(a);
        const auto second = rare_stems(b);
        return std::any_of(first.begin(), first.end(),
                           [&](TermId stem) { return std::binary_search(second.begin(), second.end(), stem); });
    }

    bool has_number(std::uint32_t sentence) const {
        const auto all = tokens_.of_sentence(sentence);
        return std::any_of(all.begin(), all.end(), [](const Token& token) { return token.kind == TokenKind::number; });
    }

    const std::vector<SentenceLabels>& labels_;
    const std::vector<Attribution>& attributions_;
    const Document& document_;
    const std::vector<Sentence>& sentences_;
    const Tokens& tokens_;
    const Cues& cues_;
    std::vector<TermId> stems_;                ///< rare stems, sentence by sentence
    std::vector<std::uint32_t> stems_begin_;   ///< in stems_, by sentence, and the end
    std::vector<std::uint32_t> places_;        ///< sentences, rare stem by rare stem
    std::vector<std::uint32_t> places_begin_;  ///< in places_, by stem, and the end
    std::vector<std::uint32_t> shared_;  ///< by sentence: stems shared with the claim at hand; zeros between claims
    std::vector<Evidence> found_;
};

}  // namespace

std::vector<Evidence> find_evidence(const std::vector<Claim>& claims, const std::vector<SentenceLabels>& labels,
                                    const std::vector<Attribution>& attributions, const std::vector<Quantity>&,
                                    const Document& document, const std::vector<Sentence>& sentences,
                                    const Tokens& tokens, const Cues& cues) {
    std::vector<Evidence> evidence;
    EvidenceFinder finder(labels, attributions, document, sentences, tokens, cues);
    for (std::uint32_t c = 0; c < claims.size(); ++c)
        finder.find(c, claims[c], evidence);
    return evidence;
}

std::string_view name_of(EvidenceRelation relation) {
    static constexpr std::array<std::string_view, 5> kNames = {"supports", "example", "contrast", "source", "restates"};
    return kNames[static_cast<std::size_t>(relation)];
}

}  // namespace lectern
