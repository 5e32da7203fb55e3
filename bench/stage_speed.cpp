// How many megabytes a second the text stages take, in processor time: the best of five runs over a file.
//
// usage: stage_speed FILE        (for example the unpacked ../shared/texts/10m.txt.gz)
#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

#include "document.h"
#include "language.h"
#include "sentences.h"
#include "text/text.h"
#include "tokens.h"

namespace {

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

struct Times {
    double blocks = 1e9;
    double language = 1e9;
    double sentences = 1e9;
    double tokens = 1e9;
};

void run_once(const std::string& raw, Times& best) {
    using namespace lectern;
    const double start = processor_seconds();
    const Document document = find_blocks(repair_text(raw));
    const double blocks = processor_seconds();
    const Language language = identify_language(document);
    const double identified = processor_seconds();
    const Lexicon& lexicon = lexicon_for(language.code);
    const std::vector<Sentence> sentences = split_sentences(document, lexicon);
    const double split = processor_seconds();
    const Tokens tokens = tokenize(document, sentences, lexicon);
    const double tokenized = processor_seconds();
    best.blocks = std::min(best.blocks, blocks - start);
    best.language = std::min(best.language, identified - blocks);
    best.sentences = std::min(best.sentences, split - identified);
    best.tokens = std::min(best.tokens, tokenized - split);
    std::printf("%s: %zu blocks, %zu sentences, %zu tokens, %zu terms\n", language.code.c_str(), document.blocks.size(),
                sentences.size(), tokens.tokens.size(), tokens.terms.size());
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::fprintf(stderr, "usage: stage_speed FILE\n");
        return 2;
    }
    std::ifstream file(words[1], std::ios::binary);
    if (!file) {
        std::fprintf(stderr, "stage_speed: cannot read %s\n", words[1]);
        return 2;
    }
    const std::string raw{std::istreambuf_iterator<char>(file), {}};
    Times best;
    for (int run = 0; run < 5; ++run)
        run_once(raw, best);
    const double megabytes = static_cast<double>(raw.size()) / 1e6;
    std::printf("repair and blocks    %7.1f MB/s\n", megabytes / best.blocks);
    std::printf("language             %7.1f ms\n", best.language * 1e3);
    std::printf("sentences            %7.1f MB/s\n", megabytes / best.sentences);
    std::printf("tokens               %7.1f MB/s\n", megabytes / best.tokens);
    std::printf("sentences and tokens %7.1f MB/s\n", megabytes / (best.sentences + best.tokens));
}
