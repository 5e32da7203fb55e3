#include "salience_forest.h"

#include <algorithm>

namespace lectern {

SalienceForest::SalienceForest(std::span<const SalienceTree> trees, const std::array<std::size_t, kFeatures>& part_of) {
    add_thresholds(trees);
    for (const SalienceTree& tree : trees)
        add_tree(tree, part_of);
}

void SalienceForest::add_thresholds(std::span<const SalienceTree> trees) {
    for (const SalienceTree& tree : trees)
        for (const SalienceNode& node : tree.nodes)
            if (node.feature >= 0) thresholds_[static_cast<std::size_t>(node.feature)].push_back(node.threshold);
    for (auto& thresholds : thresholds_) {
        std::sort(thresholds.begin(), thresholds.end());
        thresholds.erase(std::unique(thresholds.begin(), thresholds.end()), thresholds.end());
    }
}

void SalienceForest::add_tree(const SalienceTree& tree, const std::array<std::size_t, kFeatures>& part_of) {
    const auto node_begin = static_cast<std::uint32_t>(nodes_.size());
    const auto leaf_begin = static_cast<std::uint32_t>(leaves_.size());
    std::vector<Leaf> parts(tree.nodes.size(), Leaf{});  // by node of the tree: what the way there adds
    for (std::size_t n = 0; n < tree.nodes.size(); ++n) {
        const SalienceNode& node = tree.nodes[n];
        if (node.feature < 0) continue;
        for (const std::size_t child : {n + 1, std::size_t{node.right}}) {
            parts[child] = parts[n];
            parts[child][part_of[static_cast<std::size_t>(node.feature)]] += tree.nodes[child].value - node.value;
        }
    }
    // Preorder backwards has the children before their parent.
    for (std::size_t n = tree.nodes.size(); n-- > 0;) {
        const SalienceNode& node = tree.nodes[n];
        if (node.feature < 0) {
            nodes_.push_back({kLeaf, static_cast<std::uint8_t>(leaves_.size() - leaf_begin)});
            leaves_.push_back(parts[n]);
        } else {
            const auto feature = static_cast<std::size_t>(node.feature);
            nodes_.push_back({static_cast<std::uint8_t>(feature), step_of(feature, node.threshold)});
        }
    }
    trees_.push_back({node_begin, static_cast<std::uint32_t>(nodes_.size()), leaf_begin});
}

std::uint8_t SalienceForest::step_of(std::size_t feature, std::int32_t value) const {
    const auto& thresholds = thresholds_[feature];
    return static_cast<std::uint8_t>(std::lower_bound(thresholds.begin(), thresholds.end(), value)
                                     - thresholds.begin());
}

SalienceForest::Steps SalienceForest::steps_of(std::span<const SentenceFeatures* const> sentences) const {
    Steps steps{};
    for (std::size_t feature = 0; feature < kFeatures; ++feature)
        for (std::size_t s = 0; s < sentences.size() && !thresholds_[feature].empty(); ++s)
            steps[feature][s] = step_of(feature, sentences[s]->values[feature]);
    return steps;
}

SalienceForest::Lanes SalienceForest::pick_leaves(const Tree& tree, const Steps& steps) const {
    std::array<Lanes, kDeepest> picked{};  // by the subtrees that wait for their parent, the last one on top
    std::size_t top = 0;
    for (std::uint32_t n = tree.node_begin; n < tree.node_end; ++n) {
        const Node node = nodes_[n];
        if (node.feature == kLeaf) {
            picked[top++] = Lanes{} + node.step;
            continue;
        }
        const Lanes left = picked[--top];
        const Lanes goes_left = reinterpret_cast<Lanes>(steps[node.feature] <= Lanes{} + node.step);
        picked[top - 1] = (left & goes_left) | (picked[top - 1] & ~goes_left);
    }
    return picked[0];
}

void SalienceForest::add_leaves(std::span<const Tree> trees, const Steps& steps, std::span<Leaf> sums) const {
    std::array<Lanes, kTreesAtOnce> leaves;
    for (std::size_t t = 0; t < trees.size(); ++t)
        leaves[t] = pick_leaves(trees[t], steps);
    for (std::size_t s = 0; s < sums.size(); ++s) {
        Leaf sum = sums[s];
        for (std::size_t t = 0; t < trees.size(); ++t) {
            const Leaf& leaf = leaves_[trees[t].leaf_begin + leaves[t][s]];
            for (std::size_t part = 0; part < kMostParts; ++part)
                sum[part] += leaf[part];
        }
        sums[s] = sum;
    }
}

std::vector<SalienceForest::Leaf> SalienceForest::evaluate(std::span<const SentenceFeatures* const> sentences) const {
    std::vector<Leaf> sums(sentences.size(), Leaf{});
    for (std::size_t begin = 0; begin < sentences.size(); begin += kLanes) {
        const std::size_t count = std::min(kLanes, sentences.size() - begin);
        const Steps steps = steps_of(sentences.subspan(begin, count));
        for (std::size_t tree = 0; tree < trees_.size(); tree += kTreesAtOnce) {
            const auto trees = std::span(trees_).subspan(tree, std::min(kTreesAtOnce, trees_.size() - tree));
            add_leaves(trees, steps, std::span(sums).subspan(begin, count));
        }
    }
    return sums;
}

}  // namespace lectern
