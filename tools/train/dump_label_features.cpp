/// Writes the hashed features of sentences, for fit_labels.py.
///
/// usage: dump_label_features < sentences.jsonl > features.bin
/// In: one JSON object a line, {"text", "before"?, "after"?}. Out, little endian: for each line, for the sentence
/// before, the sentence itself and the one behind, and for each family of features in order, the number of buckets
/// (uint32) and the buckets (uint32 each); a sentence that is not there has none. Then the constructions of the
/// sentence itself (two uint32, the lower one first; one bit each).
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "classify.h"
#include "constructions.h"
#include "label_features.h"

namespace {

void write(std::uint32_t number) { std::fwrite(&number, sizeof number, 1, stdout); }

/// Of sentence `s`; of none where there is no such sentence.
void write_features(const lectern::ReadSentence& read, const lectern::LabelFeatures& features, std::size_t s) {
    const bool exists = s < read.sentences.size();
    for (std::size_t g = 0; g < lectern::kLabelFeatureGroups; ++g) {
        const auto group = static_cast<lectern::LabelFeatureGroup>(g);
        std::vector<std::uint32_t> buckets;
        if (exists) features.append(s, group, buckets);
        if (exists && group == lectern::LabelFeatureGroup::letters)
            for (const lectern::Token& token : read.tokens.of_sentence(s))
                features.append_letters(token.term, buckets);
        write(static_cast<std::uint32_t>(buckets.size()));
        std::fwrite(buckets.data(), sizeof(std::uint32_t), buckets.size(), stdout);
    }
}

}  // namespace

int main() {
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto row = nlohmann::json::parse(line);
        const std::string text = row["text"], before = row.value("before", ""), after = row.value("after", "");
        const lectern::ReadSentence read = lectern::read_sentence({text, before, after, {}});
        const lectern::LabelFeatures features(read.tokens, read.cues);
        write_features(read, features, read.middle - 1);  // wraps round to a place where no sentence is
        write_features(read, features, read.middle);
        write_features(read, features, read.middle + 1);
        const auto constructions = lectern::find_constructions(read.tokens, lectern::lexicon_for(read.language.code));
        write(static_cast<std::uint32_t>(constructions[read.middle]));
        write(static_cast<std::uint32_t>(constructions[read.middle] >> 32));
    }
}
