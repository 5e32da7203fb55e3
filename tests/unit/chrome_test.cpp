#include "chrome.h"

#include <catch2/catch.hpp>
#include <string>

#include "chrome_phrases.h"
#include "chrome_region.h"
#include "chrome_shape.h"

using namespace lectern;

namespace {

const std::string kArticle =
    "The harbour that moved\n\n"
    "By Ida Lund\n\n"
    "For ninety years the harbour of Lunde lay at the river's mouth, and every spring the river filled it with sand. "
    "The council paid for the dredging, and the dredging cost more each year.\n\n"
    "In March the council voted to move the harbour to the other side of the cape, where the water is deep. The vote "
    "was close, and the fishermen of the old harbour were against it.\n\n"
    "“We have mended our nets on this quay for four generations,” said Ove Dahl, who has the largest boat. The new "
    "harbour has no quay for small boats yet, and the council has not said when it will.\n\n";

const std::string kMenu = "Home\n\nNews\n\nSport\n\nWeather\n\nLog in\n\nSubscribe\n\n";
const std::string kTail =
    "Share this article\n\nMost read\n\nTen Recipes for the Long Weekend\n\nWhy Your Phone Is Slower Than Last Year\n\n"
    "Five Walks Near the Capital\n\nTerms of use\n\nPrivacy policy\n\n© 2024 Lunde Post\n";

/// The blocks that were set aside, as "text [reason]" lines.
std::string set_aside(const std::string& raw) {
    const Document document = find_blocks(repair_text(raw));
    std::string lines;
    for (const Block& block : document.blocks)
        if (block.kind == BlockKind::boilerplate)
            lines += document.text.bytes.substr(block.span.begin, block.span.size()) + " [" + std::string(block.reason)
                     + "]\n";
    return lines;
}

}  // namespace

TEST_CASE("An article alone loses nothing, however little of it was pasted", "[chrome]") {
    CHECK(set_aside(kArticle).empty());
    for (std::size_t end = kArticle.find("\n\n"); end != std::string::npos; end = kArticle.find("\n\n", end + 2))
        CHECK(set_aside(kArticle.substr(0, end)).empty());
    CHECK(set_aside("Buy milk.\n\nCall Anna.").empty());
    CHECK(set_aside("").empty());
}

TEST_CASE("What stands around the article is set aside, title and byline stay", "[chrome]") {
    const std::string aside = set_aside(kMenu + kArticle + kTail);
    for (const char* line : {"Home [", "Log in [", "Most read [", "Ten Recipes for the Long Weekend [after_article]",
                             "© 2024 Lunde Post ["})
        CHECK(aside.find(line) != std::string::npos);
    for (const char* line : {"The harbour that moved", "By Ida Lund", "For ninety years", "Ove Dahl"})
        CHECK(aside.find(line) == std::string::npos);
}

TEST_CASE("Inside the article only what is chrome beyond doubt is set aside", "[chrome]") {
    const std::size_t middle = kArticle.find("In March");
    const auto with = [&](const std::string& line) {
        return set_aside(kArticle.substr(0, middle) + line + "\n\n" + kArticle.substr(middle));
    };
    CHECK(with("Share this article") == "Share this article [phrase_whole]\n");
    CHECK(with("领英推荐") == "领英推荐 [other_script]\n");
    CHECK(with("A vote and its price").empty());
    CHECK(with("Economy").empty());
    CHECK(with("News\n\nEconomy\n\nCulture").find("Economy [phrase_whole]") != std::string::npos);
    CHECK(with("Sand, year after year").empty());
}

TEST_CASE("What comes behind a heading of other matter is cut off, unless the article goes on there", "[chrome]") {
    const std::string comments =
        "3 comments\n\nTone R.\n\n4 May, 9:12\n\nMy grandfather dug sand out of that river for thirty years, and "
        "nobody ever thanked him for it.\n\nReply\n\nPer Moe\n\n4 May, 10:40\n\nHe was not the only one who dug, "
        "there were six men in the boat and all of them were paid.\n\nReply\n\n";
    const std::string aside = set_aside(kArticle + kArticle + comments);
    CHECK(aside.find("3 comments [") != std::string::npos);
    CHECK(aside.find("My grandfather dug") != std::string::npos);
    CHECK(aside.find("Ove Dahl") == std::string::npos);

    const std::size_t middle = kArticle.find("In March");
    const std::string inside = kArticle.substr(0, middle) + "Related\n\nThe old quay\n\n" + kArticle.substr(middle);
    CHECK(set_aside(inside).find("In March") == std::string::npos);
}

TEST_CASE("A heading of other matter is told in any language and case, its counts aside", "[chrome]") {
    for (const char* line : {"Related stories", "RELATED STORIES", "27 Comments", "» Lire aussi", "Mehr zum Thema:",
                             "Читайте также", "相关阅读", "関連記事", "You may also like these", "Najczęściej czytane"})
        CHECK(heads_other_matter(line));
    for (const char* line : {"Related work", "The comments of the judge", "Latestone", "A new harbour", "", "2024"})
        CHECK_FALSE(heads_other_matter(line));
}

