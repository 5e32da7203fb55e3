#include "dangling.h"

#include <catch2/catch.hpp>

#include "analyzed.h"

using namespace lectern;

namespace {

/// The problem and cue of the last sentence: "noun: The deal"; empty where it stands alone.
std::string last_problem(std::string_view text, const std::string& language = "en") {
    const Analysis a = analyzed(text, language);
    const auto& found = a.summary.dangling.back();
    if (!found) return {};
    return std::string(name_of(found->problem)) + ": "
           + a.document.text.bytes.substr(found->cue.begin, found->cue.size());
}

}  // namespace

TEST_CASE("A demonstrative leans behind other words too, unless its noun stands before it", "[dangling]") {
    CHECK(last_problem("The roof leaks. We propose a way to solve this problem for good.") == "demonstrative: this");
    CHECK(last_problem("The roof leaks. We look at roofs in rain to see which of these roofs leak.").empty());
    CHECK(last_problem("The roof leaks. The town repaired it all this week.").empty());
    CHECK(last_problem("The roof leaks. Old towns have many such roofs on their churches.") == "ellipsis: such");
    CHECK(last_problem("The roof leaks. Old towns have things such as leaking roofs.").empty());
}

TEST_CASE("What joins sentences leans inside the first words too", "[dangling]") {
    CHECK(last_problem("The roof leaks. The town, however, has no money left.") == "connective: however");
    CHECK(last_problem("The roof leaks. The town will also repair the bridge.") == "connective: also");
    CHECK(last_problem("The roof leaks. The town, though poor, will pay.").empty());
}

TEST_CASE("A pronoun behind an opening phrase leans, one that a name behind it explains does not", "[dangling]") {
    CHECK(last_problem("Ann Lee is old. Later at the hospital, she spoke.") == "time: Later");
    CHECK(last_problem("Ann Lee is old. At the hospital, she spoke of the roof.") == "pronoun: she");
    CHECK(last_problem("Ann Lee is old. When she came to Bern, Lee spoke.").empty());
}

TEST_CASE("A pronoun behind words that name nobody leans", "[dangling]") {
    CHECK(last_problem("Ann Lee is old. This week, she spoke of the roof.") == "pronoun: she");
    CHECK(last_problem("Engineers tested the roof. According to their model, snow will break it.") == "pronoun: their");
    CHECK(last_problem("The roof leaks. According to Ann Lee, her model says that snow will break it.").empty());
    CHECK(last_problem("The roof leaks. Of course, the town has no money.") == "connective: Of course");
}

TEST_CASE("A pronoun or demonstrative with its verb in one word leans", "[dangling]") {
    CHECK(last_problem("The roof leaks. That's why the town has no money.") == "demonstrative: That's");
    CHECK(last_problem("Ann Lee is old. She’s the one who wrote of the roof.") == "pronoun: She’s");
    CHECK(last_problem("The roof leaks. It's clear that the town has no money.").empty());
}

TEST_CASE("A time that counts from another leans", "[dangling]") {
    CHECK(last_problem("The roof leaks. A few days earlier, the town bought a bridge.") == "time: A few days earlier");
    CHECK(last_problem("The roof leaks. About a decade later, the town bought one.") == "time: About a decade later");
}

TEST_CASE("Nothing leans on a few words in a block of their own", "[dangling]") {
    const Analysis a = analyzed(
        "The town of Bern has a roof that leaks.\n\nIts council looked at it for two years.\n\nAnn Lee, PhD\n\n"
        "In other words, the council has no idea what to do about the roof.");
    REQUIRE(a.summary.dangling.back());
    CHECK(a.summary.dangling.back()->antecedent == 1);
}

TEST_CASE("A quotation whose tag has a pronoun leans", "[dangling]") {
    CHECK(last_problem("Ann Lee is old. \"We were waiting for the roof to fall on us,\" she said.") == "pronoun: she");
}

