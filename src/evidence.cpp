#include "evidence.h"

#include <array>

namespace lectern {

std::vector<Evidence> find_evidence(const std::vector<Claim>&, const std::vector<SentenceLabels>&,
                                    const std::vector<Attribution>&, const std::vector<Quantity>&, const Document&,
                                    const std::vector<Sentence>&, const Tokens&, const Cues&) {
    return {};
}

std::string_view name_of(EvidenceRelation relation) {
    static constexpr std::array<std::string_view, 5> kNames = {"supports", "example", "contrast", "source", "restates"};
    return kNames[static_cast<std::size_t>(relation)];
}

}  // namespace lectern
