#include "centrality.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

using namespace lectern;

namespace {

using Stems = std::vector<std::vector<TermId>>;

double cosine(const std::vector<TermId>& a, const std::vector<TermId>& b) {
    double shared = 0;
    for (const TermId stem : a)
        shared += std::count(b.begin(), b.end(), stem);
    return a.empty() || b.empty() ? 0 : shared / std::sqrt(static_cast<double>(a.size() * b.size()));
}

Stems random_stems(unsigned seed, std::size_t sentences, TermId terms) {
    std::mt19937 random(seed);
    Stems stems(sentences);
    for (auto& held : stems)
        for (TermId stem = 0; stem < terms; ++stem)
            if (random() % 6 == 0) held.push_back(stem);
    return stems;
}

}  // namespace

TEST_CASE("Degrees are the sums of the cosines of all pairs, found without looking at pairs", "[centrality]") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const Stems stems = random_stems(seed, 25, 40);
        const auto centrality = measure_centrality(stems, 40);
        for (std::size_t s = 0; s < stems.size(); ++s) {
            double before = 0;
            double behind = 0;
            for (std::size_t other = 0; other < stems.size(); ++other)
                if (other != s) (other < s ? before : behind) += cosine(stems[s], stems[other]);
            INFO("seed " << seed << " sentence " << s);
            CHECK(centrality[s].degree == Approx(1000 * (before + behind)).margin(5));
            CHECK(centrality[s].degree_before == Approx(1000 * before).margin(5));
            CHECK(centrality[s].degree_behind == Approx(1000 * behind).margin(5));
        }
    }
}

TEST_CASE("A walk keeps its mass where every sentence has a neighbour, and is oftenest at the hub", "[centrality]") {
    const Stems stems = {{0, 1}, {0, 1, 2, 3}, {2}, {3}};
    const auto centrality = measure_centrality(stems, 4);
    int total = 0;
    for (const Centrality& c : centrality)
        total += c.walk;
    CHECK(total == Approx(4000).margin(20));
    for (const std::size_t other : {0u, 2u, 3u})
        CHECK(centrality[1].walk > centrality[other].walk);
}

TEST_CASE("A sentence that shares nothing, or says nothing, has no degree and only the walk's jumps", "[centrality]") {
    const auto centrality = measure_centrality(Stems{{0, 1}, {0}, {5}, {}}, 6);
    for (const std::size_t s : {2u, 3u}) {
        CHECK(centrality[s].degree == 0);
        CHECK(centrality[s].walk == Approx(150).margin(1));
    }
    CHECK(measure_centrality(Stems{}, 0).empty());
}
