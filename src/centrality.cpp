#include "centrality.h"

#include <algorithm>
#include <numeric>

#include "text/integer_root.h"

namespace lectern {
namespace {

constexpr int kBits = 16;  // of fraction in factors and likenesses: 65536 is one
constexpr std::uint64_t kOne = std::uint64_t{1} << kBits;
constexpr std::uint64_t kMean = std::uint64_t{1} << 20;  // what each sentence holds at the walk's start
constexpr std::uint64_t kMost = std::uint64_t{1} << 40;  // keeps products of a walk's share and a factor in 64 bits
constexpr int kSteps = 6;
constexpr std::uint64_t kDampedThousandths = 850;  // the rest jumps anywhere

std::int32_t thousandths(std::uint64_t fixed) { return static_cast<std::int32_t>(fixed * 1000 >> kBits); }

/// Sums over the graph whose edges are the likenesses, by way of the stems. A stem that stands in one sentence alone
/// ties it to none and is left out; the others are numbered anew by first occurrence and laid down one sentence behind
/// the other, so that each sum walks through little memory.
class Likeness {
public:
    Likeness(std::span<const std::vector<TermId>> stems, std::size_t terms) {
        std::vector<std::uint32_t> holders(terms, 0);
        for (const auto& held : stems)
            for (const TermId stem : held)
                ++holders[stem];
        std::vector<std::uint32_t> numbers(terms, 0);  // by stem, from 1
        std::uint32_t tying = 0;
        factors_.reserve(stems.size());
        begins_.reserve(stems.size() + 1);
        begins_.push_back(0);
        for (const auto& held : stems) {
            factors_.push_back(held.empty() ? 0 : integer_root((kOne * kOne) / held.size()));
            for (const TermId stem : held) {
                if (holders[stem] < 2) continue;
                if (numbers[stem] == 0) numbers[stem] = ++tying;
                stems_.push_back(numbers[stem] - 1);
            }
            begins_.push_back(stems_.size());
        }
        sums_.resize(tying);
    }

    /// For every sentence: the sum over the others of `weights` times their likeness with it.
    std::vector<std::uint64_t> spread(const std::vector<std::uint64_t>& weights) {
        std::fill(sums_.begin(), sums_.end(), 0);
        for (std::size_t s = 0; s < factors_.size(); ++s)
            add(s, weights[s]);
        std::vector<std::uint64_t> received(factors_.size(), 0);
        for (std::size_t s = 0; s < factors_.size(); ++s)
            received[s] = gather(s, weights[s] * factors_[s] >> kBits);
        return received;
    }

    /// For every sentence: the sum of its likenesses with those before it.
    std::vector<std::uint64_t> with_those_before() {
        std::fill(sums_.begin(), sums_.end(), 0);
        std::vector<std::uint64_t> sums(factors_.size(), 0);
        for (std::size_t s = 0; s < factors_.size(); ++s) {
            sums[s] = gather(s, 0);
            add(s, kOne);
        }
        return sums;
    }

private:
    std::span<const std::uint32_t> stems_of(std::size_t sentence) const {
        return std::span(stems_).subspan(begins_[sentence], begins_[sentence + 1] - begins_[sentence]);
    }

    void add(std::size_t sentence, std::uint64_t weight) {
        const std::uint64_t share = weight * factors_[sentence] >> kBits;
        for (const std::uint32_t stem : stems_of(sentence))
            sums_[stem] += share;
    }

    /// `own` is what the sentence itself has put on each of its stems.
    std::uint64_t gather(std::size_t sentence, std::uint64_t own) const {
        std::uint64_t sum = 0;
        for (const std::uint32_t stem : stems_of(sentence))
            sum += sums_[stem] - own;
        return std::min(sum, kMost) * factors_[sentence] >> kBits;
    }

    std::vector<std::uint32_t> stems_;    ///< of every sentence, one behind the other, by their new numbers
    std::vector<std::size_t> begins_;     ///< in stems_, by sentence, and the end
    std::vector<std::uint64_t> factors_;  ///< by sentence: one over the root of its number of stems
    std::vector<std::uint64_t> sums_;     ///< by stem
};

/// A step of the walk: each sentence hands what it holds to the others, in proportion to their likeness.
std::vector<std::uint64_t> step(Likeness& likeness, const std::vector<std::uint64_t>& held,
                                const std::vector<std::uint64_t>& degrees) {
    std::vector<std::uint64_t> shares(held.size(), 0);
    for (std::size_t s = 0; s < held.size(); ++s)
        if (degrees[s] > 0) shares[s] = std::min(std::min(held[s], kMost) * kOne / degrees[s], kMost);
    std::vector<std::uint64_t> next = likeness.spread(shares);
    for (std::uint64_t& value : next)
        value = (value * kDampedThousandths + kMean * (1000 - kDampedThousandths)) / 1000;
    return next;
}

}  // namespace

std::vector<Centrality> measure_centrality(std::span<const std::vector<TermId>> stems, std::size_t terms) {
    Likeness likeness(stems, terms);
    const std::vector<std::uint64_t> degrees = likeness.spread(std::vector<std::uint64_t>(stems.size(), kOne));
    const std::vector<std::uint64_t> before = likeness.with_those_before();
    std::vector<std::uint64_t> held(stems.size(), kMean);
    for (int i = 0; i < kSteps; ++i)
        held = step(likeness, held, degrees);

    std::vector<Centrality> centrality(stems.size());
    for (std::size_t s = 0; s < stems.size(); ++s) {
        const std::uint64_t behind = degrees[s] - std::min(before[s], degrees[s]);
        centrality[s] = {thousandths(degrees[s]), thousandths(before[s]), thousandths(behind),
                         static_cast<std::int32_t>(std::min(held[s], kMost) * 1000 / kMean)};
    }
    return centrality;
}

}  // namespace lectern
