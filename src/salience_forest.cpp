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
            if (node.feature >= 0) scales_[static_cast<std::size_t>(node.feature)].thresholds.push_back(node.threshold);
    for (auto& [thresholds, steps] : scales_) {
        std::sort(thresholds.begin(), thresholds.end());
        thresholds.erase(std::unique(thresholds.begin(), thresholds.end()), thresholds.end());
        if (thresholds.empty() || thresholds.back() - thresholds.front() >= kWidestScale) continue;
        steps.reserve(static_cast<std::size_t>(thresholds.back() - thresholds.front()) + 2);
        for (std::size_t step = 0; step < thresholds.size(); ++step)
            steps.resize(static_cast<std::size_t>(thresholds[step] - thresholds.front()) + 1,
                         static_cast<std::uint8_t>(step));
        steps.push_back(static_cast<std::uint8_t>(thresholds.size()));
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
    const auto& [thresholds, steps] = scales_[feature];
    if (thresholds.empty()) return 0;
    if (!steps.empty())
        return steps[static_cast<std::size_t>(std::clamp(value, thresholds.front(), thresholds.back() + 1)
                                              - thresholds.front())];
    return static_cast<std::uint8_t>(std::lower_bound(thresholds.begin(), thresholds.end(), value)
                                     - thresholds.begin());
}

template <std::size_t registers>
SalienceForest::Steps<registers> SalienceForest::steps_of(std::span<const SentenceFeatures* const> sentences) const {
    Steps<registers> steps{};
    for (std::size_t feature = 0; feature < kFeatures; ++feature)
        for (std::size_t s = 0; s < sentences.size(); ++s)
            steps[feature][s / kLanes][s % kLanes] = step_of(feature, sentences[s]->values[feature]);
    return steps;
}

template <std::size_t registers>
SalienceForest::Lanes<registers> SalienceForest::pick_leaves(const Tree& tree, const Steps<registers>& steps) const {
    std::array<Lanes<registers>, kDeepest> picked;  // by the subtrees that wait for their parent, the last one on top
    auto* top = picked.data();                      // above the last one
    for (std::uint32_t n = tree.node_begin; n < tree.node_end; ++n) {
        const Node node = nodes_[n];
        const Register step = Register{} + node.step;
        if (node.feature == kLeaf) {
            top++->fill(step);
            continue;
        }
        const Lanes<registers>& left = *--top;
        Lanes<registers>& right = top[-1];
        for (std::size_t r = 0; r < registers; ++r)
            right[r] = steps[node.feature][r] <= step ? left[r] : right[r];
    }
    return picked[0];
}

template <std::size_t registers>
void SalienceForest::add_leaves(std::span<const Tree> trees, const Steps<registers>& steps,
                                std::span<Leaf> sums) const {
    std::array<Lanes<registers>, kTreesAtOnce> leaves;
    for (std::size_t t = 0; t < trees.size(); ++t)
        leaves[t] = pick_leaves<registers>(trees[t], steps);
    for (std::size_t s = 0; s < sums.size(); ++s) {
        Leaf sum = sums[s];
        for (std::size_t t = 0; t < trees.size(); ++t) {
            const Leaf& leaf = leaves_[trees[t].leaf_begin + leaves[t][s / kLanes][s % kLanes]];
            for (std::size_t part = 0; part < kMostParts; ++part)
                sum[part] += leaf[part];
        }
        sums[s] = sum;
    }
}

template <std::size_t registers>
void SalienceForest::add_trees(std::span<const SentenceFeatures* const> sentences, std::span<Leaf> sums) const {
    const Steps<registers> steps = steps_of<registers>(sentences);
    for (std::size_t tree = 0; tree < trees_.size(); tree += kTreesAtOnce)
        add_leaves<registers>(std::span(trees_).subspan(tree, std::min(kTreesAtOnce, trees_.size() - tree)), steps,
                              sums);
}

std::vector<SalienceForest::Leaf> SalienceForest::evaluate(std::span<const SentenceFeatures* const> sentences) const {
    std::vector<Leaf> sums(sentences.size(), Leaf{});
    for (std::size_t begin = 0; begin < sentences.size(); begin += kMostRegisters * kLanes) {
        const std::size_t count = std::min(kMostRegisters * kLanes, sentences.size() - begin);
        const auto some = sentences.subspan(begin, count);
        const auto their_sums = std::span(sums).subspan(begin, count);
        if (count <= kLanes)
            add_trees<1>(some, their_sums);
        else if (count <= 2 * kLanes)
            add_trees<2>(some, their_sums);
        else
            add_trees<kMostRegisters>(some, their_sums);
    }
    return sums;
}

}  // namespace lectern
