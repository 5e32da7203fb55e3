#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyze.h"

namespace lectern {

/// Where an article says something: a claim of it, or else a sentence of its prose.
struct ComparedPlace {
    std::uint32_t sentence = 0;
    std::optional<std::uint32_t> claim;  ///< index into the claims
    Span span;                           ///< the claim's own, or the sentence's
};

enum class LinkKind : std::uint8_t { word, name, number };

/// What both say, where it stands in each: forms of one word, a name, the same figure.
struct Link {
    LinkKind kind = LinkKind::word;
    Span first;
    Span second;
};

/// A claim of one article that the other makes too, or says in passing.
struct SharedClaim {
    ComparedPlace first;
    ComparedPlace second;
    std::uint16_t likeness = 0;  ///< permille: what they share of what both say, by the weights of words
    std::vector<Link> links;     ///< in the order of the first: why they are held to say the same
};

/// The same quantity with another figure; indices into the quantities of each.
struct OtherFigure {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    std::vector<Link> links;  ///< the words both are about
};

/// Somebody who speaks in both; indices into the attributions of each.
struct SharedSpeaker {
    std::string name;  ///< the longer of the two names
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> second;
};

/// Two articles side by side. Quiet unless sure: what is not listed may still be alike.
struct Comparison {
    /// Whether the words could be compared: not where the articles are in two languages. Then only speakers are listed.
    bool comparable = true;
    std::vector<SharedClaim> shared;         ///< in the order of the first article; no place is in two of them
    std::vector<std::uint32_t> only_first;   ///< claims that the second article says nothing like, by importance
    std::vector<std::uint32_t> only_second;  ///< and those of the second
    std::vector<OtherFigure> figures;        ///< in the order of the first article
    std::vector<SharedSpeaker> speakers;     ///< in the order in which they first speak in the first article
};

/// Compares what two articles claim. Pure and symmetric: the other way round, each `first` and `second` change places.
///
/// Two places say the same where their weighted words overlap (Dice's coefficient; a word weighs the more, the rarer it
/// is in both articles), where no figure contradicts, both or neither deny, and the names that both hold come in the
/// same order. Pairs are looked for by rare words alone, so that time grows with the text and not with its square.
/// Example: "The fire killed 12 workers at the mill." and "Twelve workers were killed by the fire at the mill."
Comparison compare(const Analysis& first, const Analysis& second);

std::string_view name_of(LinkKind kind);

}  // namespace lectern
