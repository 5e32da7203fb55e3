#include "labels.h"

#include <algorithm>

#include "label_weights.h"
#include "text/logistic.h"

namespace lectern {
namespace {

constexpr std::uint32_t kFnvOffset = 2166136261u;
constexpr std::uint32_t kFnvPrime = 16777619u;
constexpr std::size_t kShortestRun = 3;  // letters
constexpr std::size_t kLongestRun = 4;

/// FNV-1a (Fowler, Noll, Vo), 32 bits, folded to a bucket.
class BucketHash {
public:
    explicit BucketHash(char family) { add(family); }
    void add(char c) { state_ = (state_ ^ static_cast<unsigned char>(c)) * kFnvPrime; }
    void add(std::string_view text) {
        for (const char c : text)
            add(c >= '0' && c <= '9' ? '0' : c);
    }
    std::uint32_t bucket() const { return (state_ ^ (state_ >> 15)) % kBuckets; }

private:
    std::uint32_t state_ = kFnvOffset;
};

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Collects the buckets of one sentence.
class SentenceHasher {
public:
    SentenceHasher(const Tokens& tokens, const Cues& cues) : tokens_(tokens), cues_(cues) {}

    void add_own(std::size_t sentence) {
        std::string_view last = "^";
        for (const Token& token : tokens_.of_sentence(sentence)) {
            const std::string_view word = text(token);
            add('w', word);
            add_pair(last, word);
            if (token.kind == TokenKind::word) add_runs(word);
            last = word;
        }
        add_pair(last, "$");
    }

    void add_neighbour(char family, std::size_t sentence) {
        for (const Token& token : tokens_.of_sentence(sentence))
            if (token.kind == TokenKind::word) add(family, text(token));
    }

    void add_cues(std::size_t sentence) {
        for (const Cue& cue : cues_.of_sentence(sentence)) {
            BucketHash hash('c');
            hash.add(static_cast<char>('a' + static_cast<int>(cue.list)));
            hash.add(cue.value);
            buckets_.push_back(hash.bucket());
        }
    }

    void add_shape(std::size_t sentence) {
        std::uint32_t words = 0;
        std::uint32_t numbers = 0;
        std::uint32_t capitalized = 0;
        for (const Token& token : tokens_.of_sentence(sentence)) {
            words += token.kind == TokenKind::word;
            numbers += token.kind == TokenKind::number;
            capitalized += token.capitalized;
        }
        add_step('l', words / 5);
        add_step('n', std::min(numbers, 4u));
        add_step('u', std::min(capitalized, 6u));
    }

    SentenceBuckets take() {
        std::sort(buckets_.begin(), buckets_.end());
        buckets_.erase(std::unique(buckets_.begin(), buckets_.end()), buckets_.end());
        return std::move(buckets_);
    }

private:
    std::string_view text(const Token& token) const { return tokens_.terms[token.term].text; }

    void add(char family, std::string_view word) {
        BucketHash hash(family);
        hash.add(word);
        buckets_.push_back(hash.bucket());
    }

    void add_pair(std::string_view first, std::string_view second) {
        BucketHash hash('p');
        hash.add(first);
        hash.add(' ');
        hash.add(second);
        buckets_.push_back(hash.bucket());
    }

    void add_step(char family, std::uint32_t step) {
        BucketHash hash(family);
        hash.add(static_cast<char>('A' + std::min(step, 12u)));
        buckets_.push_back(hash.bucket());
    }

    /// The runs of letters of "^word$".
    void add_runs(std::string_view word) {
        padded_.assign("^").append(word).append("$");
        starts_.clear();
        for (std::size_t i = 0; i < padded_.size(); ++i)
            if (!is_continuation(padded_[i])) starts_.push_back(i);
        starts_.push_back(padded_.size());
        for (std::size_t size = kShortestRun; size <= kLongestRun; ++size)
            for (std::size_t i = 0; i + size < starts_.size(); ++i)
                add('r', std::string_view(padded_).substr(starts_[i], starts_[i + size] - starts_[i]));
    }

    const Tokens& tokens_;
    const Cues& cues_;
    SentenceBuckets buckets_;
    std::string padded_;
    std::vector<std::size_t> starts_;
};

/// 1000 times the square root, rounded down.
std::int64_t thousandfold_root(std::uint64_t value) {
    std::uint64_t root = 0;
    value *= 1000000;
    for (std::uint64_t bit = std::uint64_t{1} << 31; bit != 0; bit >>= 1)
        if ((root + bit) * (root + bit) <= value) root += bit;
    return static_cast<std::int64_t>(root);
}

SentenceLabels labels_of(const SentenceBuckets& buckets) {
    std::array<std::int64_t, kLabels> sums{};
    for (const std::uint32_t bucket : buckets)
        for (std::size_t l = 0; l < kLabels; ++l)
            sums[l] += label_weight(bucket, l);
    const std::int64_t root = thousandfold_root(buckets.size());
    std::array<Permille, kLabels> p{};
    for (std::size_t l = 0; l < kLabels; ++l) {
        // Weights are in steps of label_scale(l) millionths of a logit; the logit is in thousandths.
        const std::int64_t logit = label_bias(l) + sums[l] * label_scale(l) / root;
        p[l] = logistic_permille(static_cast<std::int32_t>(std::clamp<std::int64_t>(logit, -20000, 20000)));
    }
    SentenceLabels labels{p[0], p[1], p[2], p[3], p[4], {}};
    for (std::size_t k = 0; k < kClaimKinds; ++k)
        labels.kinds[k] = p[static_cast<std::size_t>(Label::first_kind) + k];
    return labels;
}

}  // namespace

SentenceBuckets hash_sentence(const std::vector<Sentence>& sentences, const Tokens& tokens, const Cues& cues,
                              std::size_t sentence) {
    SentenceHasher hasher(tokens, cues);
    hasher.add_own(sentence);
    if (sentence > 0) hasher.add_neighbour('b', sentence - 1);
    if (sentence + 1 < sentences.size()) hasher.add_neighbour('a', sentence + 1);
    hasher.add_cues(sentence);
    hasher.add_shape(sentence);
    return hasher.take();
}

std::vector<SentenceLabels> label_sentences(const Document& document, const std::vector<Sentence>& sentences,
                                            const Tokens& tokens, const Cues& cues) {
    std::vector<SentenceLabels> labels(sentences.size());
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        if (document.blocks[sentences[s].block].kind == BlockKind::boilerplate || tokens.of_sentence(s).empty())
            continue;
        labels[s] = labels_of(hash_sentence(sentences, tokens, cues, s));
    }
    return labels;
}

std::string_view name_of(ClaimKind kind) {
    static constexpr std::array<std::string_view, kClaimKinds> kNames = {
        "statistic", "cause", "comparison", "prediction", "quote", "recommendation", "judgement", "event"};
    return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace lectern
