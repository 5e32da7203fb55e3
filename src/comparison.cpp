#include "comparison.h"

#include <array>

#include "compared_figures.h"
#include "compared_speakers.h"
#include "joint_words.h"
#include "saying_pairs.h"
#include "sayings.h"

namespace lectern {
namespace {

void compare_words(const Analysis& first, const Analysis& second, Comparison& comparison) {
    JointWords words(lexicon_for(first.language.code));
    const ComparedArticle ours = make_comparable(first, words);
    const ComparedArticle theirs = make_comparable(second, words);
    const WordWeights weights(ours, theirs, words.size());
    const std::vector<SayingPair> pairs = pair_sayings(ours, theirs, weights);
    for (const SayingPair& pair : pairs) {
        if (pair.contradictions > 0) continue;
        const Saying& here = ours.sayings[pair.first];
        const Saying& there = theirs.sayings[pair.second];
        comparison.shared.push_back({here.place, there.place, pair.likeness, links_between(here, there)});
    }
    comparison.only_first = find_lone_claims(ours, theirs, weights);
    comparison.only_second = find_lone_claims(theirs, ours, weights);
    comparison.figures = find_other_figures(ours, theirs, pairs, weights);
}

}  // namespace

Comparison compare(const Analysis& first, const Analysis& second) {
    Comparison comparison;
    comparison.comparable = first.language.code == second.language.code;
    if (comparison.comparable) compare_words(first, second, comparison);
    comparison.speakers = find_shared_speakers(first, second);
    return comparison;
}

std::string_view name_of(LinkKind kind) {
    constexpr std::array<std::string_view, 3> kNames = {"word", "name", "number"};
    return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace lectern
