#include "claims.h"

#include <catch2/catch.hpp>
#include <numeric>

#include "analyzed.h"
#include "text/logistic.h"

using namespace lectern;

namespace {

/// The kind of the claim made by the sentence that holds `words`; empty where it makes none.
std::string_view kind_of(const Analysis& a, std::string_view words) {
    const std::size_t at = a.document.text.bytes.find(words);
    REQUIRE(at != std::string::npos);
    for (const Claim& claim : a.claims)
        if (claim.span.begin <= at && at < claim.span.end) return name_of(claim.kind);
    return "";
}

}  // namespace

TEST_CASE("What should be done is a recommendation, what will happen a prediction", "[claims]") {
    const Analysis a = analyzed(
        "The town must repair the old dam before the next winter.\n\nIn the coming years the river will rise higher "
        "than "
        "the dam was built for.");
    CHECK(kind_of(a, "must repair") == "recommendation");
    CHECK(kind_of(a, "coming years") == "prediction");
}

TEST_CASE("A statement with a named source is a quote, and the claim is reported", "[claims]") {
    const Analysis a =
        analyzed("Nobody was hurt in the flood.\n\nAnn Lee told The Morning Post: “The dam was never safe.”");
    CHECK(kind_of(a, "never safe") == "quote");
    for (const Claim& claim : a.claims)
        if (claim.kind == ClaimKind::quote) CHECK(claim.hedge == HedgeLevel::reported);
}

TEST_CASE("A figure from an unnamed source stays a statistic", "[claims]") {
    const Analysis a = analyzed(
        "The street is cool.\n\nTemperatures fell by 9 percent on average, according to measurements from 40 streets.");
    CHECK(kind_of(a, "9 percent") == "statistic");
}

TEST_CASE("Where the lexicon is not full, a kind takes a figure, a quotation or a cue phrase", "[claims]") {
    const auto kind_in = [](std::string_view text, std::string_view language) {
        auto result = analyze(text, {std::string(language), "", {}});
        REQUIRE(result.ok());
        return result.value().claims.empty() ? "" : name_of(result.value().claims[0].kind);
    };
    CHECK(kind_in("Wegen des Regens blieb die alte Brücke am Fluss zu.", "de") == "cause");
    CHECK(kind_in("Die Kosten steigen von 3,2 auf 5,1 Mio. Euro.", "de") == "statistic");
    CHECK(kind_in("Etwa 60 Prozent davon trägt das Land.", "de") == "statistic");
    CHECK(kind_in("Die alte Brücke am Fluss sollte endlich erneuert werden.", "de") == "recommendation");
    CHECK(kind_in("Le vieux pont devrait fermer dans les prochaines années.", "fr") == "prediction");
    CHECK(kind_in("El puente viejo es más grande que el puente nuevo.", "es") == "comparison");
    CHECK(kind_in("Purtroppo il vecchio ponte sul fiume resta chiuso.", "it") == "judgement");
    CHECK(kind_in("Sie bildet Pollen und Samen auf der Wiese.", "de").empty());
}

TEST_CASE("Where neither model nor cue phrases know the kinds, only figures and quotations are claims", "[claims]") {
    auto result = analyze(
        "De bloem is een scheut met beperkte groei. Zij vormt stuifmeel en zaden.\n\nIn mei daalde het aantal bijen in "
        "het dal met 40 procent tot 12.000.",
        {"nl", "", {}});
    REQUIRE(result.ok());
    for (const Claim& claim : result.value().claims)
        CHECK((claim.kind == ClaimKind::statistic || claim.kind == ClaimKind::quote));
}

TEST_CASE("In a language known in part a kind needs its cue", "[claims]") {
    auto result = analyze(
        "Die Blüte ist ein Spross mit begrenztem Wachstum.\n\nDie Stadt sollte den alten Damm vor dem Winter "
        "vermutlich "
        "reparieren.",
        {"de", "", {}});
    REQUIRE(result.ok());
    REQUIRE(result.value().claims.size() == 1);
    CHECK(result.value().claims[0].kind == ClaimKind::recommendation);
    CHECK(result.value().claims[0].hedge == HedgeLevel::hedged);
}

TEST_CASE("What somebody says is of its own kind, and the claim is what is said", "[claims]") {
    const Analysis a = analyzed(
        "The valley was quiet on Sunday.\n\nAccording to Ann Lee, the town must repair the old dam before winter.");
    CHECK(kind_of(a, "must repair") == "recommendation");
    for (const Claim& claim : a.claims) {
        const std::string words = a.document.text.bytes.substr(claim.span.begin, claim.span.size());
        if (claim.kind == ClaimKind::recommendation) CHECK(words == "the town must repair the old dam before winter.");
    }
}

TEST_CASE("Of two clauses the one that holds the cue is the claim", "[claims]") {
    const Analysis a = analyzed("The old dam is still dry, but the town must repair it before winter.");
    REQUIRE(a.claims.size() == 1);
    CHECK(a.document.text.bytes.substr(a.claims[0].span.begin, a.claims[0].span.size())
          == "the town must repair it before winter.");
}

