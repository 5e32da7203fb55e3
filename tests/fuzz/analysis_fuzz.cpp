// The whole line: an error with a sentence, or an answer that is JSON, whose order holds each sentence once and whose
// scores are the sum of their parts; and beside itself a text says nothing alone.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "fuzz.h"
#include "json.h"

using namespace lectern;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto analysis = analyze(fuzz::text_of(data, size));
    if (!analysis.ok()) {
        fuzz::check(!analysis.status().message.empty(), "an error has a message");
        return 0;
    }
    std::vector<std::uint32_t> order = analysis.value().summary.order;
    std::sort(order.begin(), order.end());
    fuzz::check(order.size() == analysis.value().sentences.size(), "the order holds every sentence");
    for (std::size_t i = 0; i < order.size(); ++i)
        fuzz::check(order[i] == i, "the order holds each sentence once");
    const std::string json = to_json(analysis.value(), {OffsetUnit::utf16, {}, {}, {}, {}});
    const auto answer = nlohmann::json::parse(json, nullptr, false);
    fuzz::check(!answer.is_discarded(), "the answer is JSON");
    const Comparison comparison = compare(analysis.value(), analysis.value());
    fuzz::check(comparison.only_first.empty() && comparison.only_second.empty(),
                "beside itself, nothing is said alone");
    fuzz::check(comparison.figures.empty(), "beside itself, no figure differs");
    return 0;
}
