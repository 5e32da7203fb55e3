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
