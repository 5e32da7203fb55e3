#include "consistency.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "counted_nouns.h"

namespace lectern {

std::vector<Inconsistency> find_inconsistencies(const std::vector<Quantity>& quantities, const Document& document,
                                                const std::vector<Sentence>& sentences, const Tokens& tokens) {
    // By what is counted, in the order of the article.
    std::map<std::pair<TermId, std::string>, std::vector<std::uint32_t>> by_noun;
    for (const CountedNoun& counted : find_counted_nouns(quantities, tokens))
        by_noun[{counted.stem, quantities[counted.quantity].unit}].push_back(counted.quantity);
    std::vector<Inconsistency> found;
    for (const auto& [key, same_noun] : by_noun) {
        if (same_noun.size() < 2 || same_noun.size() > kMostOfOneNoun) continue;
        const Quantity& a = quantities[same_noun.front()];
        const auto first = telling_stems(tokens, a.sentence);
        for (std::size_t i = 1; i < same_noun.size(); ++i) {
            const Quantity& b = quantities[same_noun[i]];
            const auto second = telling_stems(tokens, b.sentence);
            std::vector<TermId> shared;
            std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(shared));
            if (a.sentence == b.sentence || a.value == b.value) continue;
            const bool heading =
                is_in_heading(document, sentences, a.sentence) || is_in_heading(document, sentences, b.sentence);
            if (shared.size() < fewest_shared_stems(heading)) continue;
            std::string about;
            for (const TermId stem : shared)
                about += (about.empty() ? "" : " ") + tokens.terms[stem].text;
            found.push_back({same_noun.front(), same_noun[i], about});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Inconsistency& x, const Inconsistency& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
    return found;
}

}  // namespace lectern
