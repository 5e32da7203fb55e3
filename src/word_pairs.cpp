#include "word_pairs.h"

#include <algorithm>
#include <numeric>

namespace lectern {
namespace {

/// A pair as it stands in the text.
struct Occurrence {
    TermId first;          ///< the first word's stem
    std::uint64_t behind;  ///< the second word's stem in the upper half, the sentence's index in the lower one
};

/// Calls `found` for each pair of a sentence.
template <typename Found>
void for_each_pair(const Tokens& tokens, std::uint32_t sentence, Found found) {
    const Term* before = nullptr;
    for (const Token& token : tokens.of_sentence(sentence)) {
        const bool is_word = token.kind == TokenKind::word || token.kind == TokenKind::number;
        const Term* here = is_word ? &tokens.terms[token.term] : nullptr;
        if (before && here && !(before->stop_word && here->stop_word)) found(before->stem, here->stem);
        before = here;
    }
}

/// What follows each stem, in the order of the text: laid down stem by stem (a counting sort).
class Followers {
public:
    Followers(const std::vector<Occurrence>& pairs, std::size_t stems) : begins_(stems + 2, 0), all_(pairs.size()) {
        for (const Occurrence& pair : pairs)
            ++begins_[pair.first + 2];
        std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
        for (const Occurrence& pair : pairs)
            all_[begins_[pair.first + 1]++] = pair.behind;
    }

    std::span<std::uint64_t> of(TermId stem) {
        return std::span(all_).subspan(begins_[stem], begins_[stem + 1] - begins_[stem]);
    }

private:
    std::vector<std::uint32_t> begins_;  ///< by stem, once all are laid down
    std::vector<std::uint64_t> all_;
};

/// Counts the pairs of one first stem that stand in several sentences.
void count_repeated(std::span<std::uint64_t> followers, std::vector<WordPairs>& counts) {
    std::sort(followers.begin(), followers.end());
    for (std::size_t begin = 0, end = 0; begin < followers.size(); begin = end) {
        while (end < followers.size() && followers[end] >> 32 == followers[begin] >> 32)
            ++end;
        if (followers[begin] == followers[end - 1]) continue;
        for (std::size_t i = begin; i < end; ++i)
            ++counts[followers[i] & 0xFFFFFFFF].repeated;
    }
}

}  // namespace

std::vector<WordPairs> count_word_pairs(const Tokens& tokens, std::span<const std::uint32_t> sentences) {
    std::vector<WordPairs> counts(sentences.size());
    std::vector<Occurrence> pairs;
    pairs.reserve(tokens.tokens.size() / 2);
    for (std::uint32_t i = 0; i < sentences.size(); ++i)
        for_each_pair(tokens, sentences[i], [&](TermId first, TermId second) {
            ++counts[i].count;
            pairs.push_back({first, std::uint64_t{second} << 32 | i});
        });
    Followers followers(pairs, tokens.terms.size());
    for (TermId stem = 0; stem < tokens.terms.size(); ++stem)
        if (const auto some = followers.of(stem); some.size() > 1) count_repeated(some, counts);
    return counts;
}

}  // namespace lectern
