#pragma once

#include <cstdint>
#include <span>

namespace lectern {

/// A node of a regression tree over the integer features, in preorder: the left child (feature <= threshold) follows
/// its parent, `right` is the index of the other.
struct SalienceNode {
    std::int16_t feature;  ///< a Feature; -1 for a leaf
    std::uint16_t right;
    std::int32_t threshold;
    std::int16_t
        value;  ///< the expected score here: the mean of the leaves below, weighted by their training sentences
};

struct SalienceTree {
    std::span<const SalienceNode> nodes;
};

/// The trees of data/models/salience.txt; a sentence's score is the sum of the leaves it falls into.
std::span<const SalienceTree> salience_trees();

}  // namespace lectern
