// What holds of the whole analysis, whatever the article: invariants, and changes to a text that must not change, or
// hardly change, what is chosen. Random articles from fixed seeds.
#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <string>
#include <vector>

#include "analyze.h"
#include "articles.h"
#include "cases.h"
#include "export.h"
#include "summary_length.h"
#include "text/graphemes.h"

using namespace lectern;
using namespace lectern::property;

namespace {

constexpr std::size_t kOrdinarily = 40;
constexpr std::size_t kPicks = 5;

Analysis analysis_of(const std::string& raw, const Options& options = {}) {
    auto result = analyze(raw, options);
    REQUIRE(result.ok());
    return std::move(result).value();
}

std::string text_of(const Analysis& a, Span span) { return a.document.text.bytes.substr(span.begin, span.size()); }

/// The first picks of the summary, as their sentences' texts with every run of blanks as one.
std::vector<std::string> picks_of(const Analysis& a, std::size_t count = kPicks) {
    std::vector<std::string> picks;
    for (const std::uint32_t s : a.summary.order) {
        if (picks.size() == count) break;
        picks.push_back(replaced(text_of(a, a.sentences[s].span), "\r\n", "\n"));
    }
    return picks;
}

/// How many of the picks of one analysis are among those of another.
std::size_t kept(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    return static_cast<std::size_t>(std::count_if(before.begin(), before.end(), [&](const std::string& pick) {
        return std::find(after.begin(), after.end(), pick) != after.end();
    }));
}

std::vector<std::string> claims_of(const Analysis& a) {
    std::vector<std::string> claims;
    for (const Claim& claim : a.claims)
        claims.push_back(std::string(name_of(claim.kind)) + ": " + text_of(a, claim.span));
    return claims;
}

/// From 1 to `most`.
std::uint32_t up_to(std::mt19937& random, std::uint32_t most) {
    return 1 + static_cast<std::uint32_t>(random() % most);
}

/// Counts how much of a choice stays, over many cases.
struct Share {
    std::size_t kept = 0;
    std::size_t all = 0;
    void add(std::size_t stayed, std::size_t of) {
        kept += stayed;
        all += of;
    }
    double percent() const { return 100.0 * static_cast<double>(kept) / static_cast<double>(all); }
};

}  // namespace

TEST_CASE("A summary's sentences are the article's, in its order, and each summary lies inside the next",
          "[property]") {
    for_cases("summaries are verbatim", kOrdinarily, [](std::mt19937& random) {
        const std::string raw = random_article(random).text(random_names(random));
        const Analysis a = analysis_of(raw);
        std::vector<std::uint32_t> sorted = a.summary.order;
        std::sort(sorted.begin(), sorted.end());
        std::vector<std::uint32_t> every(a.sentences.size());
        std::iota(every.begin(), every.end(), 0u);
        REQUIRE(sorted == every);
        std::vector<std::uint32_t> before;
        for (std::uint32_t n = 1; n <= 8; ++n) {
            const auto picks = pick_summary(a, {SummaryLength::Unit::sentences, n});
            REQUIRE(std::is_sorted(picks.begin(), picks.end()));
            REQUIRE(std::includes(picks.begin(), picks.end(), before.begin(), before.end()));
            for (const std::uint32_t s : picks)
                REQUIRE(raw.find(text_of(a, a.sentences[s].span)) != std::string::npos);
            before = picks;
        }
    });
}

TEST_CASE("Percent, words and minutes cut the same order as sentences do", "[property]") {
    for_cases("lengths cut one order", kOrdinarily, [](std::mt19937& random) {
        const Analysis a = analysis_of(random_article(random).text(random_names(random)));
        const std::vector<SummaryLength> lengths = {{SummaryLength::Unit::percent, up_to(random, 100)},
                                                    {SummaryLength::Unit::words, up_to(random, 300)},
                                                    {SummaryLength::Unit::minutes, up_to(random, 3)}};
        for (const SummaryLength length : lengths) {
            const auto picks = pick_summary(a, length);
            const auto count = static_cast<std::uint32_t>(picks.size());
            REQUIRE(picks == pick_summary(a, {SummaryLength::Unit::sentences, count}));
        }
    });
}

