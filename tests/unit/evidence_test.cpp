#include "evidence.h"

#include <catch2/catch.hpp>

#include "analyze.h"

using namespace lectern;

namespace {

/// "relation: sentence" of the evidence for the claim that the sentence with `words` makes.
std::vector<std::string> grounds_of(std::string_view text, std::string_view words) {
    // Room for more than one claim in the paragraph.
    const auto result =
        analyze(std::string(text) + " The river is low. It was a dry year. Boats lie on the mud.", {"en", "", {}});
    REQUIRE(result.ok());
    const Analysis& a = result.value();
    const std::size_t at = a.document.text.bytes.find(words);
    std::vector<std::string> lines;
    for (std::size_t c = 0; c < a.claims.size(); ++c) {
        const Span sentence = a.sentences[a.claims[c].sentence].span;
        if (at < sentence.begin || at >= sentence.end) continue;
        for (const Evidence& evidence : evidence_of(a, c)) {
            const Span span = a.sentences[evidence.sentence].span;
            lines.push_back(std::string(name_of(evidence.relation)) + ": "
                            + a.document.text.bytes.substr(span.begin, span.size()));
        }
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("The words that open the next sentence say what it is to the claim", "[evidence]") {
    CHECK(grounds_of("The town must repair the old dam. For example, its gate is open.", "must repair")
          == Lines{"example: For example, its gate is open."});
    CHECK(grounds_of("The town must repair the old dam. However, its gate is new. The river is low. It was "
                     "a dry year.",
                     "must repair")
          == Lines{"contrast: However, its gate is new."});
}

TEST_CASE("A clause of time, of manner or of concession is no ground of the sentence before", "[evidence]") {
    CHECK(grounds_of("The town must repair the old dam. As the poet wrote, rivers sing.", "must repair").empty());
    CHECK(grounds_of("The town must repair the old dam. Since Monday the gate is open.", "must repair").empty());
    CHECK(grounds_of("The town must repair the old dam. Although it rains, people sing.", "must repair").empty());
}

TEST_CASE("A reason in the claim's own sentence is its ground, a list is none", "[evidence]") {
    CHECK(grounds_of("The town must repair the old dam because it leaks.", "must repair").size() == 1);
    CHECK(grounds_of("The town must repair old dams including the one in Bern.", "must repair").empty());
}

TEST_CASE("What a study found behind a claim is its ground", "[evidence]") {
    CHECK(grounds_of("The town must repair the old dam. A survey by the Rivers Agency found cracks in every wall.",
                     "must repair")
          == Lines{"supports: A survey by the Rivers Agency found cracks in every wall."});
    CHECK(grounds_of("The town must repair the old dam. According to the ministry's figures, it leaks more each year.",
                     "must repair")
          == Lines{"source: According to the ministry's figures, it leaks more each year."});
}

TEST_CASE("What the same speaker says next is the ground of what should be done", "[evidence]") {
    CHECK(grounds_of("“The town must repair the old dam,” said Ann Lee. “It has leaked since the flood of last year.”",
                     "must repair")
          == Lines{"source: “The town must repair the old dam,” said Ann Lee.",
                   "supports: “It has leaked since the flood of last year.”"});
}

TEST_CASE("What opens with its consequence has its ground before it", "[evidence]") {
    CHECK(
        grounds_of("For instance, students who work at night often fail their exams because they are tired. Therefore "
                   "the town must repair "
                   "the old dam.",
                   "must repair")
        == Lines{"supports: For instance, students who work at night often fail their exams because they are tired."});
}

TEST_CASE("What goes on, adds, or runs beside the claim is no ground", "[evidence]") {
    CHECK(grounds_of("The town must repair the old dam. Then 40 people went home.", "must repair").empty());
    CHECK(grounds_of("The town must repair the old dam. Its council also bought 12 boats for the dam.", "must repair")
              .empty());
    CHECK(grounds_of("The town must repair the old dam. As a result, 40 people lost the dam.", "must repair").empty());
    CHECK(grounds_of("The town must repair the old dam. The town must sell 40 boats.", "must repair").empty());
}

TEST_CASE("A restating 'that is' stands before a comma", "[evidence]") {
    CHECK(grounds_of("The town must repair the old dam. That is a terrible plan.", "must repair").empty());
    CHECK(grounds_of("The town must repair the old dam. That is, its gate must close.", "must repair")
          == Lines{"restates: That is, its gate must close."});
}

TEST_CASE("The speaker's own words ground what is said of them, in the next paragraph too", "[evidence]") {
    CHECK(grounds_of(
              "Ann Lee said the town must repair the old dam.\n\n“It has leaked since the flood of last year,” she "
              "said.\n\n",
              "must repair")
          == Lines{"source: Ann Lee said the town must repair the old dam.",
                   "supports: “It has leaked since the flood of last year,” she said."});
    CHECK(grounds_of("Ann Lee said the town must repair the old dam.\n\n“It is a fine old wall,” Tom Ray said.\n\n",
                     "must repair")
          == Lines{"source: Ann Lee said the town must repair the old dam."});
}

TEST_CASE("A reason behind a colon is a ground, and so are the items of a list", "[evidence]") {
    CHECK(grounds_of("The town must repair the old dam: its walls have leaked for years.", "must repair").size() == 1);
    CHECK(grounds_of("The town must repair these three things:\n\n- the old gate of the dam\n- the two walls\n\n",
                     "must repair")
          == Lines{"example: - the old gate of the dam", "example: - the two walls"});
}

TEST_CASE("The same with other figures is no restatement", "[evidence]") {
    const std::string text =
        "In 2014 the northern farms of Marlow valley lost 82 percent of their harvest. In 2014 the southern farms of "
        "Marlow "
        "valley lost 12 percent of their harvest.";
    for (const std::string& line : grounds_of(text, "northern"))
        CHECK_FALSE(line.starts_with("restates"));
}
