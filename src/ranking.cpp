#include "ranking.h"

#include <algorithm>
#include <numeric>

namespace lectern {

Ranking rank_sentences(const std::vector<Salience>& salience, const std::vector<SentenceFeatures>& features,
                       const Tokens&) {
    Ranking ranking;
    ranking.order.resize(salience.size());
    std::iota(ranking.order.begin(), ranking.order.end(), 0u);
    std::stable_sort(ranking.order.begin(), ranking.order.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (features[a].prose != features[b].prose) return features[a].prose;
        return salience[a].score() > salience[b].score();
    });
    ranking.rank.resize(salience.size());
    for (std::uint32_t i = 0; i < ranking.order.size(); ++i)
        ranking.rank[ranking.order[i]] = i;
    return ranking;
}

}  // namespace lectern
