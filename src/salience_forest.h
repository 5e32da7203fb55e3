#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "features.h"
#include "salience_trees.h"

namespace lectern {

/// The trees of salience_trees.h in the form in which they are evaluated.
///
/// Values are turned into steps once: how many of the thresholds that the trees ask a feature about lie below its
/// value. "value <= threshold" is then a comparison of two bytes, and up to 64 sentences are compared at once. A tree
/// is evaluated from its leaves upwards: every node picks, for each sentence, the leaf that its left or its right
/// subtree has picked. That looks at all nodes of a tree, but nothing depends on what a sentence is like: no branch is
/// guessed.
class SalienceForest {
public:
    static constexpr std::size_t kMostParts = 12;
    /// What a leaf adds to each part of the score.
    using Leaf = std::array<std::int32_t, kMostParts>;

    /// `part_of[f]` is the part of the score to which feature f counts. At each step from a node to its child, the
    /// difference of their values goes to the part of the node's feature, so that a leaf's parts add up to its value
    /// less the root's.
    SalienceForest(std::span<const SalienceTree> trees, const std::array<std::size_t, kFeatures>& part_of);

    /// For each sentence the sum of the leaves that it falls into.
    std::vector<Leaf> evaluate(std::span<const SentenceFeatures* const> sentences) const;

private:
    static constexpr std::size_t kLanes = 16;  // sentences to a vector register
    static constexpr std::size_t kMostRegisters = 4;
    static constexpr std::size_t kTreesAtOnce = 32;     // their leaves stay in the fastest cache
    static constexpr std::size_t kDeepest = 64;         // nodes that can wait for their parent
    static constexpr std::int32_t kWidestScale = 4096;  // values that have their step in a table

    /// A byte for each of sixteen sentences; GCC, clang and Emscripten make one vector register of it.
    using Register [[gnu::vector_size(kLanes)]] = std::uint8_t;
    /// A byte for each of as many sentences as a few registers hold.
    template <std::size_t registers>
    using Lanes = std::array<Register, registers>;
    template <std::size_t registers>
    using Steps = std::array<Lanes<registers>, kFeatures>;  ///< by feature

    /// A node, children before their parent and the right subtree before the left one.
    struct Node {
        std::uint8_t feature;  ///< kLeaf for a leaf
        std::uint8_t step;     ///< the left child is for steps up to this; of a leaf, its index in the tree
    };
    static constexpr std::uint8_t kLeaf = 255;
    static_assert(kFeatures < kLeaf);

    struct Tree {
        std::uint32_t node_begin;
        std::uint32_t node_end;
        std::uint32_t leaf_begin;
    };

    void add_thresholds(std::span<const SalienceTree> trees);
    void add_tree(const SalienceTree& tree, const std::array<std::size_t, kFeatures>& part_of);
    std::uint8_t step_of(std::size_t feature, std::int32_t value) const;
    template <std::size_t registers>
    Steps<registers> steps_of(std::span<const SentenceFeatures* const> sentences) const;
    template <std::size_t registers>
    Lanes<registers> pick_leaves(const Tree& tree, const Steps<registers>& steps) const;
    /// Adds, for the sentences of `steps`, the leaves of at most kTreesAtOnce trees.
    template <std::size_t registers>
    void add_leaves(std::span<const Tree> trees, const Steps<registers>& steps, std::span<Leaf> sums) const;
    /// Adds, for at most as many sentences as the registers hold, the leaves of all trees.
    template <std::size_t registers>
    void add_trees(std::span<const SentenceFeatures* const> sentences, std::span<Leaf> sums) const;

    /// The steps of one feature's values.
    struct Scale {
        std::vector<std::int32_t> thresholds;  ///< rising
        /// By value from the first threshold to one behind the last: its step. Empty where those are far apart.
        std::vector<std::uint8_t> steps;
    };

    std::array<Scale, kFeatures> scales_;
    std::vector<Node> nodes_;
    std::vector<Tree> trees_;
    std::vector<Leaf> leaves_;
};

}  // namespace lectern
