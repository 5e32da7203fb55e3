/// Writes the hashed features of sentences, for fit_labels.py.
///
/// usage: dump_label_features < sentences.jsonl > features.bin
/// In: one JSON object a line, {"text", "before"?, "after"?}. Out, little endian: for each sentence and each family of
/// features in order, the number of buckets (uint32) and the buckets (uint32 each).
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "classify.h"
#include "label_features.h"

namespace {

void write(std::uint32_t number) { std::fwrite(&number, sizeof number, 1, stdout); }

}  // namespace

int main() {
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto row = nlohmann::json::parse(line);
        const std::string text = row["text"], before = row.value("before", ""), after = row.value("after", "");
        const lectern::ReadSentence read = lectern::read_sentence({text, before, after, {}});
        const lectern::LabelFeatures features(read.tokens, read.cues, read.language.code);
        for (std::size_t g = 0; g < lectern::kLabelFeatureGroups; ++g) {
            const auto group = static_cast<lectern::LabelFeatureGroup>(g);
            std::vector<std::uint32_t> buckets;
            features.append(read.middle, group, buckets);
            if (group == lectern::LabelFeatureGroup::letters) {
                for (const lectern::Token& token : read.tokens.of_sentence(read.middle))
                    features.append_letters(token.term, buckets);
            }
            write(static_cast<std::uint32_t>(buckets.size()));
            std::fwrite(buckets.data(), sizeof(std::uint32_t), buckets.size(), stdout);
        }
    }
}
