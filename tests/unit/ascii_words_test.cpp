#include "text/ascii_words.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace lectern;

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// What ascii_words.h does eight bytes at once, byte by byte.
struct SlowWord {
    std::string folded;
    std::uint32_t digits = 0;
    std::uint32_t capitals = 0;
    bool capitalized = false;
};

SlowWord slow_word_at(std::string_view text, std::size_t at, std::size_t end) {
    SlowWord word;
    for (; at < end && (is_digit(text[at]) || is_capital(text[at]) || is_small(text[at])); ++at) {
        if (!is_digit(text[at]) && word.folded.size() == word.digits) word.capitalized = is_capital(text[at]);
        word.digits += is_digit(text[at]);
        word.capitals += is_capital(text[at]);
        word.folded += is_capital(text[at]) ? static_cast<char>(text[at] + 32) : text[at];
    }
    return word;
}

/// Words of any length amid bytes just outside the ranges of letters and digits, and beyond ASCII.
std::string random_text(std::mt19937& random) {
    constexpr std::string_view kBytes = "azAZ09mM5 @[`{/:\x7F\x80\xC3\xFF";
    std::string text;
    while (text.size() < 60) {
        const std::size_t kinds = random() % 3 == 0 ? kBytes.size() : 9;
        for (std::size_t run = random() % 20; run > 0; --run)
            text += kBytes[random() % kinds];
        text += kBytes[random() % kBytes.size()];
    }
    return text;
}

}  // namespace

TEST_CASE("A word of ASCII ends at the first byte that is no letter or digit", "[ascii_words]") {
    CHECK(ascii_word_at("rivers, 12", 0).size == 6);
    CHECK(ascii_word_at("rivers, 12", 6).size == 0);
    CHECK(ascii_word_at("rivers, 12", 8).digits == 2);
    CHECK(ascii_word_at("Straße", 0).size == 4);
    CHECK(ascii_word_at("", 0).size == 0);
}

TEST_CASE("A folded word knows its capitals", "[ascii_words]") {
    const std::string text = "NASA Mars 2nd 1969 Perseverance iPhone        ";
    const auto word = [&](std::size_t at) { return folded_word_at(text, at, text.size()); };
    CHECK(word(0).text() == "nasa");
    CHECK((word(0).all_caps && word(0).capitalized && !word(0).number));
    CHECK((!word(5).all_caps && word(5).capitalized));
    CHECK((!word(10).capitalized && !word(10).number));
    CHECK(word(14).number);
    CHECK(word(19).text() == "perseverance");
    CHECK((word(32).text() == "iphone" && !word(32).capitalized));
    CHECK(folded_word_at(text, 19, 24).text() == "perse");
}

TEST_CASE("Words read eight bytes at once are those read byte by byte", "[ascii_words]") {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        const std::string text = random_text(random);
        const std::size_t at = random() % text.size();
        const std::size_t end = at + 1 + random() % (text.size() - at);
        const SlowWord whole = slow_word_at(text, at, text.size());
        CAPTURE(text, at, end);
        CHECK(ascii_word_at(text, at).size == whole.folded.size());
        CHECK(ascii_word_at(text, at).digits == whole.digits);

        const SlowWord slow = slow_word_at(text, at, end);
        const FoldedWord folded = folded_word_at(text, at, end);
        if (folded.size == 0) {  // too long, or too near the text's end
            CHECK((slow.folded.empty() || slow.folded.size() >= FoldedWord::kLongest
                   || at + slow.folded.size() + 8 > text.size()));
            continue;
        }
        const std::size_t letters = slow.folded.size() - slow.digits;
        CHECK(folded.text() == slow.folded);
        CHECK(folded.number == (letters == 0));
        CHECK(folded.capitalized == slow.capitalized);
        CHECK(folded.all_caps == (letters >= 2 && slow.capitals == letters));
    }
}
