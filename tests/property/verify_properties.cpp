// Any single letter that is changed in an export or in its article is found, whatever the format and the settings.
#include <array>
#include <random>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "export.h"
#include "model_version.h"

using namespace lectern;

namespace {

constexpr std::array<std::string_view, 4> kArticles = {
    "Harbour votes to close its ferry\n\nThe council voted on Tuesday to close the ferry, because it loses $4.6 "
    "million a "
    "year. \"We have been paying for a museum,\" said Mayor Helen Osei. She wants buses instead.\n",
    "# Dämme\n\nDer Damm bei Bern ist alt. Er wurde 1950 gebaut.\n\n- Er kostet 3 Millionen Franken.\n- Niemand "
    "zahlt.\n",
    "水坝很旧。它建于1950年。修理需要三百万。\n\n没有人付钱，但是城市需要水。\n",
    "One sentence stands alone here.",
};

constexpr std::array<std::string_view, 3> kLengths = {"2", "40%", "1min"};

/// Another letter of ASCII in the place of any byte: what is changed may be a part of a longer character.
char other_letter(char now, std::mt19937& random) {
    const char letter = static_cast<char>('a' + random() % 26);
    return letter == now ? 'A' : letter;
}

}  // namespace

TEST_CASE("A changed letter of an export or its article is found in every format", "[property]") {
    std::mt19937 random(4);
    for (std::size_t a = 0; a < kArticles.size(); ++a) {
        const std::string article(kArticles[a]);
        for (std::size_t f = 0; f < static_cast<std::size_t>(ExportFormat::count_); ++f) {
            ExportRequest request;
            request.format = static_cast<ExportFormat>(f);
            request.summary = *parse_summary_length(kLengths[(a + f) % kLengths.size()]);
            request.offsets = static_cast<OffsetUnit>((a + f) % 3);
            if (f % 2 == 1) request.options.focus = "ferry & <buses>";
            if (a == 1) request.options.language = "de";
            const auto exported = export_article(article, request);
            REQUIRE(exported.ok());
            CAPTURE(a, name_of(request.format));
            CHECK(verify_export(exported.value(), article).ok());
            for (int change = 0; change < 16; ++change) {
                std::string changed = exported.value();
                const std::size_t at = random() % changed.size();
                changed[at] = other_letter(changed[at], random);
                CAPTURE(at);
                CHECK_FALSE(verify_export(changed, article).ok());
                std::string other = article;
                const std::size_t place = random() % other.size();
                other[place] = other_letter(other[place], random);
                CAPTURE(place);
                CHECK(verify_export(exported.value(), other).code == StatusCode::mismatch);
            }
        }
    }
}

TEST_CASE("An export of other models is refused by name", "[property]") {
    auto exported = export_article(kArticles[0], {});
    REQUIRE(exported.ok());
    std::string other = exported.value();
    const std::size_t at = other.rfind(model_version());
    REQUIRE(at != std::string::npos);
    other[at] = other[at] == '0' ? '1' : '0';
    const Status status = verify_export(other, kArticles[0]);
    CHECK(status.code == StatusCode::mismatch);
    CHECK(status.message.find("models") != std::string::npos);
}
