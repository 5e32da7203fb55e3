#include "reports.h"

#include <catch2/catch.hpp>

#include "claims.h"
#include "said.h"

using namespace lectern;

namespace {

/// "mention | claim's words" of the first claim of a text.
std::string claimed(std::string_view text) {
    const auto result = analyze(text, {"en", "", {}});
    REQUIRE(result.ok());
    const Analysis& a = result.value();
    REQUIRE_FALSE(a.claims.empty());
    const auto cut = [&](Span span) { return a.document.text.bytes.substr(span.begin, span.size()); };
    const auto at = a.claims[0].attribution;
    const std::string who = at && a.attributions[*at].source ? cut(*a.attributions[*at].source) : "-";
    return who + " | " + cut(a.claims[0].span);
}

}  // namespace

TEST_CASE("Whoever is told stands between the verb and what is said", "[reports]") {
    CHECK(said("Ann Lee told the council the old pool would close in May.")
          == Lines{"Ann Lee | Ann Lee | the old pool would close in May."});
    CHECK(said("Tom Ray told them the gates were open.") == Lines{"Tom Ray | Tom Ray | the gates were open."});
    CHECK(said("Tom Ray told reporters he would resign.") == Lines{"Tom Ray | Tom Ray | he would resign."});
    CHECK(said("Tom Ray told the old story of the flood.").size() == 1);
}

TEST_CASE("Of what one says that another said, the claim is the inner speaker's", "[reports]") {
    CHECK(claimed("Mayor Clara Whitcombe said on Monday that her deputy had told the council the old pool must close.")
          == "her deputy | the old pool must close.");
    CHECK(claimed("The treasurer, Paul Adeyemi, said that the auditors warned him that the fund would run dry by June.")
          == "the auditors | the fund would run dry by June.");
}

TEST_CASE("What somebody unnamed says every few years is nobody's", "[reports]") {
    CHECK(said("Every few years somebody says that the harbour will be filled in.").empty());
    CHECK(said("From time to time someone suggests that the harbour will be filled in.").empty());
}

TEST_CASE("A belief that only tells which people are meant is no saying", "[reports]") {
    CHECK(said("People who believed that they had drunk coffee performed better.").empty());
    CHECK(said("A trial found that patients who thought they had been treated recovered faster.").size() == 1);
    CHECK(said("It was built by engineers who say that it is safe.").size() == 1);
}

TEST_CASE("A credit is nobody's words", "[reports]") {
    CHECK(
        said("Photo: Dan Rowe of the Harbour Press\n\nThe photo shows the harbour at dawn before the storm.").empty());
}

TEST_CASE("In German the formal you says nothing, and a subject may stand behind its verb", "[reports]") {
    CHECK(said("Wenn Sie sagen, dass es regnet, glauben wir Ihnen.", "de").empty());
    CHECK(said("Bitte denken Sie daran, dass Sie sagen können, was Sie wollen.", "de").empty());
    CHECK(said("Am Abend erklärte die Stadt, dass der Rat zustimmen werde.", "de").front()
          == " | die Stadt | der Rat zustimmen werde.");
}

TEST_CASE("A hyphen that waits for the end of its word stays inside the phrase", "[reports]") {
    CHECK(said("Die Industrie- und Handelskammer warnte, dass die Brücke im Herbst geschlossen werde.", "de")
              .front()
              .ends_with(" | Die Industrie- und Handelskammer | die Brücke im Herbst geschlossen werde."));
    CHECK(said("Nach Angaben der Industrie- und Handelskammer sinkt der Umsatz um zwölf Prozent.", "de")
              .front()
              .ends_with("Industrie- und Handelskammer | sinkt der Umsatz um zwölf Prozent."));
    CHECK(said("Low- and middle-income families said that the fee was too high.")
              .front()
              .ends_with("Low- and middle-income families | the fee was too high."));
}

