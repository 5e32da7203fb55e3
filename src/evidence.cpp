#include "evidence.h"

#include <algorithm>
#include <array>

#include "rare_stems.h"
#include "sentence_ties.h"
#include "word_classes.h"

namespace lectern {
namespace {

constexpr std::size_t kFewestShared = 2;        // rare stems that tie two sentences
constexpr std::size_t kMostEvidence = 4;        // for one claim
constexpr Permille kGivesGrounds = 700;         // how surely a sentence supports something, to be taken for grounds
constexpr Permille kMayGiveGrounds = 300;       // before "Therefore", which says so
constexpr Permille kSurelyGivesGrounds = 800;   // the same, where it takes up a single word of the claim
constexpr Permille kPlainlyGivesGrounds = 880;  // or none
constexpr std::size_t kFewestTokens = 6;        // less is a fragment
constexpr std::uint32_t kNear = 10;             // sentences: what is farther must share more to be the same again

/// Finds the grounds of one claim after another. Only the neighbours and the sentences that share a rare word are
/// looked at, so that the cost stays linear in the text.
class EvidenceFinder {
public:
    EvidenceFinder(const std::vector<SentenceLabels>& labels, const std::vector<Attribution>& attributions,
                   const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                   const Cues& cues, const Lexicon& lexicon)
        : labels_(labels),
          attributions_(attributions),
          document_(document),
          sentences_(sentences),
          tokens_(tokens),
          cues_(cues),
          lexicon_(lexicon),
          ties_(tokens, cues),
          stems_(document, sentences, tokens),
          is_name_(tokens.terms.size(), false),
          shared_(sentences.size(), 0) {
        for (std::uint32_t t = 1; t < tokens.tokens.size(); ++t)
            if (tokens.tokens[t].capitalized && tokens.tokens[t - 1].kind == TokenKind::word)
                is_name_[tokens.terms[tokens.tokens[t].term].stem] = true;
    }

