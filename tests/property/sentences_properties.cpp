// What holds of sentences for any text: checked on random texts from fixed seeds and on the naughty strings.
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "language.h"
#include "sentences.h"
#include "text/characters.h"
#include "text/graphemes.h"
#include "tokens.h"

using namespace lectern;

namespace {

struct Split {
    Document document;
    std::vector<Sentence> sentences;

    std::vector<std::string> texts() const {
        std::vector<std::string> texts;
        for (const Sentence& s : sentences)
            texts.push_back(document.text.bytes.substr(s.span.begin, s.span.size()));
        return texts;
    }
};

Split split(const std::string& raw, std::string_view language) {
    Split result{find_blocks(repair_text(raw)), {}};
    result.sentences = split_sentences(result.document, lexicon_for(language));
    return result;
}

std::string language_of(const std::string& raw) { return identify_language(find_blocks(repair_text(raw))).code; }

Split split(const std::string& raw) { return split(raw, language_of(raw)); }

/// Texts put together from pieces that meet each other badly.
std::string random_text(std::mt19937& random) {
    static const std::vector<std::string> kPieces = {"Anna came",
                                                     " ",
                                                     " ",
                                                     " ",
                                                     "\n",
                                                     "\n\n",
                                                     ".",
                                                     "...",
                                                     "?",
                                                     "!",
                                                     "\"",
                                                     "“",
                                                     "”",
                                                     "(",
                                                     ")",
                                                     "«",
                                                     "»",
                                                     "e.g.",
                                                     "Mr.",
                                                     "U.S.",
                                                     "3.5",
                                                     "am 3. Mai",
                                                     "https://example.com/a.b",
                                                     "<a@b.cd>",
                                                     "03/27/2001 09:01 AM",
                                                     ":-)",
                                                     "***",
                                                     "1)",
                                                     "2)",
                                                     "• ",
                                                     "- ",
                                                     "# ",
                                                     "Best regards,",
                                                     "很好。",
                                                     "「はい。」",
                                                     "الخ،",
                                                     "Բարև:",
                                                     "\u0301",
                                                     "\u200D",
                                                     "👩‍👩‍👧",
                                                     "ß",
                                                     "İ",
                                                     ". . .",
                                                     "[12]",
                                                     "inno-\nvation",
                                                     ";",
                                                     ":",
                                                     ",",
                                                     "'",
                                                     "é",
                                                     "\t",
                                                     "The end",
                                                     "i left",
                                                     "\u00A0",
                                                     "\u2028",
                                                     "\f",
                                                     "\n12\n",
                                                     "\n13\n",
                                                     "\nContents\n",
                                                     "\n│ a │",
                                                     "\n--+--\n",
                                                     "\n7 8 9",
                                                     "\nf();\n",
                                                     "\nRelated stories\n",
                                                     "^ "};
    std::string text;
    const std::size_t pieces = 1 + random() % 40;
    for (std::size_t i = 0; i < pieces; ++i)
        text += kPieces[random() % kPieces.size()];
    return text;
}

std::vector<std::string> texts_to_try() {
    std::ifstream file(LECTERN_SHARED "/robustness/blns.json");
    REQUIRE(file.good());
    std::vector<std::string> texts = nlohmann::json::parse(file).get<std::vector<std::string>>();
    std::mt19937 random(20240613);
    for (int i = 0; i < 3000; ++i)
        texts.push_back(random_text(random));
    return texts;
}

bool is_blank_between(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    return skip_blanks(text, begin, end) == end;
}

/// Blanks, and what shows nothing: zero width spaces and byte order marks, which lines leave outside too.
bool shows_nothing(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    while (begin < end) {
        const Character c = character_at(text, begin, end);
        if (c.kind != CharacterKind::blank && c.code != 0x200B && c.code != 0xFEFF) return false;
        begin += c.size;
    }
    return true;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

}  // namespace

TEST_CASE("Sentences are in order and cover all of every block but blanks", "[sentences][property]") {
    for (const std::string& raw : texts_to_try()) {
        const Split s = split(raw);
        const std::string_view text = s.document.text.bytes;
        std::size_t next = 0;
        bool holds = true;
        for (std::uint32_t b = 0; b < s.document.blocks.size(); ++b) {
            std::uint32_t at = s.document.blocks[b].span.begin;
            for (; next < s.sentences.size() && s.sentences[next].block == b; ++next) {
                const Span span = s.sentences[next].span;
                holds &= at <= span.begin && !span.empty() && is_blank_between(text, at, span.begin);
                holds &= skip_blanks(text, span.begin, span.end) == span.begin;
                at = span.end;
            }
            holds &= is_blank_between(text, at, s.document.blocks[b].span.end);
        }
        INFO(raw);
        CHECK((holds && next == s.sentences.size()));
    }
}

TEST_CASE("Every sentence and block lies on the edges of grapheme clusters", "[sentences][property]") {
    for (const std::string& raw : texts_to_try()) {
        const Split s = split(raw);
        const std::string_view text = s.document.text.bytes;
        const auto on_edges = [&](Span span) {
            return is_grapheme_boundary(text, span.begin) && is_grapheme_boundary(text, span.end);
        };
        INFO(raw);
        for (const Block& block : s.document.blocks)
            CHECK(on_edges(block.span));
        for (const Sentence& sentence : s.sentences) {
            INFO(text.substr(sentence.span.begin, sentence.span.size()));
            CHECK(on_edges(sentence.span));
        }
    }
}

TEST_CASE("Blocks are in order and cover all that shows", "[document][property]") {
    for (const std::string& raw : texts_to_try()) {
        const Document document = find_blocks(repair_text(raw));
        const std::string_view text = document.text.bytes;
        std::uint32_t at = 0;
        INFO(raw);
        for (const Block& block : document.blocks) {
            CHECK((at <= block.span.begin && !block.span.empty()));
            CHECK(shows_nothing(text, at, block.span.begin));
            at = block.span.end;
        }
        CHECK(shows_nothing(text, at, static_cast<std::uint32_t>(text.size())));
    }
}

TEST_CASE("All line ends are alike", "[sentences][property]") {
    for (const std::string& raw : texts_to_try()) {
        if (raw.find('\r') != std::string::npos || raw.find("\u2028") != std::string::npos) continue;
        const auto plain = split(raw).texts();
        const auto windows = split(replaced(raw, "\n", "\r\n")).texts();
        const auto separator = split(replaced(raw, "\n", "\u2028")).texts();
        INFO(raw);
        REQUIRE(windows.size() == plain.size());
        REQUIRE(separator.size() == plain.size());
        for (std::size_t i = 0; i < plain.size(); ++i) {
            CHECK(replaced(windows[i], "\r\n", "\n") == plain[i]);
            CHECK(replaced(separator[i], "\u2028", "\n") == plain[i]);
        }
    }
}

TEST_CASE("Blank lines at the end change nothing", "[sentences][property]") {
    for (const std::string& raw : texts_to_try()) {
        INFO(raw);
        CHECK(split(raw + "\n\n \n").texts() == split(raw).texts());
    }
}

TEST_CASE("The same text twice has the same sentences twice", "[sentences][property]") {
    for (const std::string& raw : texts_to_try()) {
        // With the same blocks: how a repetition is cut into blocks is the document stage's own matter.
        const std::string language = language_of(raw);
        Split twice = split(raw, language);
        const auto once = twice.texts();
        auto expected = once;
        expected.insert(expected.end(), once.begin(), once.end());
        const auto shift = static_cast<std::uint32_t>(twice.document.text.bytes.size()) + 2;
        const std::vector<Block> blocks = twice.document.blocks;
        for (Block block : blocks) {
            block.span = {block.span.begin + shift, block.span.end + shift};
            twice.document.blocks.push_back(block);
        }
        twice.document.text.bytes += "\n\n" + twice.document.text.bytes;
        twice.sentences = split_sentences(twice.document, lexicon_for(language));
        INFO(raw);
        CHECK(twice.texts() == expected);
    }
}

TEST_CASE("Tokens lie inside their sentence, in order, on whole characters", "[tokens][property]") {
    for (const std::string& raw : texts_to_try()) {
        const Split s = split(raw);
        const Tokens tokens = tokenize(s.document, s.sentences, lexicon_for("en"));
        REQUIRE(tokens.sentence_begin.size() == s.sentences.size() + 1);
        bool holds = true;
        for (std::size_t i = 0; i < s.sentences.size(); ++i) {
            std::uint32_t last = s.sentences[i].span.begin;
            for (const Token& token : tokens.of_sentence(i)) {
                holds &= s.sentences[i].span.contains(token.span) && !token.span.empty() && token.span.begin >= last;
                holds &= token.term < tokens.terms.size() && tokens.terms[token.term].stem < tokens.terms.size();
                last = token.span.begin;
            }
        }
        INFO(raw);
        CHECK(holds);
    }
}

TEST_CASE("A megabyte of one mark takes no longer than prose", "[sentences][property]") {
    for (const std::string piece :
         {".", ". ", ".)", "(", "'a ", "\"", "*", "x*", "a.", "1) ", "://", "e.g. ", "?\"", "[1]", "、", "،"}) {
        std::string text = "A";
        while (text.size() < 1'000'000)
            text += piece;
        Document document;
        document.text.bytes = text;
        document.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::paragraph, 0, "test"});
        const auto sentences = split_sentences(document, lexicon_for("en"));
        const Tokens tokens = tokenize(document, sentences, lexicon_for("en"));
        CHECK_FALSE(sentences.empty());
        CHECK_FALSE(tokens.tokens.empty());
    }
}