TEST_CASE("A study, a survey or a poll is the source of what it shows", "[reports]") {
    CHECK(said("A survey of 400 farms by the Valley Union puts the loss at nine million euros.")
              .front()
              .ends_with("A survey of 400 farms by the Valley Union | the loss at nine million euros."));
    CHECK(said("In a study of 300 patients, those who slept longer made fewer mistakes.")
          == Lines{" | a study of 300 patients | those who slept longer made fewer mistakes."});
    CHECK(said("Studies have linked noise to heart disease.").size() == 1);
    CHECK(said("Tests have shown that the dam leaks.").size() == 1);
    CHECK(said("In a valley of 300 farms, those who slept longer made fewer mistakes.").empty());
    CHECK(said("The new road links the valley to the coast.").empty());
    CHECK(said("The town put the money into the bank.").empty());
}

TEST_CASE("A noun that looks like a reporting verb reports nothing", "[reports]") {
    CHECK(said("Eric Lind, one of the leading academic voices on rivers, said he was appalled.")
          == Lines{"Eric Lind | Eric Lind | he was appalled."});
    CHECK(said("In museums, works of glass stand beside objects that were ahead of their time.").empty());
    CHECK(said("Officials said Thursday that the Swiss demand that the dam be closed had not changed.").size() == 1);
    CHECK(said("Note that the dam is old and the town is poor.").empty());
    CHECK(said("The farmers demand that the dam be closed before winter.").size() == 1);
}

TEST_CASE("What is said ends at the tag behind it, and a tag may close with when it was said", "[reports]") {
    CHECK(said("The town plans to lift the ban on boats, officials said late Thursday.")
          == Lines{" | officials | The town plans to lift the ban on boats"});
    const Lines lines =
        said("The mayor and his wife are in the house and are insisting the council pays, a source said.");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == " | The mayor | the council pays");
}

TEST_CASE("An apposition behind an apposition is looked through", "[reports]") {
    CHECK(said("Alverson, a commissioner on the Halibut Commission, which has set limits since 1924, said it was old.")
              .front()
              .starts_with("Alverson | Alverson | "));
}

TEST_CASE("What somebody wants in a clause of its own does not make the sentence theirs", "[reports]") {
    CHECK(claimed("The old bill about the dam, which the town wants passed before winter, must be rejected by every "
                  "member of the council.")
              .starts_with("- | "));
    CHECK(claimed("The new walls of the dam must hold back the water of ten rivers, as many farmers believe they can.")
              .starts_with("- | "));
    CHECK(claimed("Ann Lee, a professor of water and old dams at the college of the valley, said it must close now.")
              .starts_with("Ann Lee | "));
}

TEST_CASE("The object of a relative clause is no speaker, and what it belongs to is", "[reports]") {
    CHECK(said("The company that runs the ferry, Nordlinje, blames a rope that drifted into the rudder.").front()
          == "Nordlinje | The company | a rope that drifted into the rudder.");
    CHECK(said("The firm that runs the ferry said the rope was new.") == Lines{" | The firm | the rope was new."});
    CHECK(said("Towns that have joined the union say they pay less.").front().starts_with(" | Towns | "));
}

TEST_CASE("What only opens a sentence is nobody's words", "[reports]") {
    CHECK(said("In response, Ann Lee assured voters she would mend the dam.")
          == Lines{"Ann Lee | Ann Lee | she would mend the dam."});
    CHECK(said("During the long service, Ann Lee asked the crowd to stand for the dead.")
          == Lines{"Ann Lee | Ann Lee | the crowd to stand for the dead."});
    CHECK(said("The dam would be mended in May, Ann Lee told the council.").front()
          == "Ann Lee | Ann Lee | The dam would be mended in May");
}

TEST_CASE("A phrase that is no noun phrase says nothing", "[reports]") {
    CHECK(said("In a year expected to bring record floods, the dam is old.").empty());
    CHECK(said("More importantly, told that it rained, they left.").empty());
    CHECK(said("Woman Steps Forward With Bombshell Claim: The Mayor Sold The Dam In The Night").empty());
    CHECK(said("A patch called Viaskin helped the children who wore it for a year.").empty());
}