TEST_CASE("A hedge in another clause does not hedge the claim", "[claims]") {
    const Analysis a = analyzed("The mayor is perhaps ill today, but the town must repair the dam before winter.");
    REQUIRE(a.claims.size() == 1);
    CHECK(a.claims[0].hedge == HedgeLevel::asserted);
}

TEST_CASE("Than compares behind a comparative, not before a figure nor in 'less about'", "[claims]") {
    CHECK(kind_of(analyzed("The new dam is larger than any other dam of the valley."), "new dam") == "comparison");
    CHECK(kind_of(analyzed("The lesson is less about trees than about measurement."), "lesson") != "comparison");
    CHECK(kind_of(analyzed("The town repaired more than 40 old walls of the dam."), "town") != "comparison");
}

TEST_CASE("Hedges set the level and are shown", "[claims]") {
    const Analysis a = analyzed("The flood was perhaps caused by the old dam above the town.");
    REQUIRE(a.claims.size() == 1);
    CHECK(a.claims[0].hedge == HedgeLevel::hedged);
    CHECK(a.claims[0].hedge_cues.size() == 1);
}

TEST_CASE("A word hedges only where it holds back", "[claims]") {
    const auto level_of = [](std::string_view text) {
        const Analysis a = analyzed(text);
        REQUIRE(a.claims.size() == 1);
        return name_of(a.claims[0].hedge);
    };
    CHECK(level_of("The flood was caused by about 40 old dams above the town.") == "hedged");
    CHECK(level_of("The flood was caused by a bad decision about the old dams above the town.") == "asserted");
    CHECK(level_of("The flood was caused by most dams above the town.") == "hedged");
    CHECK(level_of("The flood was caused by the most recent dam above the town.") == "asserted");
    CHECK(level_of("The flood that hurt them most was caused by the old dam above the town.") == "asserted");
    CHECK(level_of("The flood that we most feared was caused by the old dam above the town.") == "asserted");
    CHECK(level_of("The flood was caused in May by the old dam above the town.") == "asserted");
}

TEST_CASE("At most two fifths of an inner paragraph's sentences are claims", "[claims]") {
    std::string text = "Winter is near, and little is ready.\n\n";
    for (int i = 0; i < 10; ++i)
        text += "The town must repair wall number " + std::to_string(i) + " of the dam. ";
    text += "\n\nThe dam must be repaired soon.";
    const Analysis a = analyzed(text);
    const auto inner = std::count_if(a.claims.begin(), a.claims.end(),
                                     [&](const Claim& claim) { return a.sentences[claim.sentence].block == 1; });
    CHECK(inner <= 4);
    CHECK(inner >= 1);
}

TEST_CASE("The reasons of a kind add up to its probability, and name its words", "[claims]") {
    const Analysis a = analyzed(
        "The flood was caused by the old dam.\n\nUnemployment fell to 4 percent in May, the ministry said.\n\nThe town "
        "must repair the dam before winter, because the river will rise again.");
    REQUIRE(a.label_reasons.size() == a.claims.size());
    REQUIRE(!a.claims.empty());
    for (std::size_t c = 0; c < a.claims.size(); ++c) {
        const LabelReason& reason = a.label_reasons[c];
        CHECK(std::accumulate(reason.parts.begin(), reason.parts.end(), 0) == reason.log_odds);
        const auto kind = static_cast<std::size_t>(a.claims[c].kind);
        CHECK(logistic_permille(reason.log_odds) == a.labels[a.claims[c].sentence].kinds[kind]);
        CHECK(reason.words.size() <= 3);
        for (const Span word : reason.words)
            CHECK(a.sentences[a.claims[c].sentence].span.contains(word));
    }
}

TEST_CASE("A bare item of a list claims a figure at most", "[claims]") {
    const Analysis a = analyzed(
        "The town must repair the dam.\n\n- Bed in a private cabin upstairs: 219 euros\n- Chair in the old hall "
        "below: 89 euros\n\nThe dam must be repaired soon.");
    for (const Claim& claim : a.claims) {
        const bool is_item = a.document.blocks[a.sentences[claim.sentence].block].kind == BlockKind::list_item;
        CHECK((!is_item || claim.kind == ClaimKind::statistic));
    }
}

TEST_CASE("A claim is cut to what is said only where that is a sentence", "[claims]") {
    const Analysis a = analyzed("Ann Lee blames the old dams, which have leaked since May, and the age of the gates.");
    REQUIRE(a.claims.size() == 1);
    CHECK(a.claims[0].span == a.sentences[0].span);
}

TEST_CASE("Labels are probabilities that do not depend on what is analyzed beside them", "[labels]") {
    const SentenceLabels alone = classify({"Unemployment fell to 4 percent in May.", "", "", "en"});
    const SentenceLabels again = classify({"Unemployment fell to 4 percent in May.", "", "", "en"});
    CHECK(alone.checkworthiness == again.checkworthiness);
    CHECK(alone.checkworthiness > classify({"Thank you, thank you.", "", "", "en"}).checkworthiness);
    for (const Permille p : alone.kinds)
        CHECK(p <= 1000);
    CHECK(classify({"", "", "", ""}).claim == 0);
}

