#include "orphaned_speech.h"

#include <algorithm>

namespace lectern {
namespace {

std::uint32_t sentence_at(const std::vector<Sentence>& sentences, std::uint32_t byte) {
    const auto behind = std::partition_point(sentences.begin(), sentences.end(),
                                             [&](const Sentence& sentence) { return sentence.span.begin <= byte; });
    return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(behind - sentences.begin(), 1) - 1);
}

/// Speech whose source is named elsewhere, or nowhere.
std::optional<Dangling> orphaned_quotation(const Attribution& attribution, const std::vector<Sentence>& sentences) {
    const Span sentence = sentences[attribution.sentence].span;
    const bool named_here = attribution.source && sentence.contains(*attribution.source);
    const bool whole = 10 * attribution.content.size() >= 8 * sentence.size();
    if (!attribution.direct || named_here || !whole) return std::nullopt;
    Dangling problem{ContextProblem::quotation, attribution.content, std::nullopt, attribution.source};
    if (attribution.source) problem.antecedent = sentence_at(sentences, attribution.source->begin);
    return problem;
}

/// "he said" behind a quotation, in a sentence that says no more of him.
std::optional<Dangling> unnamed_speaker(const Attribution& attribution, const std::vector<Sentence>& sentences,
                                        const Cues& cues) {
    const Span sentence = sentences[attribution.sentence].span;
    if (!attribution.direct || !attribution.source || !sentence.contains(*attribution.source)) return std::nullopt;
    const auto found = cues.of_sentence(attribution.sentence);
    const bool pronoun = std::any_of(found.begin(), found.end(), [&](const Cue& cue) {
        return cue.list == CueList::context_cues && cue.value == "pronoun" && cue.span == *attribution.source;
    });
    if (!pronoun) return std::nullopt;
    return Dangling{ContextProblem::pronoun, *attribution.source, std::nullopt, std::nullopt};
}

}  // namespace

std::optional<Dangling> speech_problem(const Attribution& attribution, const std::vector<Sentence>& sentences,
                                       const Cues& cues) {
    const auto orphaned = orphaned_quotation(attribution, sentences);
    return orphaned ? orphaned : unnamed_speaker(attribution, sentences, cues);
}

}  // namespace lectern
