#include "sentences.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "break_tests.h"
#include "sentence_rules.h"

using namespace lectern;

namespace {

/// The sentences of one paragraph, as texts.
std::vector<std::string> split(const std::string& paragraph, std::string_view language = "en") {
    Document document;
    document.text.bytes = paragraph;
    document.blocks.push_back({{0, static_cast<std::uint32_t>(paragraph.size())}, BlockKind::paragraph, 0, "test"});
    std::vector<std::string> texts;
    for (const Sentence& sentence : split_sentences(document, lexicon_for(language)))
        texts.push_back(paragraph.substr(sentence.span.begin, sentence.span.size()));
    return texts;
}

using Texts = std::vector<std::string>;

/// "A.|B." as {"A.", "B."}.
Texts parts_of(std::string_view marked) {
    Texts parts;
    for (std::size_t at = 0; at < marked.size();) {
        const std::size_t bar = std::min(marked.find('|', at), marked.size());
        const std::size_t first = marked.find_first_not_of(' ', at);
        if (first < bar) parts.emplace_back(marked.substr(first, bar - first));
        at = bar + 1;
    }
    return parts;
}

}  // namespace

TEST_CASE("Every rule splits its example as it shows", "[sentences]") {
    for (const SentenceRule& rule : sentence_rules()) {
        const Texts expected = parts_of(rule.example);
        std::string joined;
        // Glued words and scripts without blanks stay glued.
        const bool glued = (rule.gap & kBlank) == 0 || rule.language == "zh";
        for (const std::string& part : expected)
            joined += (joined.empty() || glued ? "" : " ") + part;
        INFO(rule.example);
        CHECK(split(joined, rule.language) == expected);
    }
}

TEST_CASE("An abbreviation ends a sentence only before a likely start", "[sentences]") {
    CHECK(split("They asked Acme Inc. It said no.") == Texts{"They asked Acme Inc.", "It said no."});
    CHECK(split("They asked Acme Inc. Berlin for help.").size() == 1);
    CHECK(split("Das gilt z. B. Berlin und Hamburg. Der Rest folgt.", "de").size() == 2);
    CHECK(split("Am 3. Mai kam er. Der 2. Weltkrieg war vorbei.", "de").size() == 2);
    CHECK(split("В 1905 г. Анна уехала в г. Париж.", "ru").size() == 1);
    CHECK(split("Он жил в городе до 1905 г. Анна уехала раньше.", "ru").size() == 2);
    CHECK(split("We sat in the sun. Anna came on Sun. 5 May.").size() == 2);
}

TEST_CASE("Words that only look like abbreviations end their sentences", "[sentences]") {
    CHECK(split("Er lebt in der Schweiz. Danach geht er fort.", "de").size() == 2);
    CHECK(split("Es kostet viele Euro. Etwa ein Drittel davon trägt das Land.", "de").size() == 2);
    CHECK(split("Das sagte Max. Danach ging er und kochte max. 3 Eier.", "de").size() == 2);
    CHECK(split("Mødet er den 3. maj. Derefter rejser han til Hong Kong. Han er hjemme i juni.", "da").size() == 3);
    CHECK(split("Ils franchirent le col. Ensuite la route descend.", "fr").size() == 2);
}

TEST_CASE("A quotation goes on with its speech tag and ends before a new start", "[sentences]") {
    CHECK(split("\"Go! Run!\" she said. Then he left.") == Texts{"\"Go! Run!\" she said.", "Then he left."});
    CHECK(split("“It is late.” She left.") == Texts{"“It is late.”", "She left."});
    CHECK(split("„Komm. Es ist spät“, sagte er. Sie ging.", "de").size() == 2);
    CHECK(split("«Куда? Зачем?» — спросил он. Она молчала.", "ru").size() == 2);
    CHECK(split("He teaches (He was an engineer once.) at a school.").size() == 1);
}

TEST_CASE("A straight mark behind a blank closes what was opened before the stop, and else opens", "[sentences]") {
    for (const std::string name : {"Ann", "Anna"}) {  // the marks count, not how far the stop is
        CHECK(split(name + " said \"It fell. \" Then she left.")
              == Texts{name + " said \"It fell. \"", "Then she left."});
        CHECK(split(name + " came. \" Then she left.\"") == Texts{name + " came.", "\" Then she left.\""});
    }
}

TEST_CASE("What stands in brackets belongs to the sentence around it", "[sentences]") {
    CHECK(split("She met Ida (a friend. A good one) Monday. It rained.").size() == 2);
    CHECK(split("(It rained. Nobody came.) The fair was over.").size() == 3);
    CHECK(split("他读《红楼梦。第一回》之后睡了。他做了梦。", "zh").size() == 2);
    // A quotation that opens in a bracket does not hold together what the bracket does not.
    CHECK(split("Ida (who wrote “no) left. She” was right to.").size() == 2);
}

TEST_CASE("A quotation of sentences holds only where its sentence goes on behind it", "[sentences]") {
    CHECK(split("He wrote “Stop. Wait.” Then he left.").size() == 3);
    CHECK(split("He wrote “Stop. Wait.” (twice) and left.").size() == 1);
    CHECK(split("He wrote “Stop. Wait.” — twice.").size() == 1);
    CHECK(split("He wrote “Stop. Wait.”, and left.").size() == 1);
}

