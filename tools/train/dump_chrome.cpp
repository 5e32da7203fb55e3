// Prints the page-chrome features of every block of the pages given as JSON lines {"text"} on standard input:
// one line a page, a JSON array of [begin, end, [features …], [prose, neutral, heading]], begin and end in code points.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "chrome.h"
#include "text/offsets.h"

int main() {
    using namespace lectern;
    std::string line;
    while (std::getline(std::cin, line)) {
        // Every block brought back, so that the features are those before anything was set aside.
        Document document =
            find_blocks(repair_text(nlohmann::json::parse(line).at("text").get<std::string>()), {}, false);
        const OffsetMap offsets(document.text, OffsetUnit::codepoint);
        const auto [shapes, features, region] = measure_chrome(document.text.bytes, document.blocks);
        nlohmann::json page = nlohmann::json::array();
        for (std::size_t i = 0; i < features.size(); ++i) {
            const nlohmann::json form = {int{region[i].prose}, int{region[i].neutral}, region[i].heading};
            page.push_back(
                {offsets(document.blocks[i].span.begin), offsets(document.blocks[i].span.end), features[i], form});
        }
        std::cout << page.dump() << '\n';
    }
}
