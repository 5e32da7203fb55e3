#include "wording.h"

#include <algorithm>

#include "text/fnv.h"
#include "text/integer_root.h"

namespace lectern {
namespace {

constexpr std::int32_t kHundred = 100;

std::int8_t weight_of(std::string_view word, const WordWeights& table) {
    const std::uint32_t hash = fnv(word);
    const auto found = std::lower_bound(table.hashes.begin(), table.hashes.end(), hash);
    if (found == table.hashes.end() || *found != hash) return 0;
    return table.weights[static_cast<std::size_t>(found - table.hashes.begin())];
}

}  // namespace

std::vector<std::int32_t> measure_wording(const Tokens& tokens, std::span<const std::uint32_t> sentences,
                                          std::string_view language) {
    std::vector<std::int32_t> wording(sentences.size(), 0);
    const auto tables = word_weights();
    const auto table = std::find_if(tables.begin(), tables.end(),
                                    [&](const WordWeights& weights) { return weights.language == language; });
    if (table == tables.end()) return wording;

    std::vector<std::int8_t> weights;
    weights.reserve(tokens.terms.size());
    for (const Term& term : tokens.terms)
        weights.push_back(weight_of(term.text, *table));
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        std::int32_t sum = 0;
        std::uint64_t words = 0;
        for (const Token& token : tokens.of_sentence(sentences[i])) {
            if (token.kind != TokenKind::word) continue;
            sum += weights[token.term];
            ++words;
        }
        const auto root = static_cast<std::int32_t>(integer_root(std::uint64_t{kHundred} * kHundred * words));
        if (root > 0) wording[i] = kHundred * kHundred * sum / root;
    }
    return wording;
}

}  // namespace lectern
