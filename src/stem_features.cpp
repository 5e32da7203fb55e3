#include "stem_features.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "centrality.h"
#include "text/integer_root.h"
#include "word_pairs.h"

namespace lectern {
namespace {

constexpr std::uint32_t kLeadSentences = 3;
constexpr std::size_t kTopStems = 3;

/// Puts `value` in its place among the greatest so far, in falling order.
void keep_greatest(std::array<std::uint32_t, kTopStems>& greatest, std::uint32_t value) {
    for (std::uint32_t& kept : greatest)
        if (value > kept) std::swap(value, kept);
}

/// How many stems stand in both, which are each in rising order.
std::uint64_t shared(const std::vector<TermId>& a, const std::vector<TermId>& b) {
    std::uint64_t count = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        count += a[i] == b[j];
        const bool forward = a[i] <= b[j];
        j += b[j] <= a[i];
        i += forward;
    }
    return count;
}

/// Centroid: cosine of the sentence's stems (once each) with how many sentences hold each stem.
void measure_frequencies(const Prose& prose, std::vector<SentenceFeatures>& features) {
    std::uint64_t length = 0;
    std::uint32_t most = 1;
    for (const std::uint32_t holders : prose.holders) {
        if (holders < 2) continue;
        length += std::uint64_t{holders} * holders;
        most = std::max(most, holders);
    }
    const std::uint64_t norm = std::max<std::uint64_t>(integer_root(length), 1);
    for (const std::uint32_t s : prose.indices) {
        const std::size_t count = prose.stems[s].size();
        if (count == 0) continue;
        std::uint64_t sum = 0;
        std::uint64_t others = 0;
        std::uint64_t once = 0;
        std::array<std::uint32_t, kTopStems> top{};
        for (const TermId stem : prose.stems[s]) {
            sum += prose.holders[stem] >= 2 ? prose.holders[stem] : 0;
            others += prose.holders[stem] - 1;
            once += prose.holders[stem] == 1;
            keep_greatest(top, prose.holders[stem]);
        }
        SentenceFeatures& f = features[s];
        f[Feature::repeated] = static_cast<std::int32_t>(others);
        f[Feature::top_stems] = static_cast<std::int32_t>(std::accumulate(top.begin(), top.end(), 0u));
        f[Feature::content_stems] = static_cast<std::int32_t>(count);
        f[Feature::centroid] = static_cast<std::int32_t>(1000000 * sum / (norm * integer_root(1000000 * count)));
        f[Feature::centrality] = share(others, count * prose.indices.size());
        f[Feature::frequency] = share(sum, count * most);
        f[Feature::once_stems] = share(once, count);
    }
}

void measure_graph(const Prose& prose, std::vector<SentenceFeatures>& features) {
    std::vector<std::vector<TermId>> stems_of_prose;
    stems_of_prose.reserve(prose.indices.size());
    for (const std::uint32_t s : prose.indices)
        stems_of_prose.push_back(prose.stems[s]);
    const std::vector<Centrality> centrality = measure_centrality(stems_of_prose, prose.tokens.terms.size());
    for (std::size_t i = 0; i < prose.indices.size(); ++i) {
        SentenceFeatures& f = features[prose.indices[i]];
        f[Feature::degree] = centrality[i].degree;
        f[Feature::degree_before] = centrality[i].degree_before;
        f[Feature::degree_behind] = centrality[i].degree_behind;
        f[Feature::walk] = centrality[i].walk;
    }
}

void measure_overlaps(const Prose& prose, std::vector<SentenceFeatures>& features) {
    std::vector<bool> in_title(prose.tokens.terms.size(), false);
    std::size_t title_stems = 0;
    for (std::size_t s = 0; s < prose.sentences.size() && prose.document.title; ++s) {
        if (!prose.document.title->overlaps(prose.sentences[s].span)) continue;
        for (const TermId stem : content_stems(prose.tokens, s))
            title_stems += !in_title[stem], in_title[stem] = true;
    }
    const std::uint32_t lead_end = prose.indices.size() > kLeadSentences ? prose.indices[kLeadSentences] : ~0u;
    for (std::size_t i = 0; i < prose.indices.size(); ++i) {
        const auto& stems = prose.stems[prose.indices[i]];
        SentenceFeatures& f = features[prose.indices[i]];
        std::uint64_t title = 0;
        std::uint64_t lead = 0;
        std::uint64_t fresh = 0;
        for (const TermId stem : stems) {
            title += in_title[stem];
            lead += prose.first_holders[stem] < lead_end;
            fresh += prose.first_holders[stem] == prose.indices[i];
            f[Feature::introduced] += prose.first_holders[stem] == prose.indices[i] && prose.holders[stem] >= 2;
        }
        f[Feature::title_overlap] = share(title, title_stems);
        f[Feature::lead_overlap] = share(lead, stems.size());
        f[Feature::new_stems] = share(fresh, stems.size());
        if (i > 0) f[Feature::before_overlap] = share(shared(stems, prose.stems[prose.indices[i - 1]]), stems.size());
        if (i + 1 < prose.indices.size())
            f[Feature::after_overlap] = share(shared(stems, prose.stems[prose.indices[i + 1]]), stems.size());
    }
}

void measure_first_places(const Prose& prose, std::vector<SentenceFeatures>& features) {
    if (prose.indices.empty()) return;
    for (const std::uint32_t s : prose.indices) {
        std::uint64_t in_first = 0;
        std::uint64_t places = 0;
        for (const TermId stem : prose.stems[s]) {
            in_first += prose.first_holders[stem] == prose.indices.front();
            places += static_cast<std::uint64_t>(features[prose.first_holders[stem]][Feature::position]);
        }
        features[s][Feature::first_overlap] = share(in_first, prose.stems[s].size());
        features[s][Feature::first_place] = share(places, prose.stems[s].size() * prose.indices.size());
    }
}

void measure_pairs(const Prose& prose, std::vector<SentenceFeatures>& features) {
    const std::vector<WordPairs> pairs = count_word_pairs(prose.tokens, prose.indices);
    for (std::size_t i = 0; i < prose.indices.size(); ++i) {
        features[prose.indices[i]][Feature::pairs] = static_cast<std::int32_t>(pairs[i].repeated);
        features[prose.indices[i]][Feature::pairs_share] = share(pairs[i].repeated, pairs[i].count);
    }
}

}  // namespace

void measure_stem_features(const Prose& prose, std::vector<SentenceFeatures>& features) {
    measure_frequencies(prose, features);
    measure_graph(prose, features);
    measure_overlaps(prose, features);
    measure_first_places(prose, features);
    measure_pairs(prose, features);
}

}  // namespace lectern
