// Prints the salience features of every prose sentence of the articles given as JSON lines {"id", "text"} on standard
// input: one line an article, {"id", "sentences": [[begin, end, feature, feature, …], …]}, in code points. With
// --features it prints the names of the features instead, one a line.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "analyze.h"

int main(int count, char** arguments) {
    using namespace lectern;
    if (count > 1 && std::string_view(arguments[1]) == "--features") {
        for (std::size_t f = 0; f < kFeatures; ++f)
            std::cout << name_of(static_cast<Feature>(f)) << '\n';
        return 0;
    }
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto request = nlohmann::json::parse(line);
        nlohmann::json answer = {{"id", request.at("id")}, {"sentences", nlohmann::json::array()}};
        const auto analysis = analyze(request.at("text").get<std::string>());
        if (analysis.ok()) {
            const Analysis& a = analysis.value();
            const OffsetMap offsets(a.document.text, OffsetUnit::codepoint);
            for (std::size_t s = 0; s < a.sentences.size(); ++s) {
                if (!a.features[s].prose) continue;
                nlohmann::json row = {offsets(a.sentences[s].span.begin), offsets(a.sentences[s].span.end)};
                for (const std::int32_t value : a.features[s].values) row.push_back(value);
                answer["sentences"].push_back(std::move(row));
            }
        }
        std::cout << answer.dump() << '\n';
    }
}
