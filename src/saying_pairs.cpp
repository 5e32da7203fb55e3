#include "saying_pairs.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace lectern {
namespace {

constexpr std::uint32_t kRarest = 24;                // a word in more sentences of an article finds no pair
constexpr std::size_t kFewestRareShared = 2;         // of a pair that is looked at
constexpr std::size_t kFewestShared = 4;             // words, names and figures of a pair that says the same
constexpr std::uint32_t kLeastLikeness = 600;        // permille
constexpr std::uint32_t kLeastWithOtherNames = 700;  // permille, where each has a name that the other lacks
constexpr std::uint32_t kLeastWithin = 500;          // permille, where one is as good as a part of the other
constexpr std::uint32_t kWholeHeld = 850;            // permille of the lighter saying that the other holds then
constexpr std::uint32_t kNear = 300;                 // permille of a claim that a sentence holds which comes near it
constexpr std::size_t kFewestTold = 3;               // words of a claim that can be said to stand in one article alone
constexpr std::uint32_t kSmoothing = 64;  // sentences that are added to every article: short ones tell rarity badly

/// Where each id stands: the indices of its holders, in order, one list after the other.
class HolderLists {
public:
    HolderLists(std::size_t ids, std::size_t holders) : begins_(ids + 1, 0), count_(holders) {}

    template <typename IdsOf>
    void fill(IdsOf ids_of) {
        for (std::uint32_t i = 0; i < count_; ++i)
            ids_of(i, [&](JointId id) { ++begins_[id + 1]; });
        std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
        places_.resize(begins_.back());
        std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
        for (std::uint32_t i = 0; i < count_; ++i)
            ids_of(i, [&](JointId id) { places_[next[id]++] = i; });
    }

    std::span<const std::uint32_t> of(JointId id) const {
        return std::span(places_).subspan(begins_[id], begins_[id + 1] - begins_[id]);
    }

private:
    std::vector<std::uint32_t> begins_;
    std::vector<std::uint32_t> places_;
    std::size_t count_;
};

/// Counts of some of many holders, cheap to start over.
class Tally {
public:
    explicit Tally(std::size_t holders) : counts_(holders, 0) {}

    void add(std::uint32_t holder, std::uint32_t amount) {
        if (counts_[holder] == 0) touched_.push_back(holder);
        counts_[holder] += amount;
    }
    std::uint32_t operator[](std::uint32_t holder) const { return counts_[holder]; }
    const std::vector<std::uint32_t>& touched() const { return touched_; }
    void clear() {
        for (const std::uint32_t holder : touched_)
            counts_[holder] = 0;
        touched_.clear();
    }

private:
    std::vector<std::uint32_t> counts_;
    std::vector<std::uint32_t> touched_;
};

/// The mentions that both hold, in the order of their ids.
std::vector<std::pair<const Mention*, const Mention*>> shared_mentions(const Saying& a, const Saying& b) {
    std::vector<std::pair<const Mention*, const Mention*>> shared;
    auto i = a.mentions.begin();
    auto j = b.mentions.begin();
    while (i != a.mentions.end() && j != b.mentions.end()) {
        if (i->id < j->id) {
            ++i;
        } else if (j->id < i->id) {
            ++j;
        } else {
            shared.emplace_back(&*i++, &*j++);
        }
    }
    return shared;
}

/// How far the names of two sayings are the same.
struct SharedNames {
    std::size_t shared = 0;
    std::size_t only_first = 0;
    std::size_t only_second = 0;
};

SharedNames compare_names(const Saying& a, const Saying& b,
                          const std::vector<std::pair<const Mention*, const Mention*>>& shared) {
    const auto is_name = [](const Mention& mention) { return mention.kind == LinkKind::name; };
    SharedNames names;
    names.only_first = static_cast<std::size_t>(std::count_if(a.mentions.begin(), a.mentions.end(), is_name));
    names.only_second = static_cast<std::size_t>(std::count_if(b.mentions.begin(), b.mentions.end(), is_name));
    for (const auto& [one, other] : shared) {
        names.shared += is_name(*one) || is_name(*other);
        names.only_first -= is_name(*one);
        names.only_second -= is_name(*other);
    }
    return names;
}

/// Whether the shared names come in the same order: "Lee beat Ray" is not "Ray beat Lee".
bool keeps_order_of_names(std::vector<std::pair<const Mention*, const Mention*>> shared) {
    shared.erase(std::remove_if(shared.begin(), shared.end(),
                                [](const auto& both) {
                                    return both.first->kind != LinkKind::name || both.second->kind != LinkKind::name;
                                }),
                 shared.end());
    std::sort(shared.begin(), shared.end(),
              [](const auto& a, const auto& b) { return a.first->span.begin < b.first->span.begin; });
    return std::is_sorted(shared.begin(), shared.end(),
                          [](const auto& a, const auto& b) { return a.second->span.begin < b.second->span.begin; });
}

/// Compares the sayings of two articles.
class Matcher {
public:
    Matcher(const ComparedArticle& first, const ComparedArticle& second, const WordWeights& weights, std::size_t ids)
        : first_(first), second_(second), weights_(weights), places_(ids, second.sayings.size()) {
        places_.fill([&](std::uint32_t saying, auto add) {
            for (const Mention& mention : second_.sayings[saying].mentions)
                if (weights_.is_rare(mention.id)) add(mention.id);
        });
        for (const Saying& saying : first.sayings)
            weights_first_.push_back(weight_of(saying));
        for (const Saying& saying : second.sayings)
            weights_second_.push_back(weight_of(saying));
    }

