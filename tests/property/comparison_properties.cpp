// What holds of a comparison, whatever the articles.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <tuple>

#include "articles.h"
#include "cases.h"
#include "comparison.h"

using namespace lectern;
using namespace lectern::property;

namespace {

constexpr std::size_t kOrdinarily = 40;

Analysis analysis_of(const std::string& raw) {
    auto result = analyze(raw);
    REQUIRE(result.ok());
    return std::move(result).value();
}

using PairKey = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t, std::uint16_t>;

std::set<PairKey> pairs_of(const std::vector<SharedClaim>& shared, bool swapped) {
    std::set<PairKey> keys;
    for (const SharedClaim& claim : shared) {
        const Span one = swapped ? claim.second.span : claim.first.span;
        const Span other = swapped ? claim.first.span : claim.second.span;
        keys.emplace(one.begin, one.end, other.begin, other.end, claim.likeness);
    }
    return keys;
}

std::set<std::pair<std::uint32_t, std::uint32_t>> pairs_of(const std::vector<OtherFigure>& figures, bool swapped) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> keys;
    for (const OtherFigure& figure : figures)
        keys.insert(swapped ? std::pair(figure.second, figure.first) : std::pair(figure.first, figure.second));
    return keys;
}

std::set<std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>> pairs_of(
    const std::vector<SharedSpeaker>& speakers, bool swapped) {
    std::set<std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>> keys;
    for (const SharedSpeaker& speaker : speakers)
        keys.insert(swapped ? std::pair(speaker.second, speaker.first) : std::pair(speaker.first, speaker.second));
    return keys;
}

/// Some paragraphs of one article, told of the same names, behind some of another.
std::string mixed(const Article& one, const Article& other, const Names& names, std::mt19937& random) {
    Article mix{one.title, {}};
    for (const auto& paragraph : one.paragraphs)
        if (random() % 2 == 0) mix.paragraphs.push_back(paragraph);
    for (const auto& paragraph : other.paragraphs)
        if (random() % 2 == 0) mix.paragraphs.push_back(paragraph);
    if (mix.paragraphs.empty()) mix.paragraphs.push_back(one.paragraphs.front());
    return mix.text(names);
}

}  // namespace

TEST_CASE("Beside itself, a text shares every claim, each with itself", "[property]") {
    for_cases("a text beside itself", kOrdinarily, [](std::mt19937& random) {
        const Analysis a = analysis_of(random_article(random).text(random_names(random)));
        const Comparison comparison = compare(a, a);
        REQUIRE(comparison.only_first.empty());
        REQUIRE(comparison.only_second.empty());
        REQUIRE(comparison.figures.empty());
        std::size_t claims = 0;
        for (const SharedClaim& shared : comparison.shared) {
            REQUIRE(shared.first.span == shared.second.span);
            REQUIRE(shared.likeness == 1000);
            claims += shared.first.claim.has_value();
        }
        REQUIRE(claims == a.claims.size());
    });
}

TEST_CASE("The other way round, a comparison says the same", "[property]") {
    for_cases("sides change places", kOrdinarily, [](std::mt19937& random) {
        const Article one = random_article(random);
        const Article other = random_article(random);
        const Names names = random_names(random);
        const Analysis a = analysis_of(one.text(names));
        const Analysis b = analysis_of(mixed(one, other, names, random));
        const Comparison there = compare(a, b);
        const Comparison back = compare(b, a);
        REQUIRE(pairs_of(there.shared, false) == pairs_of(back.shared, true));
        REQUIRE(pairs_of(there.figures, false) == pairs_of(back.figures, true));
        REQUIRE(pairs_of(there.speakers, false) == pairs_of(back.speakers, true));
        REQUIRE(there.only_first == back.only_second);
        REQUIRE(there.only_second == back.only_first);
    });
}

TEST_CASE("What is shared lies in both texts, each place in one pair, and nothing shared is said to be in one alone",
          "[property]") {
    for_cases("pairs are sound", kOrdinarily, [](std::mt19937& random) {
        const Article one = random_article(random);
        const Article other = random_article(random);
        const Names names = random_names(random);
        const Analysis a = analysis_of(one.text(names));
        const Analysis b = analysis_of(mixed(one, other, names, random));
        const Comparison comparison = compare(a, b);
        std::set<std::uint32_t> begins;
        for (const SharedClaim& shared : comparison.shared) {
            REQUIRE(a.sentences[shared.first.sentence].span.contains(shared.first.span));
            REQUIRE(b.sentences[shared.second.sentence].span.contains(shared.second.span));
            REQUIRE((shared.first.claim || shared.second.claim));
            REQUIRE(begins.insert(shared.first.span.begin).second);
            for (const Link& link : shared.links) {
                REQUIRE(shared.first.span.contains(link.first));
                REQUIRE(shared.second.span.contains(link.second));
            }
            if (shared.first.claim)
                REQUIRE_FALSE(std::binary_search(comparison.only_first.begin(), comparison.only_first.end(),
                                                 *shared.first.claim));
        }
    });
}
