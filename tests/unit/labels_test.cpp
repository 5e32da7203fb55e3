#include "labels.h"

#include <catch2/catch.hpp>
#include <numeric>

#include "analyze.h"
#include "classify.h"
#include "text/logistic.h"

using namespace lectern;

namespace {

/// Two columns over a handful of buckets.
const std::uint8_t kTwoColumns[] = {3, 9, 4, 247, 255, 0, 10, 2, /* second column: */ 7, 1};
const std::uint32_t kTwoEnds[] = {8, 10};

LabelModelTable small_table() {
    LabelModelTable table{kTwoColumns, kTwoEnds, {}, {}, {}};
    table.scales[0][0] = 1'000'000;  // a thousandth of log-odds for a unit
    table.scales[0][1] = 2'000'000;
    return table;
}

ColumnSums sums_of(const LabelModel& model, FeatureBucket bucket) {
    ColumnLanes lanes{};
    model.add(std::array{bucket}, lanes);
    ColumnSums sums{};
    for (std::size_t c = 0; c < kModelColumns; ++c)
        sums[c] = lanes[c];
    return sums;
}

constexpr auto kQuote =
    static_cast<Label>(static_cast<std::size_t>(Label::first_kind) + static_cast<std::size_t>(ClaimKind::quote));

/// Weights of each sentence of a text that `read_sentence` cuts.
std::vector<SentenceWeights> weights_of(const ReadSentence& read) {
    const LabelFeatures features(read.tokens, read.cues);
    return weigh_sentences(read.document, read.sentences, read.tokens, features, weigh_letters(read.tokens, features),
                           find_constructions(read.tokens, lexicon_for(read.language.code)));
}

}  // namespace

TEST_CASE("A weight is its signed root, squared; gaps add up over 255", "[labels]") {
    const LabelModelTable table = small_table();
    const LabelModel model(table);
    CHECK(sums_of(model, 3)[0] == 81);
    CHECK(sums_of(model, 7)[0] == -81);  // 247 is -9
    CHECK(sums_of(model, 7)[1] == 1);
    CHECK(sums_of(model, 7 + 255 + 10)[0] == 4);
    CHECK(sums_of(model, 4) == ColumnSums{});
    CHECK(sums_of(model, 262) == ColumnSums{});
}

TEST_CASE("The share of a family is its sum by the root of its size", "[labels]") {
    const LabelModelTable table = small_table();
    const LabelModel model(table);
    ColumnLanes sums{};
    sums[0] = 300;
    sums[1] = -300;
    const ColumnSums share = model.share_of(LabelFeatureGroup::words, sums, 9);
    CHECK(share[0] == 100);
    CHECK(share[1] == -200);
    CHECK(model.share_of(LabelFeatureGroup::words, sums, 0) == ColumnSums{});
}

TEST_CASE("The parts of a label add up to its probability, whatever the language", "[labels]") {
    const SentenceInContext sentence{
        "Prices rose by 4 percent, she said.", "It was a hard year.", "Rents followed.", {}};
    const ReadSentence read = read_sentence(sentence);
    const auto weights = weights_of(read);
    for (const std::string_view language : {"en", "de", "ar", "fi", ""}) {
        const auto labels = label_sentences(weights, language);
        const LabelMixture mixture(language);
        const LabelParts parts = mixture.parts_of(Label::claim, weights, read.middle);
        CHECK(logistic_permille(std::accumulate(parts.begin(), parts.end(), 0)) == labels[read.middle].claim);
    }
}

TEST_CASE("A neighbour speaks through its own part alone", "[labels]") {
    const std::string text = "This is why rents must fall.";
    const ReadSentence alone = read_sentence({text, {}, {}, "en"});
    const ReadSentence led = read_sentence({text, "First of all, many families cannot pay.", {}, "en"});
    const LabelMixture mixture("en");
    const LabelParts without = mixture.parts_of(Label::support, weights_of(alone), alone.middle);
    const LabelParts with = mixture.parts_of(Label::support, weights_of(led), led.middle);
    for (std::size_t p = 0; p < kLabelParts; ++p) {
        if (p == static_cast<std::size_t>(LabelPart::before))
            CHECK(with[p] != without[p]);
        else
            CHECK(with[p] == without[p]);
    }
}

TEST_CASE("A set of the text's language is asked, not another's", "[labels]") {
    const ReadSentence read = read_sentence({"Er sagte, dass die Preise steigen.", {}, {}, "de"});
    const auto weights = weights_of(read);
    const ColumnSums columns = LabelMixture("de").columns_of(kQuote, weights, read.middle);
    const auto experts = label_model().experts();
    for (std::size_t e = 0; e < experts.size(); ++e)
        CHECK((columns[e] != 0) == (experts[e].set == "quotes_de:quote"));
}

TEST_CASE("Sentences that any reader would label alike", "[labels]") {
    const auto kind = [](std::string_view text, ClaimKind wanted) {
        return classify({text, {}, {}, "en"}).kinds[static_cast<std::size_t>(wanted)];
    };
    CHECK(kind("Unemployment fell to 4.1 percent in March, from 6.3 percent a year before.", ClaimKind::statistic)
          > 500);
    CHECK(kind("The strike caused long delays and led to the closure of two schools.", ClaimKind::cause) > 500);
    CHECK(kind("\"We were never asked,\" the mayor said in an interview.", ClaimKind::quote) > 500);
    CHECK(kind("The door was green.", ClaimKind::statistic) < 500);
    CHECK(kind("The door was green.", ClaimKind::quote) < 500);
    CHECK(kind("The door was green.", ClaimKind::recommendation) < 500);
}

TEST_CASE("Log-odds are lifted over 0 from the cut on, in order, and stay where they are sure", "[labels]") {
    CHECK(lift(-1200, -1000) == -1200);
    CHECK(lift(-1000, -1000) == 0);
    CHECK(lift(500, -1000) == 1000);
    CHECK(lift(3000, -1000) == 3000);
    CHECK(lift(499, 500) < 0);
    CHECK(lift(500, 500) == 500);
    CHECK(lift(70, 0) == 70);
    for (const std::int32_t cut : {-2500, -600, 0, 300})
        for (std::int32_t log_odds = -4000; log_odds < 4000; ++log_odds)
            REQUIRE(lift(log_odds, cut) <= lift(log_odds + 1, cut));
}
