#include "attribution.h"

#include <catch2/catch.hpp>

#include "analyze.h"
#include "said.h"

using namespace lectern;

TEST_CASE("A speech tag before, behind or inside a quotation names its source", "[attribution]") {
    CHECK(said("Ann Lee said: “The river rose in one night.”")
          == Lines{"Ann Lee | Ann Lee | “The river rose in one night.”"});
    CHECK(said("“The river rose in one night,” said Ann Lee.")
          == Lines{"Ann Lee | Ann Lee | “The river rose in one night,”"});
    CHECK(said("“The river rose,” Ann Lee said, “and nobody had warned us.”")
          == Lines{"Ann Lee | Ann Lee | “The river rose,”", "Ann Lee | Ann Lee | “and nobody had warned us.”"});
}

TEST_CASE("An apposition between source and verb is looked through, and is the speaker's role", "[attribution]") {
    const auto result =
        analyze("As Ann Lee, a researcher at the Institute of Rivers in Bern, told The Morning Post: “It will flood.”");
    REQUIRE(result.ok());
    REQUIRE(result.value().attributions.size() == 1);
    CHECK(result.value().attributions[0].speaker == "Ann Lee");
    CHECK(result.value().attributions[0].role == "a researcher at the Institute of Rivers in Bern");
    CHECK(result.value().attributions[0].direct);
}

TEST_CASE("A source behind 'according to' is found on either side of what it says", "[attribution]") {
    CHECK(said("According to the ministry, the bridge is safe.") == Lines{" | the ministry | the bridge is safe."});
    CHECK(said("According to Dr. Ann Lee, the bridge is safe.")
          == Lines{"Ann Lee | Dr. Ann Lee | the bridge is safe."});
    CHECK(said("“The bridge is safe,” said Sen. Ann Lee.") == Lines{"Ann Lee | Sen. Ann Lee | “The bridge is safe,”"});
    CHECK(said("The bridge is safe, according to the ministry.") == Lines{" | the ministry | The bridge is safe"});
}

TEST_CASE("A quotation over several sentences has one source", "[attribution]") {
    const Lines lines = said("“The river rose,” said Ann Lee. “Nobody had warned us before it came. We ran.”");
    REQUIRE(lines.size() >= 2);
    for (const std::string& line : lines)
        CHECK(line.starts_with("Ann Lee | Ann Lee | "));
}

TEST_CASE("A quotation that ends a sentence behind a comma is whoever's the sentence is about", "[attribution]") {
    const std::string before = "Article 3 of the law affirms: “No town shall build on the river's bank.”\n\n";
    CHECK(said(before + "Ann Lee, the town's engineer, reacted coolly to it, “It will only make the next flood worse.”")
              .back()
          == "Ann Lee | Ann Lee | “It will only make the next flood worse.”");
    CHECK_FALSE(
        said("After the flood of last year, “It will only make the next flood worse.”").back().starts_with("A"));
}

TEST_CASE("Who was called by a surname alone keeps it where a namesake is named by the way", "[attribution]") {
    const std::string first = "Mary Holt has left the council. Mrs. Holt lost the vote in May. ";
    const std::string aside = "The street of Ernest Holt is closed. ";
    const std::string said_by = "Holt said that the dam would be mended.";
    CHECK(said(first + aside + said_by).back().starts_with("Mary Holt | Holt"));
    CHECK(said(first + "Ernest Holt, who is 60, takes over. " + said_by).back().starts_with("Ernest Holt | Holt"));
    CHECK(said(first + "“It is late,” said Ernest Holt. " + said_by).back().starts_with("Ernest Holt | Holt"));
}

TEST_CASE("He is whom the sentence before is about, though it opens with a phrase", "[attribution]") {
    const std::string text = "“It is late,” said Tom Reed. Jack Holt has lost the vote. “It is late,” said Tom Reed. ";
    CHECK(
        said(text + "On Sunday, Mr. Holt was calm. He said that it would pass.").back().starts_with("Jack Holt | He"));
    CHECK(said(text + "Mr. Holt was calm. He said that it would pass.").back().starts_with("Jack Holt | He"));
    CHECK(said(text + "Many wrote to Mr. Holt. He said that it would pass.").back().starts_with("Tom Reed | He"));
}

