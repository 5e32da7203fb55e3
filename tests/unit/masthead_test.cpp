#include "masthead.h"

#include <catch2/catch.hpp>
#include <string>

#include "document.h"

using namespace lectern;

namespace {

const std::string kBody =
    "\n\nFor ninety years the harbour of Lunde lay at the river's mouth, and every spring the river filled it with "
    "sand. "
    "The council paid for the dredging, and the dredging cost more each year.\n\n"
    "In March the council voted to move the harbour to the other side of the cape, where the water is deep. The vote "
    "was close, and the fishermen of the old harbour were against it.\n";

std::string title_of(const std::string& raw) {
    const Document document = find_blocks(repair_text(raw));
    return document.title ? document.text.bytes.substr(document.title->begin, document.title->size()) : "";
}

/// The kind of the block that is `line`.
std::string kind_of(const std::string& raw, std::string_view line) {
    const Document document = find_blocks(repair_text(raw));
    for (const Block& block : document.blocks)
        if (document.text.bytes.substr(block.span.begin, block.span.size()) == line)
            return std::string(name_of(block.kind));
    return "none";
}

}  // namespace

TEST_CASE("A headline is found below menus, above byline, dates and share bars", "[masthead]") {
    const std::string raw =
        "Skip to main content\nHome\nNews\nSport\nClimate\nThe harbour that moved, and the men it left behind\n"
        "After ninety years a town gives up its fight against the sand\nIda Lund in Lunde\nTue 18 Nov 2026 09.14 GMT\n"
        "4 min read\nShare\n112\nFacebook\nX\nEmail"
        + kBody;
    CHECK(title_of(raw) == "The harbour that moved, and the men it left behind");
    CHECK(kind_of(raw, "After ninety years a town gives up its fight against the sand") == "paragraph");
    CHECK(kind_of(raw, "Ida Lund in Lunde") == "byline");
    CHECK(kind_of(raw, "Tue 18 Nov 2026 09.14 GMT") == "byline");
    for (const char* line : {"Home", "Climate", "4 min read", "Share", "112", "X"})
        CHECK(kind_of(raw, line) == "boilerplate");
}

TEST_CASE("Headlines and bylines of other languages are found too", "[masthead]") {
    const std::string german =
        "Startseite\nPolitik\nSport\nAbo\nAnmelden\nWIRTSCHAFT\nDer Hafen zieht um, und die Fischer bleiben zurück\n"
        "Von Ida Lund und Peter Moe\n18. November 2026, 09:14 Uhr\nLesezeit: 4 Minuten\nTeilen\nDrucken\n\n"
        "Neunzig Jahre lang lag der Hafen von Lunde an der Mündung des Flusses, und in jedem Frühjahr füllte ihn der "
        "Fluss mit Sand. Die Gemeinde bezahlte die Bagger, und die Bagger wurden jedes Jahr teurer.\n";
    CHECK(title_of(german) == "Der Hafen zieht um, und die Fischer bleiben zurück");
    CHECK(kind_of(german, "Von Ida Lund und Peter Moe") == "byline");
    CHECK(kind_of(german, "18. November 2026, 09:14 Uhr") == "byline");
    const std::string french =
        "Aller au contenu\nAccueil | Économie | Culture\nSe connecter\nS'abonner\nLe port qui a changé de place\nPar "
        "Ida "
        "Lund\nPublié le 18 novembre 2026 à 09h14\nTemps de lecture : 4 min.\nPartager\n\n"
        "Depuis quatre-vingt-dix ans, le port de Lunde se trouvait à l'embouchure du fleuve, et chaque printemps le "
        "fleuve le remplissait de sable. La commune payait le dragage, et le dragage coûtait plus cher.\n";
    CHECK(title_of(french) == "Le port qui a changé de place");
    CHECK(kind_of(french, "Par Ida Lund") == "byline");
    const std::string spanish =
        "Inicio\nSuscríbete\nEspaña\nEl puerto que cambió de sitio\nPor Ida Lund\nLunde - 18 NOV 2026 - 09:14 CET\n"
        "Compartir en Facebook\nCompartir en Twitter\n\n"
        "Durante noventa años el puerto de Lunde estuvo en la desembocadura del río, y cada primavera el río lo "
        "llenaba de arena. El ayuntamiento pagaba el dragado, y el dragado costaba cada año más.\n";
    CHECK(title_of(spanish) == "El puerto que cambió de sitio");
    CHECK(kind_of(spanish, "Por Ida Lund") == "byline");
    const std::string chinese =
        "首页\n新闻\n体育\n登录\n注册\n隆德港口搬到海角另一边\n2026年11月18日 09:14\n分享\n\n"
        "九十年来，隆德的港口一直在河口，每年春天河水都用泥沙把它填满。市政府每年都要付钱清理泥沙，"
        "而且费用一年比一年高。三月，市政府投票决定把港口搬到海角的另一边，那里的水很深。\n";
    CHECK(title_of(chinese) == "隆德港口搬到海角另一边");
}

TEST_CASE("A text without a headline gets none, and its first line stays its title", "[masthead]") {
    CHECK(title_of("Home\nNews\nSport\nLog in\nSubscribe" + kBody).empty());
    CHECK(title_of("Winter came early that year." + kBody).empty());
    CHECK(title_of("The harbour that moved\n\nA long way to a new quay\n\nBy Ida Lund" + kBody)
          == "The harbour that moved");
}

TEST_CASE("A date line has a day and a year, or a time of day", "[masthead]") {
    for (const char* line :
         {"18 November 2026", "Nov 18, 2026", "2026-11-18", "18/11/2026", "18 de noviembre de 2026", "2026年11月18日",
          "18. November 2026, 09:14 Uhr", "à 9h14", "4 min read · Updated 18 November 2026"})
        CHECK(is_date_line(line));
    for (const char* line : {"5 Best Books of 2026", "The winter of 2024", "Version 2.5", "1:0", "112", ""})
        CHECK_FALSE(is_date_line(line));
}