TEST_CASE("Every span lies inside the text, on the edges of grapheme clusters", "[property]") {
    for_cases("spans lie on edges", kOrdinarily, [](std::mt19937& random) {
        const Analysis a = analysis_of(random_article(random).text(random_names(random)));
        const std::string_view text = a.document.text.bytes;
        const auto good = [&](Span span) {
            return span.begin < span.end && span.end <= text.size() && is_grapheme_boundary(text, span.begin)
                   && is_grapheme_boundary(text, span.end);
        };
        for (const Claim& claim : a.claims) {
            REQUIRE(good(claim.span));
            REQUIRE(a.sentences[claim.sentence].span.contains(claim.span));
        }
        for (const Attribution& attribution : a.attributions) {
            REQUIRE(good(attribution.content));
            if (attribution.source) REQUIRE(good(*attribution.source));
        }
        for (const Quantity& quantity : a.quantities)
            REQUIRE(good(quantity.span));
        for (const Keyphrase& phrase : a.keyphrases)
            for (const Span span : phrase.spans)
                REQUIRE(good(span));
    });
}

TEST_CASE("Explanations add up", "[property]") {
    for_cases("explanations add up", kOrdinarily, [](std::mt19937& random) {
        const Analysis a = analysis_of(random_article(random).text(random_names(random)));
        for (const Salience& salience : a.salience)
            REQUIRE(std::accumulate(salience.parts.begin(), salience.parts.end(), 0) == salience.score());
        REQUIRE(a.label_reasons.size() == a.claims.size());
        for (const LabelReason& reason : a.label_reasons)
            REQUIRE(std::accumulate(reason.parts.begin(), reason.parts.end(), 0) == reason.log_odds);
    });
}

TEST_CASE("Line ends and blanks at a line's end change nothing", "[property]") {
    for_cases("line ends", kOrdinarily, [](std::mt19937& random) {
        const std::string raw = random_article(random).text(random_names(random));
        const Analysis plain = analysis_of(raw);
        for (const std::string& changed : {replaced(raw, "\n", "\r\n"), replaced(raw, "\n", " \n"), raw + "\n\n  \n"}) {
            const Analysis other = analysis_of(changed);
            REQUIRE(other.summary.order == plain.summary.order);
            REQUIRE(claims_of(other) == claims_of(plain));
        }
    });
}

TEST_CASE("Naming the language that is found changes nothing", "[property]") {
    for_cases("language labels", kOrdinarily, [](std::mt19937& random) {
        const std::string raw = random_article(random).text(random_names(random));
        const Analysis found = analysis_of(raw);
        REQUIRE(found.language.code == "en");
        const Analysis named = analysis_of(raw, {"en", {}, {}, {}});
        REQUIRE(named.summary.order == found.summary.order);
        REQUIRE(claims_of(named) == claims_of(found));
    });
}

TEST_CASE("Straight and curly quotation marks choose alike", "[property]") {
    Share share;
    for_cases("quotation marks", kOrdinarily, [&](std::mt19937& random) {
        const std::string raw = random_article(random).text(random_names(random));
        const std::string curly = replaced(replaced(raw, "\"We", "“We"), ",\" said", ",” said");
        const auto before = picks_of(analysis_of(raw));
        auto after = picks_of(analysis_of(curly));
        for (std::string& pick : after)
            pick = replaced(replaced(std::move(pick), "“", "\""), "”", "\"");
        share.add(kept(before, after), before.size());
    });
    std::printf("figure: summary kept with curly for straight quotation marks: %.1f %% (at least 99)\n",
                share.percent());
    CHECK(share.percent() >= 99);
}

