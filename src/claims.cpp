#include "claims.h"

#include <algorithm>
#include <optional>

namespace lectern {
namespace {

constexpr Permille kLeastLikely = 500;    // a kind below this is not claimed
constexpr std::int32_t kCueBonus = 400;   // a phrase of the claim cues speaks for its kind this much
constexpr std::int32_t kNoCueCost = 200;  // what the kinds that readers know by their words lose without one
// "must", "will", "than": the words themselves make the kind, and the longer the cue, the surer ("should expect").
constexpr std::int32_t kPlainCue = 1050;
constexpr std::int32_t kCueWord = 75;
constexpr std::int32_t kNamedSource = 700;        // a statement with a name to it matters more
constexpr std::uint32_t kShareOfBlock = 40;       // percent of a paragraph's sentences, at most
constexpr std::uint32_t kShareOfOuterBlock = 60;  // of the first and the last paragraph
constexpr std::int32_t kFewestWords = 4;

/// Kinds whose training texts are all of one sort (product comparisons, advice in medicine, expectations in news), and
/// which a reader knows by their words.
bool is_known_by_words(ClaimKind kind) {
    return kind == ClaimKind::comparison || kind == ClaimKind::recommendation || kind == ClaimKind::prediction;
}

/// `cue_words` is the length of the longest cue phrase of the kind in the sentence, 0 for none.
std::int32_t strength_of(ClaimKind kind, Permille model, std::int32_t cue_words) {
    const bool cued = cue_words > 0;
    if (is_known_by_words(kind)) return cued ? kPlainCue + kCueWord * cue_words + model / 5 : model - kNoCueCost;
    // Nearly every sentence of an opinion is a judgement: it is named as one where nothing more telling fits.
    if (kind == ClaimKind::judgement) return cued ? model : model - kNoCueCost;
    return cued ? model + kCueBonus : model;
}

/// Of a kind in a language that the model was not fitted on for it: a cue phrase says so, or nothing does.
std::int32_t strength_of_cue(std::int32_t cue_words) { return cue_words > 0 ? kLeastLikely + kCueWord * cue_words : 0; }

/// What is known of one sentence as a claim.
struct Candidate {
    std::uint32_t sentence = 0;
    ClaimKind kind = ClaimKind::judgement;
    std::int32_t strength = 0;
    std::int64_t importance = 0;
};

/// Weighs the kinds of one sentence: the model, the cue phrases, and for a quotation that somebody is named to say it
/// or that it stands in quotation marks. "According to measurements" alone leaves a figure a figure.
class KindWeigher {
public:
    KindWeigher(const Tokens& tokens, const Cues& cues, const std::vector<SentenceLabels>& labels,
                const std::vector<Attribution>& attributions, LanguageSupport support)
        : tokens_(tokens), cues_(cues), labels_(labels), support_(support), quoted_(labels.size(), false) {
        for (const Attribution& attribution : attributions)
            if (attribution.source && (attribution.direct || !attribution.speaker.empty()))
                quoted_[attribution.sentence] = true;
    }

    std::optional<Candidate> weigh(std::uint32_t sentence) const {
        std::array<std::int32_t, kClaimKinds> cue_words{};
        for (const Cue& cue : cues_.of_sentence(sentence)) {
            if (cue.list != CueList::claim_cues || is_in_name(cue, sentence)) continue;
            const auto words = static_cast<std::int32_t>(cue.token_end - cue.token_begin);
            for (std::size_t k = 0; k < kClaimKinds; ++k)
                if (name_of(static_cast<ClaimKind>(k)) == cue.value) cue_words[k] = std::max(cue_words[k], words);
        }
        Candidate best{sentence, ClaimKind::judgement, 0, 0};
        for (std::size_t k = 0; k < kClaimKinds; ++k) {
            const auto kind = static_cast<ClaimKind>(k);
            const bool needs_words = kind != ClaimKind::statistic && kind != ClaimKind::quote;
            const bool by_cues_alone = needs_words && support_ != LanguageSupport::full;
            std::int32_t strength = by_cues_alone ? strength_of_cue(cue_words[k])
                                                  : strength_of(kind, labels_[sentence].kinds[k], cue_words[k]);
            if (kind == ClaimKind::quote) strength = quoted_[sentence] ? 1000 + kNamedSource : strength - kNoCueCost;
            if (strength > best.strength) best = {sentence, kind, strength, 0};
        }
        if (best.strength < kLeastLikely) return std::nullopt;
        return best;
    }

private:
    /// "Great" in "the Great Hunt" judges nothing.
    bool is_in_name(const Cue& cue, std::uint32_t sentence) const {
        return cue.token_begin > tokens_.sentence_begin[sentence] && tokens_.tokens[cue.token_begin].capitalized;
    }