TEST_CASE("The run is cut at a heading that stands once, never at one that stands time and again", "[chrome]") {
    const RegionBlock prose{-400, 400, true, false, 0};
    const RegionBlock line{-50, 30, false, false, 0};
    const RegionBlock heading{0, 8, false, false, 1};
    const std::vector<RegionBlock> once{prose, prose, prose, heading, line, prose, line, line};
    CHECK(find_article_region(once).end == 3);
    const std::vector<RegionBlock> often{prose, heading, prose, heading, prose, heading, line, prose, line};
    CHECK(find_article_region(often).end == 9);
    const std::vector<RegionBlock> goes_on{prose, heading, prose, prose, prose};
    CHECK(find_article_region(goes_on).end == 5);
    CHECK(find_article_region({}).end == 0);
}

TEST_CASE("Cookie notices are set aside in many languages, above and below an article", "[chrome]") {
    for (const std::string notice :
         {"We use cookies to make this page better for you.", "Wir verwenden Cookies, um diese Seite zu verbessern.",
          "Nous utilisons des cookies pour améliorer votre visite.", "Utilizamos cookies para mejorar su visita.",
          "Utilizziamo i cookie per migliorare la tua visita.", "Wij gebruiken cookies om deze site te verbeteren.",
          "Używamy plików cookie, aby ulepszyć tę stronę.", "Vi använder cookies för att förbättra sidan.",
          "Käytämme evästeitä sivuston parantamiseen.", "Мы используем файлы cookie, чтобы улучшить сайт.",
          "本网站使用 cookie 来改善您的体验。", "본 사이트는 쿠키를 사용합니다.", "Bu site çerezleri kullanır."}) {
        CHECK(set_aside(notice + "\n\n" + kArticle).find(notice) != std::string::npos);
        const std::string below = set_aside(kArticle + notice + "\n\nPrivacy policy");
        CHECK(below.find(notice) != std::string::npos);
        CHECK(below.find("Ove Dahl") == std::string::npos);
    }
}

TEST_CASE("Reactions, reposts and suggestions under a post are set aside", "[chrome]") {
    const std::string aside = set_aside(kArticle + "Like\n\nReply\n\nRepost\n\n1,204 reactions\n\n48 comments\n\n"
                                                   "Marit Vik\n\nHarbour master\n\n2w\n\nReply\n\n领英推荐\n\n"
                                                   "More articles by this author\n\nHow Sand Moves\n\nTen Quays\n");
    for (const char* line : {"Like [", "Reply [", "Repost [", "1,204 reactions [", "48 comments [", "领英推荐 [",
                             "More articles by this author [", "Ten Quays ["})
        CHECK(aside.find(line) != std::string::npos);
    CHECK(aside.find("Ove Dahl") == std::string::npos);
}

TEST_CASE("The name that closes a letter belongs to it", "[chrome]") {
    CHECK(set_aside(kArticle + "Could you come on Friday?\n\nBest regards,\nIda\n").empty());
    CHECK(set_aside(kArticle + "Mit freundlichen Grüßen\nIda Lund\n").empty());
}

TEST_CASE("A line that points to another story is set aside", "[chrome]") {
    for (const std::string line : {"Read more: Ten walks by the sea, ranked", "Lire aussi : Dix promenades",
                                   "Lesen Sie auch: Zehn Spaziergänge", "Leggi anche: Dieci passeggiate"})
        CHECK(set_aside(kArticle + line).find(line) != std::string::npos);
}

TEST_CASE("The reader's own word outweighs every rule", "[chrome]") {
    const BlockOverride back{static_cast<std::uint32_t>(kArticle.size()), false};
    const Document document = find_blocks(repair_text(kArticle + "Share this article"), std::span(&back, 1));
    CHECK(document.blocks.back().kind != BlockKind::boilerplate);
}

TEST_CASE("A block's shape counts its words, sentences and signs", "[chrome]") {
    const Shape shape = measure_shape("1. The old Harbour is full, and so is the new one. It cost 3.5 million.");
    CHECK(shape.list_sign);
    CHECK(shape.sentence_end);
    CHECK(shape.sentence_ends == 3);  // with the list mark's full stop
    CHECK(shape.capitalized == 3);
    CHECK(shape.clause_marks == 1);
    CHECK(shape.function_words == 8);  // old, is, and, so, is, the, new, one
    CHECK(measure_shape("港が移った。町は静かだ。").sentence_ends == 2);
    CHECK(measure_shape("x = {a: [1], b: 2}").signs == 5);
}

TEST_CASE("A standfirst of whole sentences above the byline, and a caption that ends in its credit", "[chrome]") {
    const std::size_t middle = kArticle.find("For ninety");
    const Document document = find_blocks(repair_text(kMenu
                                                      + "The harbour that moved\n\nNobody asked the river. The council "
                                                        "did not ask the fishermen either, they say.\n\n"
                                                        "By Ida Lund\n\n5 min read · Updated 12 March 2025, 9:41 AM\n\n"
                                                        "The quay of Lunde, in January. Photograph: Tove Lie\n\n"
                                                      + kArticle.substr(middle)));
    const auto kind = [&](std::size_t i) { return name_of(document.blocks.at(6 + i).kind); };
    CHECK(kind(0) == "heading");
    CHECK(kind(1) == "paragraph");
    CHECK(kind(2) == "byline");
    CHECK(kind(3) == "byline");
    CHECK(kind(4) == "caption");
    CHECK(kind(5) == "paragraph");
}