TEST_CASE("Composed and decomposed letters choose alike", "[property]") {
    Share share;
    for_cases("NFC and NFD", kOrdinarily, [&](std::mt19937& random) {
        Names names = random_names(random);
        const Article article = random_article(random);
        names.surname = "Böhm";
        names.person = "René Böhm";
        const std::string composed = article.text(names);
        const auto decomposed = [](std::string text) {
            return replaced(replaced(std::move(text), "ö", "o\u0308"), "é", "e\u0301");
        };
        auto before = picks_of(analysis_of(composed));
        for (std::string& pick : before)
            pick = decomposed(std::move(pick));
        share.add(kept(before, picks_of(analysis_of(decomposed(composed)))), before.size());
    });
    std::printf("figure: summary kept with decomposed letters: %.1f %% (at least 99)\n", share.percent());
    CHECK(share.percent() >= 99);
}

TEST_CASE("Page chrome around the paragraphs hardly changes the choice", "[property]") {
    Share share;
    for_cases("page chrome added", kOrdinarily, [&](std::mt19937& random) {
        const std::string raw = random_article(random).text(random_names(random));
        std::string with_chrome = raw;
        for (int lines = 0; lines < 4; ++lines)
            with_chrome += "\n" + random_chrome(random) + "\n";
        const auto before = picks_of(analysis_of(raw));
        share.add(kept(before, picks_of(analysis_of(with_chrome))), before.size());
    });
    std::printf("figure: summary kept with page chrome added: %.1f %% (at least 95)\n", share.percent());
    CHECK(share.percent() >= 95);
}

TEST_CASE("Other names hardly change the choice", "[property]") {
    Share share;
    for_cases("changed names", kOrdinarily, [&](std::mt19937& random) {
        const Article article = random_article(random);
        const Names names = random_names(random);
        const Names others = random_names(random);
        const Analysis before = analysis_of(article.text(names));
        const Analysis after = analysis_of(article.text(others));
        REQUIRE(before.sentences.size() == after.sentences.size());
        const auto picks = [](const Analysis& a) {
            return std::vector(a.summary.order.begin(), a.summary.order.begin() + kPicks);
        };
        const auto first = picks(before);
        const auto second = picks(after);
        share.add(static_cast<std::size_t>(std::count_if(
                      first.begin(), first.end(),
                      [&](std::uint32_t s) { return std::find(second.begin(), second.end(), s) != second.end(); })),
                  first.size());
    });
    std::printf("figure: summary kept with other names: %.1f %% (at least 90)\n", share.percent());
    CHECK(share.percent() >= 90);
}

TEST_CASE("A text pasted twice says nothing twice in its summary", "[property]") {
    Share share;
    for_cases("doubled text", kOrdinarily, [&](std::mt19937& random) {
        const std::string raw = random_article(random).text(random_names(random));
        auto picks = picks_of(analysis_of(raw + "\n" + raw));
        const std::size_t count = picks.size();
        std::sort(picks.begin(), picks.end());
        picks.erase(std::unique(picks.begin(), picks.end()), picks.end());
        share.add(picks.size(), count);
    });
    std::printf("figure: picks of a doubled text that are said once: %.1f %% (at least 99)\n", share.percent());
    CHECK(share.percent() >= 99);
}

TEST_CASE("Every export follows from its article, and from no other", "[property]") {
    for_cases("exports verify", kOrdinarily, [](std::mt19937& random) {
        const std::string raw = random_article(random).text(random_names(random));
        ExportRequest request;
        request.format = static_cast<ExportFormat>(random() % static_cast<unsigned>(ExportFormat::count_));
        const auto exported = export_article(raw, request);
        REQUIRE(exported.ok());
        REQUIRE(verify_export(exported.value(), raw).ok());
        std::string changed = exported.value();
        changed[random() % changed.size()] ^= 1;
        REQUIRE_FALSE(verify_export(changed, raw).ok());
        std::string other = raw;
        other[random() % other.size()] ^= 1;
        REQUIRE_FALSE(verify_export(exported.value(), other).ok());
    });
}