TEST_CASE("Speech without a word of who speaks leans", "[dangling]") {
    CHECK(last_problem("Ann Lee left. \"It gave me a start in this work.\"").starts_with("quotation"));
    CHECK(last_problem("Ann Lee left. \"The town gave me a start,\" said the singer Ann Lee.").empty());
    CHECK(last_problem("Ann Lee left. \"Night trains\" are back on the rails.").empty());
}

TEST_CASE("A numbered step leans where a comma follows", "[dangling]") {
    CHECK(last_problem("The town has two plans. Second, the roof needs new tiles.") == "connective: Second");
    CHECK(last_problem("The town has two plans. Second graders fear the old roof.").empty());
}

TEST_CASE("What points at nothing before it is said of the text itself", "[dangling]") {
    const Analysis a = analyzed("This is the third letter about the roof. The town reads them all.");
    CHECK_FALSE(a.summary.dangling[0]);
}

TEST_CASE("A definite noun leans on the sentence that brought it in", "[dangling]") {
    const Analysis a = analyzed("The town wants a new bridge. Nobody pays. The bridge was to cost a million.");
    REQUIRE(a.summary.dangling[2]);
    CHECK(a.summary.dangling[2]->problem == ContextProblem::noun);
    CHECK(a.summary.dangling[2]->antecedent == 0);
    CHECK(last_problem("The town wants a bridge. The bridge of Bern is old.").empty());
    CHECK(last_problem("Nobody pays. The bridge was to cost a million.").empty());
    CHECK(last_problem("Ann Lee left. The singer spoke to nobody.") == "noun: The singer");
    CHECK(last_problem("Nobody pays. The company closed its last shop.") == "noun: The company");
    CHECK(last_problem("Somebody left. The singer Ann Lee spoke to nobody.").empty());
}

TEST_CASE("A definite noun leans further in too, where nothing in its own sentence says which one is meant",
          "[dangling]") {
    CHECK(last_problem("The town wants a bridge. Ann Lee said the bridge was too dear.") == "noun: the bridge");
    CHECK(last_problem("The town wants a bridge. Ann Lee said the bridge across the Aare was too dear.").empty());
    CHECK(last_problem("The town wants a bridge. As every old bridge falls, the bridge was too dear.").empty());
    CHECK(last_problem("Nobody pays. Ann Lee said the bridge was too dear.").empty());
}

TEST_CASE("A pronoun's note names whom it most likely stands for", "[dangling]") {
    const Analysis a = analyzed("The mayor Ann Lee runs the town. She has warned of the cracks.");
    REQUIRE(a.summary.dangling[1]);
    REQUIRE(a.summary.dangling[1]->name);
    const Span name = *a.summary.dangling[1]->name;
    CHECK(a.document.text.bytes.substr(name.begin, name.size()) == "Ann Lee");
}

TEST_CASE("Other languages lean by their own words", "[dangling]") {
    CHECK(last_problem("Der Damm ist alt. Er wurde nie repariert.", "de") == "pronoun: Er");
    CHECK(last_problem("Der Damm ist alt. Die Stadt hat dieses Problem nie gelöst.", "de") == "demonstrative: dieses");
    CHECK(last_problem("Le barrage est vieux. Cependant, personne ne paie.", "fr") == "connective: Cependant");
    CHECK(last_problem("Le barrage est vieux. Cette semaine, la ville paie.", "fr").empty());
    CHECK(last_problem("Le barrage est vieux. Alors que la pluie tombe, la ville paie.", "fr").empty());
    CHECK(last_problem("Le barrage est vieux. Alors qu'il pleut, la ville paie.", "fr").empty());
    CHECK(last_problem("La presa es vieja. Sin embargo, nadie paga.", "es") == "connective: Sin embargo");
    CHECK(last_problem("La diga è vecchia. Tuttavia nessuno paga.", "it") == "connective: Tuttavia");
    CHECK(last_problem("大坝很旧。但是没有人付钱。", "zh") == "connective: 但是");
    CHECK(last_problem("大坝很旧。它建于1950年。", "zh") == "pronoun: 它");
    CHECK(last_problem("大坝很旧。城市没有钱。", "zh").empty());
    CHECK(last_problem("大坝很旧。这是我为城市写的第二封信。", "zh").empty());
}