TEST_CASE("A name in a clause that tells which is another's, and a weekday is no part of one", "[attribution]") {
    CHECK(said("A woman who has accused Tom Reed of theft said that he ran.").front().starts_with(" | A woman"));
    CHECK(
        said("Ann Lee, who has accused Tom Reed of theft, said that he ran.").back().starts_with("Ann Lee | Ann Lee"));
    CHECK(said("Ann Lee Sunday night said that the river rose.").front().starts_with("Ann Lee | "));
}

TEST_CASE("She is the woman of two people with one surname", "[attribution]") {
    const std::string both = "Mary Holt said it was late. James Holt said it was early. ";
    CHECK(said(both + "She said that the dam would be mended.").back().starts_with("Mary Holt | She"));
    CHECK(said(both + "He said that the dam would be mended.").back().starts_with("James Holt | He"));
}

TEST_CASE("An office before a name is the role where nothing better stands behind it", "[attribution]") {
    const auto role_of = [](std::string_view text) {
        const auto result = analyze(text);
        REQUIRE(result.ok());
        REQUIRE_FALSE(result.value().attributions.empty());
        return result.value().attributions.back().role;
    };
    CHECK(role_of("Mayor Ann Lee, who voted for the dam, says that she has changed her mind.") == "Mayor");
    CHECK(role_of("The town's mayor Ann Lee said that it rained.") == "The town's mayor");
    CHECK(role_of("“It rains,” said Mayor Ann Lee, who proposed the dam.") == "Mayor");
    CHECK(role_of("Mr. Tom Reed said that it rained.").empty());
    CHECK(role_of("Mayor Ann Lee, a doctor from Bern, said that it rained.") == "a doctor from Bern");
    CHECK(role_of("Its spokesman, Tom Reed, said that it rained.") == "spokesman");
}

TEST_CASE("A quotation far behind another one is not its speaker's", "[attribution]") {
    const std::string first = "“The dam is safe,” said Ann Lee.\n\n";
    const std::string between = "It rained all week, and the river rose by two metres.\n\n";
    const std::string last = "“It will hold for another year.”";
    CHECK(said(first + last).back().starts_with("Ann Lee | Ann Lee | “It will"));
    CHECK(said(first + between + between + last).back() == " | - | “It will hold for another year.”");
}

TEST_CASE("Later mentions are resolved to the full name", "[attribution]") {
    const Lines lines =
        said("Ann Lee said that the river rose. She added that it was late. Lee warned that it would flood.");
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].starts_with("Ann Lee | She"));
    CHECK(lines[2].starts_with("Ann Lee | Lee"));
}

TEST_CASE("A quotation inside what is said does not begin it", "[attribution]") {
    CHECK(said("Ann Lee said the dam was “not safe” and old.")
          == Lines{"Ann Lee | Ann Lee | the dam was “not safe” and old."});
    CHECK(said("In his state, Ann Lee said, rivers rise fast.").size() == 2);
    CHECK(said("Sen. Ann Lee (D-Bern) said that it rained.") == Lines{"Ann Lee | Sen. Ann Lee | it rained."});
}

TEST_CASE("A pronoun means the last person who spoke, not a body", "[attribution]") {
    const Lines lines = said(
        "Ann Lee said that it rained. A study by the University of Eastmark found that it was cold. She added that it "
        "froze.");
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].starts_with("University of Eastmark | "));
    CHECK(lines[2].starts_with("Ann Lee | She"));
}

TEST_CASE("An office in front of a name is the speaker's role", "[attribution]") {
    const auto result = analyze("The bridge is safe, according to the mayor, Ines Okafor.", {"en", "", {}});
    REQUIRE(result.ok());
    REQUIRE(result.value().attributions.size() == 1);
    CHECK(result.value().attributions[0].speaker == "Ines Okafor");
    CHECK(result.value().attributions[0].role == "the mayor");
}

TEST_CASE("A title is no part of a name", "[attribution]") {
    CHECK(said("Trade Secretary Ann Lee said that it rained.").front().starts_with("Ann Lee | "));
    CHECK(said("The plan announced by Mayor Ann Lee is bold.").empty());
}

