#include "label_features.h"

#include <algorithm>
#include <array>

#include "text/fnv.h"

namespace lectern {
namespace {

constexpr std::uint32_t kFirstWordSalt = 0x1001, kPairSalt = 0x1002, kCueSalt = 0x1003, kNameSkeleton = 0x1004,
                        kCountSalt = 0x1005, kEdge = 0x1006;
constexpr std::size_t kLongestRun = 5;  // letters
constexpr std::size_t kEnding = 3;      // letters of a content word that its skeleton keeps

std::uint32_t combine(std::uint32_t a, std::uint32_t b) {
    std::uint32_t hash = (a * 0x9E3779B1u) ^ (b + 0x7F4A7C15u);
    hash ^= hash >> 15;
    hash *= 0x85EBCA6Bu;
    hash ^= hash >> 13;
    return hash;
}

FeatureBucket bucket_of(std::uint32_t hash, LabelFeatureGroup group) {
    return combine(hash, static_cast<std::uint32_t>(group) + 1) >> (32 - kFeatureBucketBits);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::size_t kNumberShape = 6;  // characters of a number that its shape keeps

/// A word with its digits as zeros, and of a long number six characters: "1,234" is "0,000". `buffer` holds a number's.
std::string_view shape_of(std::string_view word, std::array<char, kNumberShape>& buffer) {
    if (std::none_of(word.begin(), word.end(), is_digit)) return word;
    const std::string_view kept = word.substr(0, kNumberShape);
    std::replace_copy_if(kept.begin(), kept.end(), buffer.begin(), is_digit, '0');
    return {buffer.data(), kept.size()};
}

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Where the character of valid UTF-8 behind the one at `at` begins.
std::size_t next_character(std::string_view text, std::size_t at) {
    do
        ++at;
    while (at < text.size() && continues_character(text[at]));
    return at;
}

std::uint32_t ending_hash(std::string_view word) {
    std::size_t from = word.size();
    for (std::size_t characters = 0; from > 0 && characters < kEnding;)
        characters += !continues_character(word[--from]);
    return fnv(word.substr(from), 0x811C9DC4u);
}

bool is_quotation_mark(std::string_view text) {
    static constexpr std::array<std::string_view, 8> kMarks = {"\"", "\u201c", "\u201d", "\u201e",
                                                               "''", "``",     "\u00ab", "\u00bb"};
    return text.size() <= 3 && std::find(kMarks.begin(), kMarks.end(), text) != kMarks.end();
}

/// Where `count` more buckets are to be written, behind those that are there.
std::vector<FeatureBucket>::iterator room_for(std::size_t count, std::vector<FeatureBucket>& buckets) {
    const std::size_t begin = buckets.size();
    buckets.resize(begin + count);
    return buckets.begin() + static_cast<std::ptrdiff_t>(begin);
}

/// Counts in steps that widen: 0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, ...
std::uint32_t step_of(std::size_t count) {
    static constexpr std::array<std::size_t, 14> kSteps = {1, 2, 3, 4, 6, 8, 12, 16, 20, 24, 32, 40, 56, 80};
    return static_cast<std::uint32_t>(std::upper_bound(kSteps.begin(), kSteps.end(), count) - kSteps.begin());
}

}  // namespace

LabelFeatures::LabelFeatures(const Tokens& tokens, const Cues& cues) : tokens_(tokens), cues_(cues) {
    terms_.reserve(tokens.terms.size());
    std::array<char, kNumberShape> buffer;
    for (const Term& term : tokens.terms) {
        const std::string_view shape = shape_of(term.text, buffer);
        const std::uint32_t word = fnv(shape);
        const std::uint32_t ending = term.stop_word ? word : ending_hash(shape);
        terms_.push_back({word, bucket_of(word, LabelFeatureGroup::words), ending,
                          bucket_of(ending, LabelFeatureGroup::skeletons), term.stop_word,
                          is_quotation_mark(term.text)});
    }
}

void LabelFeatures::append_letters(TermId term, std::vector<FeatureBucket>& buckets) const {
    std::array<char, kNumberShape> buffer;
    std::string word;
    word.append(1, '^').append(shape_of(tokens_.terms[term].text, buffer)).append(1, '$');
    auto out = room_for((kLongestRun - 1) * word.size(), buckets);
    for (std::size_t begin = 0; begin < word.size(); begin = next_character(word, begin)) {
        // A run's hash goes on from that of the run one character shorter.
        std::uint32_t hash = kFnvSeed;
        std::size_t end = begin;
        for (std::size_t n = 1; n <= kLongestRun && end < word.size(); ++n) {
            do
                hash = fnv_on(hash, word[end++]);
            while (end < word.size() && continues_character(word[end]));
            if (n > 1) *out++ = bucket_of(hash, LabelFeatureGroup::letters);
        }
    }
    buckets.erase(out, buckets.end());
}

void LabelFeatures::append(std::size_t sentence, LabelFeatureGroup group, std::vector<FeatureBucket>& buckets) const {
    switch (group) {
        case LabelFeatureGroup::words:
            append_words(sentence, buckets);
            break;
        case LabelFeatureGroup::skeletons:
            append_skeletons(sentence, buckets);
            break;
        case LabelFeatureGroup::counts:
            append_counts(sentence, buckets);
            break;
        default:
            break;
    }
}

void LabelFeatures::append_words(std::size_t sentence, std::vector<FeatureBucket>& buckets) const {
    const auto group = LabelFeatureGroup::words;
    const auto tokens = tokens_.of_sentence(sentence);
    if (!tokens.empty())
        buckets.push_back(bucket_of(combine(terms_[tokens.front().term].word_hash, kFirstWordSalt), group));
    auto out = room_for(2 * tokens.size(), buckets);
    std::uint32_t last = kEdge;
    for (const Token& token : tokens) {
        const TermFeatures& term = terms_[token.term];
        *out++ = term.word;
        *out++ = bucket_of(combine(combine(last, term.word_hash), kPairSalt), group);
        last = term.word_hash;
    }
    append_cues(sentence, buckets);
}

void LabelFeatures::append_skeletons(std::size_t sentence, std::vector<FeatureBucket>& buckets) const {
    const auto group = LabelFeatureGroup::skeletons;
    static const FeatureBucket name_bucket = bucket_of(kNameSkeleton, group);
    const auto tokens = tokens_.of_sentence(sentence);
    auto out = room_for(3 * tokens.size(), buckets);
    std::uint32_t last = kEdge;
    std::uint32_t last_two = combine(kEdge, kEdge);
    bool first = true;
    for (const Token& token : tokens) {
        const TermFeatures& term = terms_[token.term];
        const bool name = token.capitalized && !first && !term.stop_word;
        const std::uint32_t shape = name ? kNameSkeleton : term.ending_hash;
        const std::uint32_t two = combine(last, shape);
        *out++ = name ? name_bucket : term.ending;
        *out++ = bucket_of(two, group);
        *out++ = bucket_of(combine(last_two, shape), group);
        last = shape;
        last_two = two;
        first = false;
    }
}

void LabelFeatures::append_counts(std::size_t sentence, std::vector<FeatureBucket>& buckets) const {
    const auto tokens = tokens_.of_sentence(sentence);
    std::size_t words = 0, numbers = 0, names = 0, marks = 0, quotation_marks = 0, stop_words = 0;
    for (const Token& token : tokens) {
        const TermFeatures& term = terms_[token.term];
        words += token.kind == TokenKind::word;
        numbers += token.kind == TokenKind::number;
        names += token.capitalized;
        marks += token.kind == TokenKind::punctuation;
        stop_words += term.stop_word;
        quotation_marks += term.quotation_mark;
    }
    if (!tokens.empty()) names -= tokens.front().capitalized;
    const std::array<std::uint32_t, 7> steps = {step_of(words),
                                                step_of(numbers),
                                                step_of(names),
                                                step_of(marks),
                                                step_of(quotation_marks),
                                                static_cast<std::uint32_t>(words ? 10 * stop_words / words : 11),
                                                static_cast<std::uint32_t>(words ? 10 * names / words : 11)};
    for (std::uint32_t i = 0; i < steps.size(); ++i)
        buckets.push_back(bucket_of(combine(combine(i, steps[i]), kCountSalt), LabelFeatureGroup::counts));
}

void LabelFeatures::append_cues(std::size_t sentence, std::vector<FeatureBucket>& buckets) const {
    for (const Cue& cue : cues_.of_sentence(sentence)) {
        if (cue.list == CueList::instructions) continue;  // only marks a kind that the model leaves open
        buckets.push_back(bucket_of(combine(combine(fnv(cue.value), static_cast<std::uint32_t>(cue.list)), kCueSalt),
                                    LabelFeatureGroup::words));
    }
}

}  // namespace lectern
