#include "summary.h"

#include <array>

namespace lectern {

Summary summarize(const Document&, const std::vector<Sentence>& sentences, const Tokens&, const Cues&,
                  const std::vector<Attribution>&, const Ranking& ranking) {
    Summary summary;
    summary.order = ranking.order;
    if (!ranking.order.empty()) summary.headline = sentences[ranking.order.front()].span;
    return summary;
}

std::string_view name_of(ContextProblem problem) {
    static constexpr std::array<std::string_view, 6> kNames = {"pronoun",   "demonstrative", "connective",
                                                               "quotation", "ellipsis",      "time"};
    return kNames[static_cast<std::size_t>(problem)];
}

std::string_view name_of(ContextRemedy remedy) {
    static constexpr std::array<std::string_view, 3> kNames = {"with", "instead", "flagged"};
    return kNames[static_cast<std::size_t>(remedy)];
}

}  // namespace lectern
