#include "summary_length.h"

#include <algorithm>
#include <charconv>

namespace lectern {
namespace {

struct UnitName {
    std::string_view suffix;
    SummaryLength::Unit unit;
};

constexpr UnitName kUnits[] = {{"%", SummaryLength::Unit::percent},
                               {"w", SummaryLength::Unit::words},
                               {"min", SummaryLength::Unit::minutes},
                               {"", SummaryLength::Unit::sentences}};

std::uint32_t words_of(const Analysis& analysis, std::uint32_t sentence) {
    const auto tokens = analysis.tokens.of_sentence(sentence);
    return static_cast<std::uint32_t>(std::count_if(tokens.begin(), tokens.end(), [](const Token& token) {
        return token.kind == TokenKind::word || token.kind == TokenKind::number;
    }));
}

/// How many words may be spent. Minutes are turned into words at the pace that the whole article is read at.
std::uint64_t word_budget(const Statistics& article, SummaryLength length) {
    const std::uint64_t amount = length.amount;
    if (length.unit == SummaryLength::Unit::words) return amount;
    if (length.unit == SummaryLength::Unit::percent) return article.words * amount / 100;
    return amount * 60 * article.words / std::max(article.reading_seconds, 1u);
}

bool is_chrome(const Analysis& analysis, std::uint32_t sentence) {
    return analysis.document.blocks[analysis.sentences[sentence].block].kind == BlockKind::boilerplate;
}

}  // namespace

std::optional<SummaryLength> parse_summary_length(std::string_view text) {
    std::uint32_t amount = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
    if (error != std::errc() || amount == 0) return std::nullopt;
    const std::string_view suffix(rest, static_cast<std::size_t>(text.data() + text.size() - rest));
    for (const UnitName& name : kUnits) {
        if (suffix != name.suffix) continue;
        if (name.unit == SummaryLength::Unit::percent && amount > 100) return std::nullopt;
        return SummaryLength{name.unit, amount};
    }
    return std::nullopt;
}

std::string to_string(SummaryLength length) {
    const auto* const name = std::find_if(std::begin(kUnits), std::end(kUnits),
                                          [&](const UnitName& entry) { return entry.unit == length.unit; });
    return std::to_string(length.amount) + std::string(name->suffix);
}

std::vector<std::uint32_t> pick_summary(const Analysis& analysis, SummaryLength length) {
    const bool by_sentences = length.unit == SummaryLength::Unit::sentences;
    const std::uint64_t budget = by_sentences ? length.amount : word_budget(analysis.statistics, length);
    std::vector<std::uint32_t> picked;
    std::uint64_t spent = 0;
    for (const std::uint32_t sentence : analysis.summary.order) {
        if (is_chrome(analysis, sentence)) continue;
        spent += by_sentences ? 1 : words_of(analysis, sentence);
        if (spent > budget && !picked.empty()) break;
        picked.push_back(sentence);
    }
    std::sort(picked.begin(), picked.end());
    return picked;
}

}  // namespace lectern
