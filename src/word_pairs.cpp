#include "word_pairs.h"

#include <algorithm>
#include <utility>

namespace lectern {
namespace {

using Pair = std::pair<std::uint64_t, std::uint32_t>;  // two stems in one number, and the sentence's index

constexpr std::uint64_t both(TermId first, TermId second) { return std::uint64_t{first} << 32 | second; }

/// Calls `found` for each pair of a sentence.
template <typename Found>
void for_each_pair(const Tokens& tokens, std::uint32_t sentence, Found found) {
    const Term* before = nullptr;
    for (const Token& token : tokens.of_sentence(sentence)) {
        const bool is_word = token.kind == TokenKind::word || token.kind == TokenKind::number;
        const Term* here = is_word ? &tokens.terms[token.term] : nullptr;
        if (before && here && !(before->stop_word && here->stop_word)) found(both(before->stem, here->stem));
        before = here;
    }
}

}  // namespace

std::vector<WordPairs> count_word_pairs(const Tokens& tokens, std::span<const std::uint32_t> sentences) {
    std::vector<WordPairs> counts(sentences.size());
    std::vector<Pair> pairs;
    for (std::uint32_t i = 0; i < sentences.size(); ++i)
        for_each_pair(tokens, sentences[i], [&](std::uint64_t pair) {
            ++counts[i].count;
            pairs.emplace_back(pair, i);
        });
    std::sort(pairs.begin(), pairs.end());
    for (std::size_t begin = 0, end = 0; begin < pairs.size(); begin = end) {
        while (end < pairs.size() && pairs[end].first == pairs[begin].first)
            ++end;
        if (pairs[begin].second == pairs[end - 1].second) continue;
        for (std::size_t i = begin; i < end; ++i)
            ++counts[pairs[i].second].repeated;
    }
    return counts;
}

}  // namespace lectern