TEST_CASE("Scare quotes, names of states and first persons are no attributions", "[attribution]") {
    CHECK(said("The so-called “smart” bridge is closed.").empty());
    CHECK(said("The United States won the match.").empty());
    CHECK(said("I think the bridge is safe.").empty());
    CHECK(said("It stood under trees that nobody had thought about for years.").empty());
    CHECK(said("The town has a state-of-the-art bridge and a large river.").empty());
}

TEST_CASE("An apposition before the verb does not make what follows its subject", "[attribution]") {
    CHECK(said("Ann Lee, who took over in May, said voters are angry.").front().starts_with("Ann Lee | Ann Lee | "));
    CHECK(said("“It will rain,” Ann Lee, a farmer in Bern, told The Morning Post.")
              .front()
              .starts_with("Ann Lee | Ann Lee | "));
    CHECK(said("The river rose in one night, Ann Lee said last week.")
          == Lines{"Ann Lee | Ann Lee | The river rose in one night"});
}

TEST_CASE("A second verb and a participle have the subject of the sentence", "[attribution]") {
    CHECK(said("Ann Lee came late and said that the river rose.") == Lines{"Ann Lee | Ann Lee | the river rose."});
    CHECK(said("Ann Lee left the bridge, telling reporters that the river rose.")
              .front()
              .starts_with("Ann Lee | Ann Lee | "));
}

TEST_CASE("A relative pronoun is the mention, and what it stands for the speaker", "[attribution]") {
    CHECK(said("The dam scared the farmers, who fear that it will break.")
          == Lines{"the farmers | who | it will break."});
    CHECK(said("It was built by Ann Lee, who says that it is safe.") == Lines{"Ann Lee | who | it is safe."});
    CHECK(said("The plan came from voters who agree.").empty());
}

TEST_CASE("A quotation takes the source of its own tag before that of the speech before", "[attribution]") {
    const Lines lines = said(
        "“It was late,” said Ann Lee. “We lost the bridge that night, and with it the road to the mill and the school. "
        "Nobody in the valley had thought of that before, and nobody had a plan for the winter, when the river froze. "
        "We had no boats, no sledges and no money for either of them, and the town was far away from us all. It was an "
        "old bridge,” Tom Ray said.");
    REQUIRE(lines.size() > 2);
    for (std::size_t i = 1; i < lines.size(); ++i)
        CHECK(lines[i].starts_with("Tom Ray | Tom Ray | "));
}

TEST_CASE("A thing that shows something needs no 'that', another subject does", "[attribution]") {
    CHECK(said("A new survey found the bridge unsafe.") == Lines{" | A new survey | the bridge unsafe."});
    CHECK(said("The children found the bridge closed.").empty());
}

TEST_CASE("A passive names a source with 'by' only", "[attribution]") {
    CHECK(said("The builder was accused of theft by the town.") == Lines{" | - | of theft by the town."});
    CHECK(said("Ann Lee celebrates after the town mended the dam.").empty());
    CHECK(said("Ann Lee celebrates the town's new dam.").size() == 1);
    CHECK(said("The builder was accused by the town.") == Lines{" | the town | The builder was"});
    CHECK(said("The boats will be offered to the museum.").empty());
}

TEST_CASE("In a headline the verb is capitalized, in a name it is no verb", "[attribution]") {
    CHECK(said("Ann Lee Says New Bridge Will Open In May") == Lines{"Ann Lee | Ann Lee | New Bridge Will Open In May"});
    CHECK(said("The Daily Reports came late that day.").empty());
}

TEST_CASE("A label before a colon is a speaker only where the article knows the name", "[attribution]") {
    CHECK(said("BYLINE: Jo March of the city desk.").empty());
    CHECK(said("Lee: We Must Build It Now\n\nThe mayor, Ann Lee, opened the bridge on Monday morning.").size() == 1);
}

TEST_CASE("An object behind the verb is no speaker", "[attribution]") {
    const Lines lines = said("Ann Lee, who has crossed it for thirty years, called the decision shameful.");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].starts_with("Ann Lee | Ann Lee | "));
}

TEST_CASE("Who asks for nothing, what a town will discover, and duties report nothing", "[attribution]") {
    CHECK(said("A machine in a quiet hall asks for nothing.").empty());
    CHECK(said("A town will soon discover how much the dam costs.").empty());
    CHECK(said("They should refuse to be moved again.").empty());
    CHECK(said("A woman asks the librarian what a word means.").front().ends_with("| what a word means."));
}