    void find(std::uint32_t index, const Claim& claim, std::vector<Evidence>& out) {
        found_.clear();
        add_inner_cues(claim);
        add_colon(claim);
        add_source(claim);
        add_before(claim);
        add_next(claim);
        add_own_words(claim);
        add_items(claim);
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
    void add(std::uint32_t sentence, EvidenceRelation relation, std::optional<Span> cue) {
        const bool known = std::any_of(found_.begin(), found_.end(),
                                       [&](const Evidence& evidence) { return evidence.sentence == sentence; });
        if (!known) found_.push_back({0, sentence, relation, cue});
    }

    /// The claim's own sentence gives its grounds: "… because …", "…, for example …".
    void add_inner_cues(const Claim& claim) {
        for (const Cue& cue : cues_.of_sentence(claim.sentence)) {
            if (cue.list != CueList::evidence_cues) continue;
            const bool opens = cue.token_begin == tokens_.sentence_begin[claim.sentence];
            const auto relation = relation_named(cue.value);
            // "cities including Paris" lists and proves nothing.
            const bool lists =
                relation == EvidenceRelation::example
                && (cue.token_end - cue.token_begin == 1 || text_of(tokens_.tokens[cue.token_begin]) == "such");
            const bool gives_grounds = relation == EvidenceRelation::supports || relation == EvidenceRelation::example;
            const bool is_inner = claim.span.contains(cue.span) && gives_grounds_inside(cue);
            if (!opens && is_inner && gives_grounds && !lists && !ties_.tells_time(cue))
                return add(claim.sentence, *relation, cue.span);
        }
    }

    /// Not "indeed", which grounds what was said before, nor "Lee is the reason it fell".
    bool gives_grounds_inside(const Cue& cue) const {
        const std::string_view first = text_of(tokens_.tokens[cue.token_begin]);
        if (first == "indeed" || text_of(tokens_.tokens[cue.token_end - 1]) == "fact") return false;
        if (text_of(tokens_.tokens[cue.token_end - 1]) != "reason") return true;
        return cue.token_end < tokens_.tokens.size()
               && holds(classes_of_word(text_of(tokens_.tokens[cue.token_end]), lexicon_), WordClass::be);
    }

    /// "The dam is a danger: its walls have leaked for years."
    void add_colon(const Claim& claim) {
        constexpr std::size_t kFewestWords = 4;  // on either side
        if (!is_arguable(claim.kind) || claim.attribution) return;
        const auto words = tokens_.of_sentence(claim.sentence);
        for (std::size_t i = kFewestWords; i + kFewestWords < words.size(); ++i) {
            if (text_of(words[i]) != ":" || words[i + 1].kind != TokenKind::word) continue;
            // "Among the findings: …" and "Use two tools: stop, then …" give none.
            const bool opens_with_preposition =
                holds(classes_of_word(text_of(words[0]), lexicon_), WordClass::preposition);
            if (opens_with_preposition || lexicon_.find("instructions", text_of(words[i + 1])) != nullptr) return;
            return add(claim.sentence, EvidenceRelation::supports, words[i].span);
        }
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

    /// Whether two sentences are by sources that the article names as two: what one announces does not ground what
    /// another argues.
    bool changes_source(std::uint32_t a, std::uint32_t b) const {
        const auto first = attributions_of(a);
        const auto second = attributions_of(b);
        if (first.empty() || second.empty() || !first.front().source || !second.front().source) return false;
        return first.front().speaker != second.front().speaker;
    }

    /// The next sentences of the paragraph, as long as each is a ground: grounds follow what they support.
    void add_next(const Claim& claim) {
        constexpr std::uint32_t kReach = 3;  // sentences
        const std::uint32_t first = claim.sentence + 1;
        for (std::uint32_t s = first; s < sentences_.size() && s < first + kReach; ++s) {
            if (sentences_[s].block != sentences_[claim.sentence].block) break;
            const auto tie = ties_.opening_tie(s);
            const bool gives =
                tie && (tie->relation == EvidenceRelation::supports || tie->relation == EvidenceRelation::example);
            // What opens with "But" or "In other words" is said of the sentence right before it.
            if (tie && (gives || s == first)) add(s, tie->relation, tie->cue);
            if (tie ? !gives : !grounds(claim, s)) break;
            if (!tie) add(s, EvidenceRelation::supports, std::nullopt);
        }
    }

    /// Whether a sentence behind a claim, which no opening words tie to it, gives grounds for it: a finding, or what
    /// reads like grounds and takes the claim up by its words. What a claim compares or says of causes, only figures
    /// ground.
    bool grounds(const Claim& claim, std::uint32_t s) const {
        if (ties_.leads_on(claim.sentence, s) || tokens_.of_sentence(s).size() < kFewestTokens) return false;
        const bool is_next = s == claim.sentence + 1;
        const std::size_t shared = shared_words(claim.sentence, s);
        if (is_finding(s))
            return is_next && claim.kind != ClaimKind::event && !is_finding(claim.sentence)
                   && (!claim.attribution || shared > 0);
        if (!is_arguable(claim.kind) || changes_source(claim.sentence, s)) return false;
        const bool gives_figure = ties_.has_number(s) && shared > 0;
        if (claim.kind == ClaimKind::cause || claim.kind == ClaimKind::comparison)
            return is_next && gives_figure && labels_[s].support >= kGivesGrounds;
        if (shared > 0 && labels_[s].support >= kSurelyGivesGrounds) return true;
        const bool is_tied = gives_figure || shared > 1 || ties_.refers_back(s);
        return labels_[s].support >= (is_next && is_tied ? kGivesGrounds : kPlainlyGivesGrounds);
    }

    /// How many rare words two sentences share that are no names: shared names alone tie nothing.
    std::size_t shared_words(std::uint32_t a, std::uint32_t b) const {
        const auto first = stems_.of_sentence(a);
        const auto second = stems_.of_sentence(b);
        return static_cast<std::size_t>(std::count_if(first.begin(), first.end(), [&](TermId stem) {
            return !is_name_[stem] && std::binary_search(second.begin(), second.end(), stem);
        }));
    }

    /// Kinds that a writer argues for; of an event or a figure what follows mostly tells more.
    static bool is_arguable(ClaimKind kind) {
        return kind != ClaimKind::event && kind != ClaimKind::statistic && kind != ClaimKind::quote;
    }

    /// A sentence of what a study, figures or the like show.
    bool is_finding(std::uint32_t s) const {
        for (const Attribution& attribution : attributions_of(s)) {
            if (!attribution.source) continue;
            for (const Token& token : tokens_.of_sentence(s))
                if (attribution.source->contains(token.span)
                    && holds(classes_of_word(text_of(token), lexicon_), WordClass::document))
                    return true;
        }
        return false;
    }

    /// The speaker's own words behind what is said of them, in the next paragraph too: "Lee said the dam must close.
    /// “It has leaked for years,” she said."
    void add_own_words(const Claim& claim) {
        const std::uint32_t s = claim.sentence + 1;
        if (!claim.attribution || s >= sentences_.size() || claim.kind == ClaimKind::event
            || claim.kind == ClaimKind::statistic)
            return;
        const bool is_near = sentences_[s].block - sentences_[claim.sentence].block <= 1;
        const auto said = attributions_of(s);
        if (!is_near || said.empty() || !said.front().direct || ties_.leads_on(claim.sentence, s)) return;
        const Attribution& own = attributions_[*claim.attribution];
        // Behind speech more speech mostly goes on; only what should or will be is given reasons for.
        const bool is_asked_why = claim.kind == ClaimKind::recommendation || claim.kind == ClaimKind::prediction;
        if (own.direct && !(is_asked_why && ties_.refers_back(s))) return;
        const bool same = own.source && own.source == said.front().source;
        const bool same_name = !own.speaker.empty() && own.speaker == said.front().speaker;
        if (same || same_name) add(s, EvidenceRelation::supports, std::nullopt);
    }

    /// What the claim's own opening says of the sentence before: "But" stands against it, "Therefore" rests on it.
    void add_before(const Claim& claim) {
        if (claim.sentence == 0 || sentences_[claim.sentence - 1].block != sentences_[claim.sentence].block) return;
        const auto tie = ties_.opening_tie(claim.sentence);
        if (tie && tie->relation == EvidenceRelation::contrast)
            add(claim.sentence - 1, EvidenceRelation::contrast, tie->cue);
        if (labels_[claim.sentence - 1].support < kMayGiveGrounds) return;
        for (const Cue& cue : cues_.of_sentence(claim.sentence))
            if (cue.list == CueList::evidence_cues && cue.value == "follows"
                && cue.token_begin == tokens_.sentence_begin[claim.sentence])
                add(claim.sentence - 1, EvidenceRelation::supports, cue.span);
    }

    /// The items of the list that a claim announces with a colon.
    void add_items(const Claim& claim) {
        constexpr std::uint32_t kMostItems = 3;
        const auto words = tokens_.of_sentence(claim.sentence);
        if (words.empty() || text_of(words.back()) != ":") return;
        for (std::uint32_t s = claim.sentence + 1; s < sentences_.size() && s <= claim.sentence + kMostItems; ++s) {
            if (document_.blocks[sentences_[s].block].kind != BlockKind::list_item) break;
            add(s, EvidenceRelation::example, words.back().span);
        }
    }

    std::string_view text_of(const Token& token) const { return tokens_.terms[token.term].text; }

    /// Sentences that share rare words with the claim: nearly all of both is a restatement, where neither gives a
    /// figure that the other lacks; the next paragraph's sentence with a figure, where it reads like grounds and shares
    /// three, is support. Shared names alone support nothing.
    void add_ties(const Claim& claim) {
        const auto stems = stems_.of_sentence(claim.sentence);
        std::vector<std::uint32_t> candidates;
        for (const TermId stem : stems)
            for (const std::uint32_t s : stems_.places_of(stem))
                if (s != claim.sentence && ++shared_[s] == kFewestShared) candidates.push_back(s);
        std::sort(candidates.begin(), candidates.end());
        for (const std::uint32_t s : candidates) {
            const std::size_t count = shared_[s];
            const std::size_t others = stems_.of_sentence(s).size();
            const std::uint32_t apart = std::max(s, claim.sentence) - std::min(s, claim.sentence);
            if (count >= (apart > kNear ? 5u : 4u) && 10 * count >= 7 * stems.size() && 10 * count >= 7 * others
                && ties_.says_the_same(claim.sentence, s, count))
                add(s, EvidenceRelation::restates, std::nullopt);
            else if (is_arguable(claim.kind) && count >= 3 && s > claim.sentence
                     && sentences_[s].block - sentences_[claim.sentence].block <= 1 && ties_.has_number(s)
                     && labels_[s].support >= kGivesGrounds)
                add(s, EvidenceRelation::supports, std::nullopt);
        }
        for (const TermId stem : stems)
            for (const std::uint32_t s : stems_.places_of(stem))
                shared_[s] = 0;
    }

    const std::vector<SentenceLabels>& labels_;
    const std::vector<Attribution>& attributions_;
    const Document& document_;
    const std::vector<Sentence>& sentences_;
    const Tokens& tokens_;
    const Cues& cues_;
    const Lexicon& lexicon_;
    SentenceTies ties_;
    RareStems stems_;
    std::vector<bool> is_name_;          ///< by stem: capitalized somewhere within a sentence
    std::vector<std::uint32_t> shared_;  ///< by sentence: stems shared with the claim at hand; zeros between claims
    std::vector<Evidence> found_;
};

}  // namespace

std::vector<Evidence> find_evidence(const std::vector<Claim>& claims, const std::vector<SentenceLabels>& labels,
                                    const std::vector<Attribution>& attributions, const Document& document,
                                    const std::vector<Sentence>& sentences, const Tokens& tokens, const Cues& cues,
                                    const Lexicon& lexicon) {
    std::vector<Evidence> evidence;
    EvidenceFinder finder(labels, attributions, document, sentences, tokens, cues, lexicon);
    for (std::uint32_t c = 0; c < claims.size(); ++c)
        finder.find(c, claims[c], evidence);
    return evidence;
}

std::string_view name_of(EvidenceRelation relation) {
    static constexpr std::array<std::string_view, 5> kNames = {"supports", "example", "contrast", "source", "restates"};
    return kNames[static_cast<std::size_t>(relation)];
}

}  // namespace lectern