    std::vector<SayingPair> find() {
        std::vector<SayingPair> pairs = copies();
        Tally rare(second_.sayings.size());
        for (std::uint32_t i = 0; i < first_.sayings.size(); ++i) {
            for (const Mention& mention : first_.sayings[i].mentions)
                if (weights_.is_rare(mention.id))
                    for (const std::uint32_t j : places_.of(mention.id))
                        rare.add(j, 1);
            for (const std::uint32_t j : rare.touched())
                if (rare[j] >= kFewestRareShared) consider(i, j, pairs);
            rare.clear();
        }
        return best_of(std::move(pairs));
    }

private:
    std::uint32_t weight_of(const Saying& saying) const {
        return std::accumulate(saying.mentions.begin(), saying.mentions.end(), std::uint32_t{0},
                               [&](std::uint32_t sum, const Mention& mention) { return sum + weights_[mention.id]; });
    }

    bool claims(std::uint32_t i, std::uint32_t j) const {
        return first_.sayings[i].place.claim || second_.sayings[j].place.claim;
    }

    /// Sayings in the same words: the first time they are said in one with the first time in the other, and so on.
    std::vector<SayingPair> copies() const {
        using Words = std::pair<std::string_view, bool>;
        const auto words_of = [](const Saying& saying) { return Words(saying.wording, saying.denies); };
        std::map<Words, std::vector<std::uint32_t>> by_words;
        for (std::uint32_t j = 0; j < second_.sayings.size(); ++j)
            by_words[words_of(second_.sayings[j])].push_back(j);
        std::map<Words, std::size_t> used;
        std::vector<SayingPair> pairs;
        for (std::uint32_t i = 0; i < first_.sayings.size(); ++i) {
            const auto same = by_words.find(words_of(first_.sayings[i]));
            if (same == by_words.end()) continue;
            const std::size_t time = used[same->first]++;
            if (time < same->second.size() && claims(i, same->second[time]))
                pairs.push_back({i, same->second[time], 1000, 0});
        }
        return pairs;
    }

    void consider(std::uint32_t i, std::uint32_t j, std::vector<SayingPair>& pairs) const {
        const Saying& a = first_.sayings[i];
        const Saying& b = second_.sayings[j];
        if (!claims(i, j) || a.denies != b.denies) return;
        const auto shared = shared_mentions(a, b);
        if (shared.size() < kFewestShared) return;
        std::uint32_t weight = 0;
        for (const auto& both : shared)
            weight += weights_[both.first->id];
        const std::uint32_t likeness = 2000 * weight / (weights_first_[i] + weights_second_[j]);
        const std::uint32_t held = 1000 * weight / std::min(weights_first_[i], weights_second_[j]);
        if (likeness < least_likeness(held, compare_names(a, b, shared))) return;
        if (!keeps_order_of_names(shared)) return;
        pairs.push_back({i, j, static_cast<std::uint16_t>(std::min(likeness, 999u)),
                         count_contradictions(first_, a.figures, second_, b.figures)});
    }

    /// From how much on two sayings are alike enough: more, where each names somebody whom the other does not, as what
    /// is said of two is not the same; less, where one is as good as a part of the other.
    static std::uint32_t least_likeness(std::uint32_t held, const SharedNames& names) {
        if (names.only_first > 0 && names.only_second > 0) return names.shared == 0 ? 1000 : kLeastWithOtherNames;
        return held < kWholeHeld ? kLeastLikeness : kLeastWithin;
    }

