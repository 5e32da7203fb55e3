#include "analyze.h"

#include <algorithm>

#include "memory.h"

namespace lectern {
namespace {

/// A NUL byte, or more than one control character in a hundred bytes, is no text that a person pasted.
bool looks_binary(std::string_view raw) {
    if (raw.find('\0') != std::string_view::npos) return true;
    const auto controls = std::count_if(raw.begin(), raw.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v'
               && c != '\x1B';
    });
    return static_cast<std::size_t>(controls) * 100 > raw.size();
}

Status check(std::string_view raw, const Options& options) {
    if (raw.size() > kLongestText)
        return {StatusCode::too_long, "The text is longer than 256 MB. Split it and analyze the parts."};
    if (looks_binary(raw))
        return {StatusCode::not_text,
                "This is not a text: it holds NUL bytes or control characters, as a picture, a "
                "document or a program does. Save it as plain text first."};
    if (!options.language.empty() && lexicon_for(options.language).language().empty())
        return {StatusCode::unknown_language,
                "There is no data for the language \"" + options.language + "\". Leave it out to have it identified."};
    return {};
}

/// The reader's decisions, their places turned into bytes of the repaired text.
std::vector<BlockOverride> overrides_in_bytes(const Text& text, const Options& options) {
    if (options.overrides.empty()) return {};
    const OffsetMap offsets(text, options.override_unit);
    std::vector<BlockOverride> overrides = options.overrides;
    for (BlockOverride& entry : overrides)
        entry.begin = offsets.byte_at(entry.begin);
    return overrides;
}

Result<Analysis> run_line(std::string_view raw, const Options& options) {
    if (Status status = check(raw, options); !status.ok()) return status;

    Analysis a;
    Text text = repair_text(raw);
    const std::vector<BlockOverride> overrides = overrides_in_bytes(text, options);
    a.document = find_blocks(std::move(text), overrides);
    if (a.document.blocks.empty()) return Status{StatusCode::empty_text, "There is no text here: nothing but blanks."};
    a.language = options.language.empty() ? identify_language(a.document) : language_named(options.language);
    const Lexicon& lexicon = lexicon_for(a.language.code);

    a.sentences = split_sentences(a.document, lexicon);
    a.tokens = tokenize(a.document, a.sentences, lexicon);
    a.cues = find_cues(a.tokens, lexicon);
    a.statistics = count_statistics(a.document, a.sentences, a.tokens, a.language);

    a.features = measure_features(a.document, a.sentences, a.tokens, a.cues, a.language);
    a.focus = find_focus(options.focus, a.document, a.sentences, a.tokens, lexicon);
    a.salience = bend_to_focus(score_sentences(a.features), a.focus);
    a.ranking = rank_sentences(a.salience, a.features, a.tokens);
    a.attributions = find_attributions(a.document, a.sentences, a.tokens, a.cues, lexicon);
    a.summary = summarize(a.document, a.sentences, a.tokens, a.cues, a.attributions, a.salience, a.ranking, lexicon);

    const LabelFeatures label_features(a.tokens, a.cues);
    const LetterWeights letters = weigh_letters(a.tokens, label_features);
    const auto weights = weigh_sentences(a.document, a.sentences, a.tokens, label_features, letters,
                                         find_constructions(a.tokens, lexicon));
    a.labels = label_sentences(weights, a.language.code);
    a.quantities = find_quantities(a.document, a.sentences, a.tokens, lexicon);
    a.claims = find_claims(a.document, a.sentences, a.tokens, a.cues, a.labels, a.attributions, a.quantities, a.ranking,
                           a.language.support);
    a.label_reasons = explain_claims(a.claims, weights, a.tokens, label_features, letters, a.language.code);
    a.inconsistencies = find_inconsistencies(a.quantities, a.document, a.sentences, a.tokens);
    a.evidence = find_evidence(a.claims, a.labels, a.attributions, a.document, a.sentences, a.tokens, a.cues, lexicon);
    a.keyphrases = find_keyphrases(a.document, a.sentences, a.tokens);
    return a;
}

}  // namespace

Result<Analysis> analyze(std::string_view raw, const Options& options) {
    return or_out_of_memory([&] { return run_line(raw, options); });
}

std::span<const Evidence> evidence_of(const Analysis& analysis, std::size_t claim) {
    const auto first =
        std::lower_bound(analysis.evidence.begin(), analysis.evidence.end(), claim,
                         [](const Evidence& evidence, std::size_t index) { return evidence.claim < index; });
    const auto last =
        std::find_if(first, analysis.evidence.end(), [&](const Evidence& evidence) { return evidence.claim != claim; });
    return std::span(analysis.evidence)
        .subspan(static_cast<std::size_t>(first - analysis.evidence.begin()), static_cast<std::size_t>(last - first));
}

std::pair<std::size_t, std::size_t> quantities_of(const Analysis& analysis, std::size_t claim) {
    const Span span = analysis.claims[claim].span;
    const auto begin = analysis.quantities.begin();
    const auto first =
        std::lower_bound(begin, analysis.quantities.end(), span.begin,
                         [](const Quantity& quantity, std::uint32_t byte) { return quantity.span.begin < byte; });
    const auto last = std::find_if(first, analysis.quantities.end(),
                                   [&](const Quantity& quantity) { return quantity.span.end > span.end; });
    return {static_cast<std::size_t>(first - begin), static_cast<std::size_t>(last - begin)};
}

}  // namespace lectern