TEST_CASE("A participle and a second verb are whose the sentence is", "[reports]") {
    CHECK(said("The plan is “sickening,” Ann Lee said on Tuesday, adding that the dam would leak.").back()
          == "Ann Lee | Ann Lee | the dam would leak.");
    CHECK(said("Ann Lee has been critical of the plan but on Tuesday wrote that it would do.")
          == Lines{"Ann Lee | Ann Lee | it would do."});
    CHECK(said("Speaking in Bern, Ann Lee praised the plan, saying it would do.").back()
          == "Ann Lee | Ann Lee | it would do.");
    CHECK(said("Engineers are quick to point out that the dam is old.") == Lines{" | Engineers | the dam is old."});
}

TEST_CASE("An adviser gives advice, and an age tells of a person", "[reports]") {
    CHECK(said("The letter came from Ann Lee, who advises the minister.").empty());
    CHECK(said("Ann Lee advises the minister to mend the dam.").size() == 1);
    CHECK(said("Ann Lee, 27, a farmer in Bern, said the dam would leak.")
          == Lines{"Ann Lee | Ann Lee | the dam would leak."});
}

TEST_CASE("What is said goes on behind a tag in its middle", "[reports]") {
    CHECK(said("The old dam, Ann Lee said, had been \"a danger to us\" for years.").back()
          == "Ann Lee | Ann Lee | had been \"a danger to us\" for years.");
    CHECK(said("The mayor announced a plan that would close the dam.")
              .front()
              .ends_with("a plan that would close the dam."));
}

TEST_CASE("A headline's label is a known name", "[reports]") {
    const std::string body = "\n\nThe mayor, Ann Lee, wrote to the council. Ann Lee had been asked for it.";
    CHECK(said("Exclusive – Ann Lee: We Must Close The Old Dam" + body).front()
          == "Ann Lee | Ann Lee | We Must Close The Old Dam");
    CHECK(said("Ann Lee to Council: The Old Dam Must Close" + body).front()
          == "Ann Lee | Ann Lee | The Old Dam Must Close");
}

TEST_CASE("A clause that tells of a noun does not make the sentence somebody's", "[reports]") {
    CHECK(claimed("Absurdly, stores place the worst items they want to sell in easy to reach places at the till.")
              .starts_with("- | "));
    CHECK(
        claimed("The mayor's plan is terrible, and not the \"best of all\" it thinks it is, when others are compared.")
            .starts_with("- | "));
}

TEST_CASE("A label that explains a word is no speaker", "[reports]") {
    CHECK(said("Need: You need this item to get by each day.\n\nThe need for it is great, and you need it each day.")
              .empty());
    CHECK(said("But this was not the only finding that suggests the dam is old.").empty());
}

TEST_CASE("A word that heads a part of the text is no speaker", "[reports]") {
    CHECK(said("Pros: It is light and small.\n\nCons: It is dear and loud.\n\nPros: It is very bright.").empty());
    CHECK(said("Ann Lee spoke to us.\n\nInterview: \"We were wrong about the dam\"").back().find("Interview |")
          == std::string::npos);
}

TEST_CASE("An aside before what is said is no part of it, and a small inner report not the whole", "[reports]") {
    CHECK(said("Ann Lee says (with some regret) that the dam must close.")
          == Lines{"Ann Lee | Ann Lee | the dam must close."});
    CHECK(
        claimed("Ann Lee argues that the mayor was never encouraging anybody to violence.").starts_with("Ann Lee | "));
}

TEST_CASE("What somebody would have said, or what was spoken of, is no statement", "[reports]") {
    CHECK(said("Ann Lee said that if the firm had known it, she would have told the firm to stay.").front()
          == "Ann Lee | Ann Lee | if the firm had known it, she would have told the firm to stay.");
    CHECK(claimed("It was the worst of shows, because the host discussed the oldest theories of the flood again.")
              .starts_with("- | "));
}
