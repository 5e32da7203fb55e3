#pragma once

#include <cstdint>
#include <vector>

#include "comparison.h"
#include "sayings.h"

namespace lectern {

/// A saying of each article that are much alike; indices into their sayings.
struct SayingPair {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    std::uint16_t likeness = 0;      ///< permille
    std::size_t contradictions = 0;  ///< kinds of figures that differ: with any, they do not say the same
};

/// How much a word or figure tells: the more, the fewer sentences of both articles hold it.
class WordWeights {
public:
    WordWeights(const ComparedArticle& first, const ComparedArticle& second, std::size_t ids);

    std::uint32_t operator[](JointId id) const { return weights_[id]; }
    /// Of several together.
    std::uint32_t of(const std::vector<JointId>& ids) const;

    std::size_t size() const { return weights_.size(); }

    /// Few sentences of either article hold it, so that all of them can be looked through.
    bool is_rare(JointId id) const { return rare_[id]; }

private:
    std::vector<std::uint32_t> weights_;
    std::vector<bool> rare_;
};

/// The pairs that say the same, or the same with other figures: at least one of each is a claim, and no saying is in
/// two of them. By the order of the first article.
std::vector<SayingPair> pair_sayings(const ComparedArticle& first, const ComparedArticle& second,
                                     const WordWeights& weights);

/// The claims of one article that no sentence of the other comes near, by importance.
std::vector<std::uint32_t> find_lone_claims(const ComparedArticle& article, const ComparedArticle& other,
                                            const WordWeights& weights);

/// What two sayings share, in the order of the first.
std::vector<Link> links_between(const Saying& first, const Saying& second);

}  // namespace lectern