TEST_CASE("The plain patterns hold in German, French, Spanish and Italian", "[attribution]") {
    CHECK(said("„Wir haben das zu lange übersehen“, sagte die Ingenieurin Anna Keller am Montag.", "de")
          == Lines{"Anna Keller | die Ingenieurin Anna Keller | „Wir haben das zu lange übersehen“"});
    CHECK(said("„Wir haben das zu lange übersehen“, sagte Amtsleiter Dr. Jens Wolter am Montag.", "de")
          == Lines{"Jens Wolter | Amtsleiter Dr. Jens Wolter | „Wir haben das zu lange übersehen“"});
    CHECK(said("Laut einer Studie der Stadt Bernau sinkt der Pegel jedes Jahr.", "de")
              .front()
              .ends_with("| sinkt der Pegel jedes Jahr."));
    CHECK(said("Der Minister erklärte, der Bund werde zahlen.", "de")
          == Lines{" | Der Minister | der Bund werde zahlen."});
    CHECK(said("« Nous avons attendu trop longtemps », a déclaré Anne Leroy.", "fr")
          == Lines{"Anne Leroy | Anne Leroy | « Nous avons attendu trop longtemps »"});
    CHECK(said("Selon le ministère, le barrage perd son eau.", "fr")
          == Lines{" | le ministère | le barrage perd son eau."});
    CHECK(said("El alcalde anunció que las obras empezarán pronto.", "es")
          == Lines{" | El alcalde | las obras empezarán pronto."});
    CHECK(said("Añadió que las casas están amenazadas.", "es") == Lines{" | - | las casas están amenazadas."});
    CHECK(said("«Abbiamo aspettato troppo a lungo», ha detto Anna Rossi.", "it")
          == Lines{"Anna Rossi | Anna Rossi | «Abbiamo aspettato troppo a lungo»"});
}

TEST_CASE("A passive has no source, nor has an infinitive that reports nothing", "[attribution]") {
    CHECK(said("No plan for the bridge was announced in May.").empty());
    CHECK(said("The press has done nothing to explain this to voters.").empty());
}

TEST_CASE("A quotation goes on from the sentence before, and agencies' quotation marks count", "[attribution]") {
    const Lines lines = said("Ann Lee said that the plan was bad. “It is a disaster for the whole valley.”");
    REQUIRE(lines.size() == 2);
    CHECK(lines[1] == "Ann Lee | Ann Lee | “It is a disaster for the whole valley.”");
    CHECK(said("''You never know with this river,'' Ann Lee said.")
          == Lines{"Ann Lee | Ann Lee | ''You never know with this river,''"});
}

TEST_CASE("A bare apostrophe stays inside a name and a noun phrase", "[attribution]") {
    CHECK(said("Prices rose, according to figures published on Tuesday by the Rail Passengers' Union.")
              .front()
              .starts_with("Rail Passengers' Union | "));
    CHECK(said("The engineers' report found that the dam leaks.")
          == Lines{" | The engineers' report | the dam leaks."});
}

TEST_CASE("A name that only tells whose or where is no speaker", "[attribution]") {
    CHECK(said("Swiss farmers said that the river rose.") == Lines{" | Swiss farmers | the river rose."});
    CHECK(said("The residents of Bern said that the river rose.").front().starts_with(" | "));
    CHECK(said("The farmer Ann Lee of Bern said that the river rose.").front().starts_with("Ann Lee"));
}

TEST_CASE("He and she are persons whom their titles let be so, it is a body", "[attribution]") {
    const Lines bodies = said(
        "Ann Lee said that it rained. The Valley Street Journal said that the dam leaks. She added that it froze.");
    REQUIRE(bodies.size() == 3);
    CHECK(bodies[2].starts_with("Ann Lee | She"));
    const Lines titled = said(
        "Mrs Ann Lee said that it rained. Mr Tom Ray said that it froze. She added that the dam leaks, and the town "
        "fled.");
    REQUIRE(titled.size() == 3);
    CHECK(titled[2].starts_with("Ann Lee | She"));
    const Lines body = said("The Commission disagrees. It announced that the bridge will close.");
    REQUIRE(body.size() == 1);
    CHECK(body[0].starts_with("Commission | It"));
}

