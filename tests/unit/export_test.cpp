#include "export.h"

#include <catch2/catch.hpp>

#include "export_parts.h"

using namespace lectern;

namespace {

constexpr std::string_view kArticle =
    "Harbour votes to close its ferry\n\n"
    "The council voted on Tuesday to close the ferry, because it loses $4.6 million a year. "
    "\"We have been paying for a museum,\" said Mayor Helen Osei.\n\n"
    "Costs rose by 38 percent & more <soon>. The buses should come in May.\n";

constexpr ExportFormat kFormats[] = {ExportFormat::text, ExportFormat::markdown, ExportFormat::json, ExportFormat::html,
                                     ExportFormat::w3c};

std::string exported(std::string_view article, ExportFormat format, const Options& options = {}) {
    auto result = export_article(article, {format, {}, OffsetUnit::codepoint, options});
    REQUIRE(result.ok());
    return std::move(result).value();
}

}  // namespace

TEST_CASE("Every export follows from its article", "[export]") {
    for (const ExportFormat format : kFormats) {
        const Options options{"en", "ferry </script> --> \" \\", {{40, true}}, OffsetUnit::utf16};
        CAPTURE(name_of(format));
        CHECK(verify_export(exported(kArticle, format), kArticle).message.empty());
        CHECK(verify_export(exported(kArticle, format, options), kArticle).message.empty());
    }
}

TEST_CASE("Any changed byte of an export or of its article is found", "[export]") {
    for (const ExportFormat format : kFormats) {
        CAPTURE(name_of(format));
        const std::string right = exported(kArticle, format);
        for (std::size_t i = 0; i < right.size(); i += 7) {
            std::string changed = right;
            changed[i] = changed[i] == 'x' ? 'y' : 'x';
            CAPTURE(i);
            CHECK_FALSE(verify_export(changed, kArticle).ok());
        }
        for (std::size_t i = 0; i < kArticle.size(); i += 13) {
            std::string changed(kArticle);
            changed[i] = changed[i] == 'x' ? 'y' : 'x';
            CHECK(verify_export(right, changed).code == StatusCode::mismatch);
        }
        CHECK_FALSE(verify_export(right + "\n", kArticle).ok());
    }
}

TEST_CASE("A record in the article's own words is not taken for the export's", "[export]") {
    const std::string inner = exported(kArticle, ExportFormat::text);
    const std::string article = "A page about exports. " + inner.substr(inner.find("{\"export\"")) + " And on it goes.";
    for (const ExportFormat format : kFormats)
        CHECK(verify_export(exported(article, format), article).ok());
}

TEST_CASE("A text that is no export is refused", "[export]") {
    for (const char* text :
         {"", "Hello", "{}", "{\"export\":\"lectern/1\",", "{\"export\":\"lectern/1\",\"engine\":1}"})
        CHECK(verify_export(text, kArticle).code == StatusCode::bad_request);
}

TEST_CASE("An article's marks stay text in HTML and Markdown", "[export]") {
    CHECK(exported(kArticle, ExportFormat::html).find("&amp; more &lt;soon&gt;") != std::string::npos);
    CHECK(exported(kArticle, ExportFormat::html).find("<soon>") == std::string::npos);
    CHECK(exported(kArticle, ExportFormat::markdown).find("\\& more \\<soon\\>") != std::string::npos);
}

TEST_CASE("Nothing of an article can command a terminal", "[export]") {
    CHECK(on_one_line("a\x1B[2Jb \n\t c\x7F\u0085d") == "a\uFFFD[2Jb c\uFFFD\uFFFDd");
    CHECK(on_one_line("\u00E9\u00A0\u4E2D") == "\u00E9\u00A0\u4E2D");
}