    /// The likest first; each saying goes into one pair. Pairs as like as each other come by the sum of their places,
    /// which is the same from either side, and differs between any two that share a saying.
    std::vector<SayingPair> best_of(std::vector<SayingPair> pairs) const {
        const auto turn = [](const SayingPair& pair) {
            return std::tuple(1000 - pair.likeness, pair.first + pair.second, pair.first);
        };
        std::sort(pairs.begin(), pairs.end(),
                  [&](const SayingPair& a, const SayingPair& b) { return turn(a) < turn(b); });
        std::vector<bool> first_taken(first_.sayings.size(), false);
        std::vector<bool> second_taken(second_.sayings.size(), false);
        std::vector<SayingPair> best;
        for (const SayingPair& pair : pairs) {
            if (first_taken[pair.first] || second_taken[pair.second]) continue;
            first_taken[pair.first] = second_taken[pair.second] = true;
            best.push_back(pair);
        }
        std::sort(best.begin(), best.end(), [](const SayingPair& a, const SayingPair& b) { return a.first < b.first; });
        return best;
    }

    const ComparedArticle& first_;
    const ComparedArticle& second_;
    const WordWeights& weights_;
    HolderLists places_;  ///< of rare ids, in the second article's sayings
    std::vector<std::uint32_t> weights_first_;
    std::vector<std::uint32_t> weights_second_;
};

std::uint32_t holders_of(const ComparedArticle& article, JointId id) {
    return id < article.holders.size() ? article.holders[id] : 0;
}

}  // namespace

WordWeights::WordWeights(const ComparedArticle& first, const ComparedArticle& second, std::size_t ids) {
    const auto sentences = static_cast<std::uint32_t>(first.by_sentence.size() + second.by_sentence.size());
    const std::uint32_t all = log2_sixteenths(sentences + kSmoothing);
    for (JointId id = 0; id < ids; ++id) {
        const std::uint32_t in_first = holders_of(first, id);
        const std::uint32_t in_second = holders_of(second, id);
        weights_.push_back(1 + all - log2_sixteenths(std::max(1u, in_first + in_second)));
        rare_.push_back(in_first <= kRarest && in_second <= kRarest);
    }
}

std::uint32_t WordWeights::of(const std::vector<JointId>& ids) const {
    return std::accumulate(ids.begin(), ids.end(), std::uint32_t{0},
                           [&](std::uint32_t sum, JointId id) { return sum + weights_[id]; });
}

std::vector<SayingPair> pair_sayings(const ComparedArticle& first, const ComparedArticle& second,
                                     const WordWeights& weights) {
    return Matcher(first, second, weights, weights.size()).find();
}

std::vector<std::uint32_t> find_lone_claims(const ComparedArticle& article, const ComparedArticle& other,
                                            const WordWeights& weights) {
    HolderLists places(weights.size(), other.by_sentence.size());
    places.fill([&](std::uint32_t sentence, auto add) {
        for (const JointId id : other.by_sentence[sentence])
            if (weights.is_rare(id)) add(id);
    });
    Tally held(other.by_sentence.size());
    std::vector<std::uint32_t> lone;
    for (const Saying& saying : article.sayings) {
        if (!saying.place.claim || saying.mentions.size() < kFewestTold) continue;
        std::uint32_t weight = 0;
        std::uint32_t frequent = 0;
        for (const Mention& mention : saying.mentions) {
            weight += weights[mention.id];
            if (!weights.is_rare(mention.id)) frequent += weights[mention.id];
            for (const std::uint32_t sentence : places.of(mention.id))
                held.add(sentence, weights[mention.id]);
        }
        std::uint32_t most = 0;
        for (const std::uint32_t sentence : held.touched())
            most = std::max(most, held[sentence]);
        held.clear();
        // What is too frequent to be looked up may stand anywhere.
        if (1000 * (most + frequent) < kNear * weight) lone.push_back(*saying.place.claim);
    }
    std::sort(lone.begin(), lone.end());
    return lone;
}

std::vector<Link> links_between(const Saying& first, const Saying& second) {
    std::vector<Link> links;
    for (const auto& [a, b] : shared_mentions(first, second))
        links.push_back({a->kind == b->kind ? a->kind : LinkKind::word, a->span, b->span});
    std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) { return a.first.begin < b.first.begin; });
    return links;
}

}  // namespace lectern