TEST_CASE("An office stands for the only person who was introduced with it", "[attribution]") {
    const Lines lines = said(
        "Ann Lee, a professor at the college in Bern, said that it rained. Tom Ray warned that it froze. The professor "
        "said that the dam leaks.");
    REQUIRE(lines.size() == 3);
    CHECK(lines[2].starts_with("Ann Lee | The professor"));
    const Lines two = said(
        "Ann Lee, a professor at the college in Bern, said that it rained. Tom Ray, a professor in Rome, warned that "
        "it "
        "froze. The professor said that the dam leaks.");
    REQUIRE(two.size() == 3);
    CHECK(two[2].starts_with(" | The professor"));
}

TEST_CASE("A relative clause before the verb is no source, nor is a habit a request", "[attribution]") {
    const Lines lines = said("The farmer who lives in a hut above the town said that the dam leaks.");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].starts_with(" | The farmer | "));
    CHECK(said("The plan, which critics say is old, failed.").front() == " | critics | is old");
    CHECK(said("A bridge does not ask to be noticed.").empty());
}

TEST_CASE("She is who stands behind an office or whose given name tells it, not the man who spoke before",
          "[attribution]") {
    CHECK(said("“It is late,” said Jan Veldhuis. The board's chair, Mieke Donker, opened the meeting. Limits could "
               "bankrupt "
               "forty farms, she warned. He said that they were needed.")
          == Lines{"Jan Veldhuis | Jan Veldhuis | “It is late,”",
                   "Mieke Donker | she | Limits could bankrupt forty farms", "Jan Veldhuis | He | they were needed."});
    CHECK(said("Laura Ortiz runs the mill. She says that it pays. He told the council's chair, Tom Reed, that it pays.")
              .front()
          == "Laura Ortiz | She | it pays.");
}

TEST_CASE("What a pronoun tells of a person holds from there on", "[attribution]") {
    const auto lines = said(
        "Nkechi Obi said that it rained. She said that it stopped. Ren Ito said that it hailed. She "
        "added that it thawed.");
    REQUIRE(lines.size() == 4);
    CHECK(lines[1] == "Nkechi Obi | She | it stopped.");
    CHECK(lines[3] == "Ren Ito | She | it thawed.");
}

TEST_CASE("A thing behind 'that', and you and we, say nothing", "[attribution]") {
    CHECK(said("It was an attack that threatened to end the peace.").empty());
    CHECK(said("We need to think about the future of the town.").empty());
    CHECK(said("It was a poll that suggests the mayor will lose.").size() == 1);
}

TEST_CASE("A body's name goes on behind 'and', and a list of places is no speaker", "[attribution]") {
    CHECK(said("Tourism grew faster than in any year since the war, according to the World Travel and Tourism Council, an industry body.").front()
          == "World Travel and Tourism Council | the World Travel and Tourism Council | Tourism grew faster than in any year since the war");
    CHECK(said("The prosecutors in San Marco and Los Pinos say the firm lied to its drivers.").front()
          == " | The prosecutors in San Marco and Los Pinos | the firm lied to its drivers.");
}

TEST_CASE("A day may stand between the verb and its subject", "[attribution]") {
    CHECK(said("Le pont est tombé samedi, emporté par la crue, a déclaré jeudi le ministre.", "fr").front()
          == " | le ministre | Le pont est tombé samedi, emporté par la crue");
}

TEST_CASE("A quotation is whose the clause beside it is, also without a reporting verb", "[attribution]") {
    CHECK(said("“The dam will never leak again,” she mocks. “It is old.”").front().starts_with(" | she | "));
    CHECK(said("“The dam will never leak again,” Ann Lee retorted.").front()
          == "Ann Lee | Ann Lee | “The dam will never leak again,”");
    CHECK(said("Ann Lee was firm in her answer: “The dam will never leak again.”")
              .front()
              .starts_with("Ann Lee | Ann Lee"));
    CHECK(
        said("The dam is safe for now - Tom Ray: “The dam will never leak again.”").front().starts_with("Tom Ray | "));
    CHECK(said("Then Ann Lee echoed:\n\n“The dam will never leak again.”").front().starts_with("Ann Lee | Ann Lee"));
    CHECK(said("“We all ran.”\n\n“It was late,” said Ann Lee.").size() == 2);
}
