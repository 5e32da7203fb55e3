#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "cues.h"
#include "tokens.h"

namespace lectern {

/// The families of features a label is judged by. Each is a bag of hashed features; its size is taken out before the
/// families are added up, so that a long sentence does not shout.
enum class LabelFeatureGroup : std::uint8_t {
    words,      ///< words and pairs of words, the first word, marks, cues
    letters,    ///< runs of 2 to 5 characters within a word
    skeletons,  ///< 1 to 3 words in a row, of content words only their shape and ending: "the Xs said"
    counts,     ///< length, numbers, names, quotation marks, commas, each in steps
    count_
};

constexpr std::size_t kLabelFeatureGroups = static_cast<std::size_t>(LabelFeatureGroup::count_);

/// A feature's place among the 2^18 that a model may hold a weight for: "feature hashing", Weinberger et al. 2009.
using FeatureBucket = std::uint32_t;
constexpr unsigned kFeatureBucketBits = 18;

/// What of a document's features depends on one word form alone, found once a form.
class LabelFeatures {
public:
    LabelFeatures(const Tokens& tokens, const Cues& cues);

    /// Appends the buckets of a term's letters, a bucket once for each time it occurs.
    void append_letters(TermId term, std::vector<FeatureBucket>& buckets) const;

    /// The bucket of a word alone in `words`.
    FeatureBucket word(TermId term) const { return terms_[term].word; }

    /// Appends the buckets of one family of a sentence; `letters` gives nothing here, see append_letters.
    void append(std::size_t sentence, LabelFeatureGroup group, std::vector<FeatureBucket>& buckets) const;

private:
    /// What a sentence's features take of one word form.
    struct TermFeatures {
        std::uint32_t word_hash;    ///< a number's is its shape's: "1,234" is "0,000"
        FeatureBucket word;         ///< of the word alone
        std::uint32_t ending_hash;  ///< a stop word's is its own, another's that of its last letters
        FeatureBucket ending;       ///< of the ending alone, in `skeletons`
        bool stop_word;
        bool quotation_mark;
    };

    void append_words(std::size_t sentence, std::vector<FeatureBucket>& buckets) const;
    void append_skeletons(std::size_t sentence, std::vector<FeatureBucket>& buckets) const;
    void append_counts(std::size_t sentence, std::vector<FeatureBucket>& buckets) const;
    void append_cues(std::size_t sentence, std::vector<FeatureBucket>& buckets) const;

    const Tokens& tokens_;
    const Cues& cues_;
    std::vector<TermFeatures> terms_;
};

}  // namespace lectern
