#include "word_features.h"

#include "wording.h"

namespace lectern {
namespace {

constexpr std::uint32_t kOpeningTokens = 2;  // a context cue leans on another sentence only at its sentence's start

void count_mark(SentenceFeatures& f, std::string_view mark) {
    const bool quotation = mark == "\"" || mark == "\u201C" || mark == "\u201D" || mark == "\u00AB" || mark == "\u00BB"
                           || mark == "\u201E" || mark == "\u300C" || mark == "\u300D" || mark == "''" || mark == "``";
    f[Feature::quotation_marks] += quotation;
    f[Feature::other_marks] += mark == "," || mark == "(" || mark == ":" || mark == ";" || mark == "\uFF0C";
    f[Feature::question] |= mark == "?" || mark == "\uFF1F";
}

/// Counts words and marks.
void count_words(const Prose& prose, std::vector<SentenceFeatures>& features) {
    for (const std::uint32_t s : prose.indices) {
        SentenceFeatures& f = features[s];
        std::uint64_t stop_words = 0;
        std::uint64_t letters = 0;
        for (const Token& token : prose.tokens.of_sentence(s)) {
            const Term& term = prose.tokens.terms[token.term];
            if (is_word_or_number(token)) {
                ++f[Feature::words];
                stop_words += term.stop_word;
                letters += token.span.size();
                f[Feature::numbers] += token.kind == TokenKind::number;
            } else {
                count_mark(f, term.text);
            }
        }
        f[Feature::stop_words] = share(stop_words, static_cast<std::uint64_t>(f[Feature::words]));
        f[Feature::letters] = share(letters, static_cast<std::uint64_t>(f[Feature::words]));
    }
}

/// What follows from how many words each sentence has.
void compare_lengths(const Prose& prose, std::vector<SentenceFeatures>& features) {
    std::uint64_t total = 0;
    for (const std::uint32_t s : prose.indices)
        total += static_cast<std::uint64_t>(features[s][Feature::words]);
    std::uint64_t before = 0;
    for (std::size_t i = 0; i < prose.indices.size(); ++i) {
        SentenceFeatures& f = features[prose.indices[i]];
        f[Feature::words_before] = share(before, total);
        before += static_cast<std::uint64_t>(f[Feature::words]);
        const std::uint64_t mean = total / prose.indices.size();
        f[Feature::article_mean_words] = static_cast<std::int32_t>(mean);
        f[Feature::words_to_mean] = share(static_cast<std::uint64_t>(f[Feature::words]) * prose.indices.size(), total);
        if (i > 0) f[Feature::before_words] = features[prose.indices[i - 1]][Feature::words];
        if (i + 1 < prose.indices.size()) f[Feature::after_words] = features[prose.indices[i + 1]][Feature::words];
    }
}

void weigh_wording(const Prose& prose, std::vector<SentenceFeatures>& features, const Language& language) {
    const std::vector<std::int32_t> wording = measure_wording(prose.tokens, prose.indices, language.code);
    for (std::size_t i = 0; i < prose.indices.size(); ++i)
        features[prose.indices[i]][Feature::wording] = wording[i];
}

void count_cues(const Prose& prose, std::vector<SentenceFeatures>& features, const Cues& cues) {
    for (const std::uint32_t s : prose.indices) {
        SentenceFeatures& f = features[s];
        for (const Cue& cue : cues.of_sentence(s)) {
            const bool opens = cue.token_begin - prose.tokens.sentence_begin[s] < kOpeningTokens;
            f[Feature::reporting_cues] += cue.list == CueList::reporting_verbs;
            f[Feature::claim_cues] += cue.list == CueList::claim_cues;
            f[Feature::summary_cues] += cue.list == CueList::summary_cues;
            f[Feature::context_cues] += cue.list == CueList::context_cues && opens;
            f[Feature::hedge_cues] += cue.list == CueList::hedges;
        }
    }
    for (std::size_t i = 0; i + 1 < prose.indices.size(); ++i)
        features[prose.indices[i]][Feature::after_context_cues] = features[prose.indices[i + 1]][Feature::context_cues];
}

}  // namespace

void measure_word_features(const Prose& prose, const Cues& cues, const Language& language,
                           std::vector<SentenceFeatures>& features) {
    count_words(prose, features);
    compare_lengths(prose, features);
    weigh_wording(prose, features, language);
    count_cues(prose, features, cues);
}

}  // namespace lectern
