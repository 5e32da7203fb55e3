// How long each stage takes for one article, by Google Benchmark, in processor time and bytes of the article a second.
//
// usage: stage_speed FILE [--benchmark_filter=… and the like]     (for example ../shared/texts/1m.txt)
//
// A stage gets what the stages before it have found, so that it is measured alone; `whole` is src/analyze.h and
// `answer` its JSON.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "analyze.h"
#include "json.h"
#include "label_features.h"
#include "label_reasons.h"
#include "labels.h"

namespace {

using namespace lectern;

/// `work()` makes what the stage makes.
template <class Work>
void stage(const char* name, std::size_t bytes, Work work) {
    benchmark::RegisterBenchmark(name, [bytes, work](benchmark::State& state) {
        for (auto _ : state) {
            auto made = work();
            benchmark::DoNotOptimize(made);
        }
        state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
    })->Unit(benchmark::kMillisecond);
}

void register_stages(const std::string& raw, const Analysis& a) {
    const std::size_t n = raw.size();
    const Lexicon& lexicon = lexicon_for(a.language.code);
    static const LabelFeatures label_features(a.tokens, a.cues);
    static const LetterWeights letters = weigh_letters(a.tokens, label_features);
    static const auto weights = weigh_sentences(a.document, a.sentences, a.tokens, label_features, letters,
                                                find_constructions(a.tokens, lexicon));

    stage("whole", n, [&] { return analyze(raw); });
    stage("answer", n, [&] { return to_json(a, {OffsetUnit::utf16, {}, {}, {}, {}}); });
    stage("text", n, [&] { return repair_text(raw); });
    stage("document", n, [&] { return find_blocks(Text(a.document.text)); });
    stage("language", n, [&] { return identify_language(a.document); });
    stage("sentences", n, [&] { return split_sentences(a.document, lexicon); });
    stage("tokens", n, [&] { return tokenize(a.document, a.sentences, lexicon); });
    stage("cues", n, [&] { return find_cues(a.tokens, lexicon); });
    stage("statistics", n, [&] { return count_statistics(a.document, a.sentences, a.tokens, a.language); });
    stage("features", n, [&] { return measure_features(a.document, a.sentences, a.tokens, a.cues, a.language); });
    stage("salience", n, [&] { return score_sentences(a.features); });
    stage("ranking", n, [&] { return rank_sentences(a.salience, a.features, a.tokens); });
    stage("attribution", n, [&] { return find_attributions(a.document, a.sentences, a.tokens, a.cues, lexicon); });
    stage("summary", n, [&] {
        return summarize(a.document, a.sentences, a.tokens, a.cues, a.attributions, a.salience, a.ranking, lexicon);
    });
    stage("labels", n, [&] {
        const LabelFeatures features(a.tokens, a.cues);
        return label_sentences(
            weigh_sentences(a.document, a.sentences, a.tokens, features, weigh_letters(a.tokens, features),
                            find_constructions(a.tokens, lexicon)),
            a.language.code);
    });
    stage("claims", n, [&] {
        return find_claims(a.document, a.sentences, a.tokens, a.cues, a.labels, a.attributions, a.quantities, a.ranking,
                           a.language.support);
    });
    stage("label_reasons", n,
          [&] { return explain_claims(a.claims, weights, a.tokens, label_features, letters, a.language.code); });
    stage("quantities", n, [&] { return find_quantities(a.document, a.sentences, a.tokens, lexicon); });
    stage("consistency", n, [&] { return find_inconsistencies(a.quantities, a.document, a.sentences, a.tokens); });
    stage("evidence", n, [&] {
        return find_evidence(a.claims, a.labels, a.attributions, a.document, a.sentences, a.tokens, a.cues, lexicon);
    });
    stage("keyphrases", n, [&] { return find_keyphrases(a.document, a.sentences, a.tokens); });
}

}  // namespace

int main(int count, char** words) {
    benchmark::Initialize(&count, words);
    if (count != 2) {
        std::fprintf(stderr, "usage: stage_speed FILE [--benchmark_…]\n");
        return 2;
    }
    std::ifstream file(words[1], std::ios::binary);
    const std::string raw{std::istreambuf_iterator<char>(file), {}};
    const auto analysis = analyze(raw);
    if (!file || !analysis.ok()) {
        std::fprintf(stderr, "stage_speed: %s cannot be read, or holds no text\n", words[1]);
        return 2;
    }
    register_stages(raw, analysis.value());
    benchmark::RunSpecifiedBenchmarks();
}