TEST_CASE("What a study finds is of the kind of what it finds, and no quote", "[claims]") {
    const auto kind = [](std::string_view sentence) {
        return kind_of(analyzed("The night was quiet.\n\n" + std::string(sentence)), sentence.substr(0, 9));
    };
    CHECK(kind("Doctors advise against walking on the ice before January.") == "recommendation");
    CHECK(kind("The union, said Ann Lee, calls on the town to repair the old dam.") == "recommendation");
    CHECK(kind("A study by Hartwell University found that a longer break could halve the number of mistakes.")
          != "quote");
    CHECK(kind("A trial at Hartwell University found that warm milk had no effect on sleep.") != "quote");
}

TEST_CASE("What somebody said would happen is a prediction", "[claims]") {
    const auto kind = [](std::string_view sentence) {
        return kind_of(analyzed("The night was quiet.\n\n" + std::string(sentence)),
                       sentence.substr(sentence.size() - 9));
    };
    CHECK(kind("Ann Lee said that the wall would last forty years.") == "prediction");
    CHECK(kind("Ann Lee said the port would open again in May.") == "prediction");
    CHECK(kind("Ann Lee said that she would like to thank the town.") != "prediction");
    CHECK(kind("Ann Lee said that the wall would have lasted forty years.") != "prediction");
    CHECK(kind("Ann Lee said she would have been happier if the wall had stood.") != "prediction");
}

TEST_CASE("An item of a list whose verb ends in -s is a sentence, one with a plural is none", "[claims]") {
    const auto claims_in = [](std::string_view item) {
        const Analysis a = analyzed("What the new rules bring:\n\n- " + std::string(item)
                                    + "\n- A second bag of flour for the house\n\nThat was the whole list.");
        return std::count_if(a.claims.begin(), a.claims.end(), [&](const Claim& claim) {
            const Span span = a.sentences[claim.sentence].span;
            return a.document.text.bytes.substr(span.begin, span.size()).ends_with(item);
        });
    };
    CHECK(claims_in("The new fund pays three quarters of the bill for insulation") == 1);
    CHECK(claims_in("The city stops every car from the old centre") == 1);
    CHECK(claims_in("Everyone gets a second card at no cost to the family") == 1);
    CHECK(claims_in("A rain garden reduces the flooding of ten roofs") == 1);
    CHECK(claims_in("The old tools and boots of the two farmers") == 0);
    CHECK(claims_in("The old soups for a cold day at home") == 0);
    CHECK(claims_in("A list of fees for members of the club") == 0);
}

TEST_CASE("A share or a counted million is a statistic", "[claims]") {
    const auto kind = [](std::string_view sentence) {
        return kind_of(analyzed("The night was quiet.\n\n" + std::string(sentence)), sentence.substr(0, 9));
    };
    CHECK(kind("Every year about 2 million people fall ill in the valley, according to the Rivers Agency.")
          == "statistic");
    CHECK(kind("The new service is 99.9% available to every client that asks for a task.") == "statistic");
    CHECK(kind("The company Long River, which Jeff Lind said had passed 100 million members, is old.") == "statistic");
}

TEST_CASE("What merely follows in time is no cause", "[claims]") {
    const auto kind = [](std::string_view sentence) {
        return kind_of(analyzed("The night was quiet.\n\n" + std::string(sentence)), sentence.substr(0, 9));
    };
    CHECK(kind("The mayor, his wife and two members of the council were under house arrest on Friday after troops "
               "took the town hall.")
          != "cause");
    CHECK(kind("The bridge fell because the old bolts had rusted.") == "cause");
}

TEST_CASE("A superlative, what somebody said would be, and a bound hold nothing back", "[claims]") {
    const auto hedge_cues = [](std::string_view text) {
        const Analysis a = analyzed(text);
        REQUIRE(a.claims.size() == 1);
        return a.claims[0].hedge_cues.size();
    };
    CHECK(hedge_cues("The flood was caused by one of the oldest, most crooked dams above the town.") == 0);
    CHECK(hedge_cues("The flood was caused by most old dams above the town.") == 1);
    CHECK(hedge_cues("Ann Lee said that the wall would last forty years in the rain.") == 0);
    CHECK(hedge_cues("The flood was caused by a wall that was built as fast as possible.") == 0);
    CHECK(hedge_cues("The flood was caused by at most forty old dams above the town.") == 0);
}

TEST_CASE("More than a year compares nothing", "[claims]") {
    CHECK(kind_of(analyzed("The old general has drawn the plan for the dam for more than a year."), "plan")
          != "comparison");
    CHECK(kind_of(analyzed("The new dam holds more than a lake of the same size."), "dam") == "comparison");
}

TEST_CASE("What must be done is recommended, what must be so is judged", "[claims]") {
    CHECK(kind_of(analyzed("The records of the journalists must be exempted from the law."), "records")
          == "recommendation");
}