TEST_CASE("A noun that stands for what was named leans inside a sentence too", "[dangling]") {
    CHECK(last_problem("Ann Lee left. In Bern nobody saw the singer leave.") == "noun: the singer");
    CHECK(last_problem("Ann Lee left. In Bern nobody saw the singer Ann Lee leave.").empty());
    CHECK(last_problem("Ann Lee left. In Bern nobody thanked the singer of the town for that night.").empty());
    CHECK(last_problem("Ann Lee left. A singer came, and nobody thanked the singer for that night.").empty());
}

TEST_CASE("A noun that stands for what was named leans on the sentence that had it last", "[dangling]") {
    const Analysis inside =
        analyzed("Ann Lee sang. The singer left in May. Nobody paid for the roof. In Bern nobody saw the singer.");
    CHECK(inside.summary.dangling[3]->antecedent == 1);
    const Analysis opening = analyzed("Ann Lee sang. The singer left in May. Nobody paid. The singer is missed.");
    CHECK(opening.summary.dangling[3]->antecedent == 1);
    CHECK(opening.summary.dangling[1]->antecedent == 0);
}

TEST_CASE("A subordinate clause alone leans on the question or sentence before it", "[dangling]") {
    CHECK(last_problem("Why did the roof fall? Because snow lay on it.") == "connective: Because");
    CHECK(last_problem("The roof fell. Because snow lay on it, nobody went in.").empty());
    CHECK(last_problem("Das Dach ist alt. Weil niemand zahlen will.", "de") == "connective: Weil");
}

TEST_CASE("Somebody called by an age leans, unless the name follows", "[dangling]") {
    CHECK(last_problem("Ann Lee sings in Bern. The 27-year-old left for Basel.") == "noun: The 27-year-old");
    CHECK(last_problem("Ann Lee sings in Bern. The 27-year-old Tom Hill left for Basel.").empty());
    CHECK(last_problem("Ann Lee singt in Bern. Der 27-Jährige reist nach Basel.", "de") == "noun: Der 27-Jährige");
}

TEST_CASE("The first sentence leans on nothing by its nouns", "[dangling]") {
    const Analysis a = analyzed("The singer left on Monday. The town is quiet.");
    CHECK_FALSE(a.summary.dangling[0]);
    CHECK_FALSE(analyzed("Le conducteur d'une voiture est mort mardi. La ville est calme.", "fr").summary.dangling[0]);
}

TEST_CASE("An example or a reason without its 'of what' leans", "[dangling]") {
    CHECK(last_problem("Roofs leak in spring. One example in Bern is the old roof of the church.")
          == "ellipsis: One example");
    CHECK(last_problem("Roofs leak in spring. Two major reasons are the snow and the frost.")
          == "ellipsis: Two major reasons");
    CHECK(last_problem("Roofs leak in spring. Examples include the church and the mill.") == "ellipsis: Examples");
    CHECK(last_problem("Roofs leak in spring. One example of a good roof is in Bern.").empty());
    CHECK(last_problem("Roofs leak in spring. Two major roads are closed in Bern.").empty());
}

TEST_CASE("A noun leans behind an article that is one word with it or with a preposition", "[dangling]") {
    CHECK(last_problem("Anne Leroy est partie. Invitée lundi, l'élue a parlé du toit.", "fr") == "noun: l'élue");
    CHECK(last_problem("Anne Leroy est partie. Selon la presse, la lettre vient du chauffeur.", "fr")
          == "noun: du chauffeur");
    CHECK(last_problem("Anne Leroy est partie. Lundi, l'élue de Berne a parlé.", "fr").empty());
}

TEST_CASE("What was counted was brought in", "[dangling]") {
    CHECK(last_problem("The town bought two bridges. Nobody pays for both, but the bridges are old.")
          == "noun: the bridges");
    CHECK(last_problem("The town slept for two years. Nobody knows what the years cost.").empty());
}
