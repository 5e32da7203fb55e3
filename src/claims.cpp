#include "claims.h"

#include <algorithm>

namespace lectern {

std::vector<SentenceLabels> label_sentences(const Document& document, const std::vector<Sentence>& sentences,
                                            const Tokens&, const Cues& cues) {
    std::vector<SentenceLabels> labels(sentences.size());
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        if (document.blocks[sentences[s].block].kind == BlockKind::boilerplate) continue;
        for (const Cue& cue : cues.of_sentence(s)) {
            if (cue.list != CueList::claim_cues) continue;
            for (std::size_t k = 0; k < kClaimKinds; ++k)
                if (name_of(static_cast<ClaimKind>(k)) == cue.value) labels[s].kinds[k] = 800;
            labels[s].claim = 700;
        }
    }
    return labels;
}

std::vector<Claim> find_claims(const Document&, const std::vector<Sentence>& sentences, const Tokens&, const Cues&,
                               const std::vector<SentenceLabels>& labels, const Ranking& ranking) {
    std::vector<Claim> claims;
    for (std::uint32_t s : ranking.order) {
        if (labels[s].claim < 500) continue;
        const auto strongest = std::max_element(labels[s].kinds.begin(), labels[s].kinds.end());
        Claim claim;
        claim.sentence = s;
        claim.span = sentences[s].span;
        claim.kind = static_cast<ClaimKind>(strongest - labels[s].kinds.begin());
        claim.importance = static_cast<std::uint32_t>(ranking.order.size()) - ranking.rank[s];
        claims.push_back(claim);
    }
    return claims;
}

std::string_view name_of(ClaimKind kind) {
    static constexpr std::array<std::string_view, kClaimKinds> kNames = {
        "statistic", "cause", "comparison", "prediction", "quote", "recommendation", "judgement", "event"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name_of(HedgeLevel level) {
    static constexpr std::array<std::string_view, 5> kNames = {"asserted", "hedged", "doubted", "conditional",
                                                               "reported"};
    return kNames[static_cast<std::size_t>(level)];
}

}  // namespace lectern