TEST_CASE("Addresses, numbers and file names hold together", "[sentences]") {
    CHECK(split("See https://example.com/a.b?c=d. It is free.").size() == 2);
    CHECK(split("Open notes.txt or v1.2.3 at 10.30 a.m. today.").size() == 1);
    CHECK(split("It cost $3.50. Nobody paid.").size() == 2);
    CHECK(split("The iPhone sold well. iPhone owners agree.").size() == 2);
}

TEST_CASE("Scripts end their sentences with their own stops", "[sentences]") {
    CHECK(split("很好。他走了！真的？", "zh").size() == 3);
    CHECK(split("यह अच्छा है। वह गया।", "hi").size() == 2);
    CHECK(split("Բարև Ձեզ: Ես գնում եմ:", "hy").size() == 2);
    CHECK(split("Πού είναι; Εδώ είναι.", "el").size() == 2);
    CHECK(split("እንደምን አለህ፧መልካም ቀን።", "am").size() == 2);
    CHECK(split("کیا حال ہے؟ میں ٹھیک ہوں۔ شکریہ۔", "ur").size() == 3);
}

TEST_CASE("Mail and posts part at what stands for itself", "[sentences]") {
    CHECK(split("Anna Berg 03/27/2001 09:01 AM Please call me.")
          == Texts{"Anna Berg", "03/27/2001 09:01 AM", "Please call me."});
    CHECK(split("It arrived on 03/27/2001 09:01 AM in Paris.").size() == 2);
    CHECK(split("Best regards, Anna") == Texts{"Best regards,", "Anna"});
    CHECK(split("We had fun :-) Next year again").size() == 2);
    CHECK(split("We had fun :) Next year again").size() == 2);
    CHECK(split("Anna Berg <anna@example.com> Please call me.")
          == Texts{"Anna Berg <anna@example.com>", "Please call me."});
    CHECK(split("The sign <anna> Please call me.").size() == 1);
    CHECK(split("see this. https://example.com/a https://example.com/b").size() == 3);
}

TEST_CASE("A list inside a paragraph is parted at its markers", "[sentences]") {
    CHECK(split("1) The first item 2) The second item") == Texts{"1) The first item", "2) The second item"});
    CHECK(split("• One thing • Another thing").size() == 2);
    CHECK(split("It is 1) cheap, 2) good.").size() == 1);
    CHECK(split("1. Bundesliga und 2. Bundesliga", "de").size() == 1);
}

TEST_CASE("Blanks around a block are outside its sentences, and an empty one has none", "[sentences]") {
    CHECK(split("  A dog barked.  \n") == Texts{"A dog barked."});
    CHECK(split(" \n\t ").empty());
    CHECK(split("").empty());
    CHECK(split("...") == Texts{"..."});
}

TEST_CASE("Dots with blanks between them belong to the stop before them, and not to a full stop", "[sentences]") {
    CHECK(split("It binds compounds. . . . The practice is old.").size() == 2);
    CHECK(split("It binds compounds. . . . The practice is old.").front() == "It binds compounds.");
    CHECK(split("It binds! . . . The practice is old.").front() == "It binds! . . .");
}

TEST_CASE("A combining mark stays with the stop it stands on", "[sentences]") {
    CHECK(split("Yes.\u0301 No.") == Texts{"Yes.\u0301", "No."});
}

// docs/sentences.md lists why the others differ.
TEST_CASE("Of the Unicode Character Database's 502 sentence break tests, 473 end the same way", "[sentences]") {
    const auto tests = break_tests(LECTERN_SHARED "/robustness/unicode/SentenceBreakTest.txt");
    REQUIRE(tests.size() == 502);
    std::size_t same = 0;
    for (const BreakTest& test : tests) {
        Document document;
        document.text.bytes = test.text;
        document.blocks.push_back({{0, static_cast<std::uint32_t>(test.text.size())}, BlockKind::paragraph, 0, "test"});
        std::vector<std::uint32_t> expected;  // where what is not blank begins, of each piece
        for (std::size_t i = 0; i + 1 < test.boundaries.size(); ++i) {
            const std::uint32_t begin = skip_blanks(test.text, test.boundaries[i], test.boundaries[i + 1]);
            if (begin < test.boundaries[i + 1]) expected.push_back(begin);
        }
        std::vector<std::uint32_t> found;
        for (const Sentence& sentence : split_sentences(document, lexicon_for("und")))
            found.push_back(sentence.span.begin);
        same += found == expected;
    }
    CHECK(same == 473);
}

TEST_CASE("In an English article, paragraphs in French and Chinese are split right too", "[sentences]") {
    const std::string raw =
        "The harbour was moved in March, e.g. for the sake of the larger boats. Dr. Moe was against it.\n\n"
        "« Nous avons réparé nos filets ici pendant quatre générations. » Le conseil n'a pas répondu. Qui le ferait "
        "?\n\n"
        "三月，市政府投票决定搬迁港口。渔民们反对！谁会回答他们？\n\n"
        "Nobody has said when the new quay will be built. It may take years.\n";
    const Document document = find_blocks(repair_text(raw));
    const std::vector<Sentence> sentences = split_sentences(document, lexicon_for("en"));
    std::vector<std::size_t> counts(document.blocks.size(), 0);
    for (const Sentence& sentence : sentences)
        ++counts[sentence.block];
    CHECK(counts == std::vector<std::size_t>{2, 3, 3, 2});
}