    const Tokens& tokens_;
    const Cues& cues_;
    const std::vector<SentenceLabels>& labels_;
    LanguageSupport support_;
    std::vector<bool> quoted_;
};

/// Keeps the most important candidates of each block: 40 % of its sentences, 60 % of the first and last, always one.
std::vector<Candidate> spread(std::vector<Candidate> candidates, const Document& document,
                              const std::vector<Sentence>& sentences) {
    std::vector<std::uint32_t> room(document.blocks.size(), 0);
    std::uint32_t first = ~0u;
    std::uint32_t last = 0;
    for (const Sentence& sentence : sentences) {
        if (!is_prose(document.blocks[sentence.block].kind)) continue;
        ++room[sentence.block];
        first = std::min(first, sentence.block);
        last = sentence.block;
    }
    for (std::uint32_t b = 0; b < room.size(); ++b) {
        const std::uint32_t percent = b == first || b == last ? kShareOfOuterBlock : kShareOfBlock;
        if (room[b] > 0) room[b] = std::max(room[b] * percent / 100, 1u);
    }
    std::erase_if(candidates, [&](const Candidate& candidate) {
        std::uint32_t& left = room[sentences[candidate.sentence].block];
        return left == 0 || (--left, false);
    });
    return candidates;
}

struct Hedging {
    HedgeLevel level = HedgeLevel::asserted;
    std::vector<Span> cues;
};

/// Whether a hedging word holds back where it stands: "about" only before a number, "most" not in "the most", and no
/// month of May.
bool holds_back(const Cue& cue, const Tokens& tokens, std::uint32_t sentence_begin) {
    const bool first = cue.token_begin == sentence_begin;
    if (!first && tokens.tokens[cue.token_begin].capitalized) return false;
    if (cue.value == "number")
        return cue.token_end < tokens.tokens.size() && tokens.tokens[cue.token_end].kind == TokenKind::number;
    if (cue.value != "bare" || first) return true;
    const std::string_view before = tokens.terms[tokens.tokens[cue.token_begin - 1].term].text;
    return before != "the" && before != "a" && before != "an";
}

/// The strongest hedge of a sentence: reported by another, doubted, conditional ("if", "unless"), or merely hedged.
Hedging hedging_of(const Cues& cues, const Tokens& tokens, std::uint32_t sentence, bool reported) {
    Hedging hedging;
    bool doubted = false;
    bool conditional = false;
    for (const Cue& cue : cues.of_sentence(sentence)) {
        if (cue.list == CueList::reporting_verbs && reported) doubted |= cue.value == "claims" || cue.value == "denies";
        if (cue.list != CueList::hedges || !holds_back(cue, tokens, tokens.sentence_begin[sentence])) continue;
        hedging.cues.push_back(cue.span);
        doubted |= cue.value == "3";
        conditional |= cue.value == "if";
    }
    const bool hedged = !hedging.cues.empty();
    hedging.level = doubted       ? HedgeLevel::doubted
                    : reported    ? HedgeLevel::reported
                    : conditional ? HedgeLevel::conditional
                    : hedged      ? HedgeLevel::hedged
                                  : HedgeLevel::asserted;
    return hedging;
}

Claim make_claim(const Candidate& candidate, const std::vector<Sentence>& sentences, const Tokens& tokens,
                 const Cues& cues, const std::vector<Attribution>& attributions) {
    Claim claim;
    claim.sentence = candidate.sentence;
    claim.span = sentences[candidate.sentence].span;
    claim.kind = candidate.kind;
    claim.importance = static_cast<std::uint32_t>(candidate.importance);
    const auto by_sentence = [](const Attribution& attribution, std::uint32_t s) { return attribution.sentence < s; };
    const auto said = std::lower_bound(attributions.begin(), attributions.end(), candidate.sentence, by_sentence);
    const bool reported = said != attributions.end() && said->sentence == candidate.sentence && said->source;
    Hedging hedging = hedging_of(cues, tokens, candidate.sentence, reported);
    claim.hedge = hedging.level;
    claim.hedge_cues = std::move(hedging.cues);
    for (std::uint32_t c = cues.sentence_begin[candidate.sentence]; c < cues.sentence_begin[candidate.sentence + 1];
         ++c)
        if (cues.cues[c].list == CueList::claim_cues && cues.cues[c].value == name_of(claim.kind))
            claim.cues.push_back(c);
    return claim;
}

}  // namespace

std::vector<Claim> find_claims(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                               const Cues& cues, const std::vector<SentenceLabels>& labels,
                               const std::vector<Attribution>& attributions, const Ranking& ranking,
                               LanguageSupport support) {
    const KindWeigher weigher(tokens, cues, labels, attributions, support);
    std::vector<Candidate> candidates;
    const auto count = static_cast<std::int64_t>(ranking.order.size());
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        if (!is_prose(document.blocks[sentences[s].block].kind)) continue;
        const auto words = std::count_if(tokens.of_sentence(s).begin(), tokens.of_sentence(s).end(),
                                         [](const Token& token) { return token.kind == TokenKind::word; });
        auto candidate = words >= kFewestWords ? weigher.weigh(s) : std::nullopt;
        if (!candidate) continue;
        // In equal parts the sentence's salience in its article, how surely it is of its kind, whether it can be
        // checked.
        const std::int64_t salience = 1000 * (count - ranking.rank[s]) / count;
        candidate->importance = salience + candidate->strength + labels[s].checkworthiness;
        candidates.push_back(*candidate);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.importance > b.importance; });
    std::vector<Claim> claims;
    for (const Candidate& candidate : spread(std::move(candidates), document, sentences))
        claims.push_back(make_claim(candidate, sentences, tokens, cues, attributions));
    return claims;
}

std::string_view name_of(HedgeLevel level) {
    static constexpr std::array<std::string_view, 5> kNames = {"asserted", "hedged", "doubted", "conditional",
                                                               "reported"};
    return kNames[static_cast<std::size_t>(level)];
}

}  // namespace lectern
