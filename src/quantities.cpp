#include "quantities.h"

#include <algorithm>
#include <optional>

#include "clauses.h"
#include "text/decimal.h"

namespace lectern {
namespace {

struct Currency {
    std::string_view sign;
    std::string_view code;
};

constexpr Currency kCurrencies[] = {{"$", "USD"},      {"\u20AC", "EUR"}, {"\u00A3", "GBP"},
                                    {"\u00A5", "JPY"}, {"\u20B9", "INR"}, {"\u20BD", "RUB"}};

std::string_view currency_of(std::string_view sign) {
    const auto found = std::find_if(std::begin(kCurrencies), std::end(kCurrencies),
                                    [&](const Currency& currency) { return currency.sign == sign; });
    return found == std::end(kCurrencies) ? std::string_view() : found->code;
}

/// A number as it was read, and the token behind it.
struct ReadNumber {
    std::string value;
    std::size_t end = 0;
};

bool is_year(std::string_view value) {
    return value.size() == 4 && (value.starts_with("18") || value.starts_with("19") || value.starts_with("20"));
}

/// The entries of the lists that nearly every word is looked up in, found once a word form.
struct TermEntries {
    std::vector<const LexiconEntry*> months;        ///< by term; nullptr where it is none
    std::vector<const LexiconEntry*> number_words;  ///< likewise

    TermEntries(const std::vector<Term>& terms, const Lexicon& lexicon) {
        const auto all_months = lexicon.list("months");
        const auto all_number_words = lexicon.list("number_words");
        months.reserve(terms.size());
        number_words.reserve(terms.size());
        for (const Term& term : terms) {
            months.push_back(find_entry(all_months, term.text));
            number_words.push_back(find_entry(all_number_words, term.text));
        }
    }
};

/// Reads the quantities of one sentence, left to right.
class QuantityReader {
public:
    QuantityReader(const SentenceWords& words, std::uint32_t sentence, const TermEntries& entries,
                   const Lexicon& lexicon)
        : words_(words), sentence_(sentence), entries_(entries), lexicon_(lexicon) {
        const std::string_view code = lexicon.language();
        comma_is_point_ = !code.empty() && code != "en" && code != "zh" && code != "ja" && code != "ko" && code != "he";
    }

    void read(std::vector<Quantity>& out) {
        for (std::size_t i = 0; i < words_.size();) {
            const std::size_t end = read_date(i, out);
            i = end > i ? end : read_amount(i, out);
        }
    }

private:
    /// "5 March 2024", "March 5, 2024", "March 2024". Returns the token behind it, or `i`.
    std::size_t read_date(std::size_t i, std::vector<Quantity>& out) {
        const bool day_first = words_[i].kind == TokenKind::number && month_at(i + 1);
        const std::size_t month_at_token = day_first ? i + 1 : i;
        const LexiconEntry* month = month_at(month_at_token);
        if (month == nullptr || !words_[month_at_token].capitalized) return i;
        std::string day = day_first ? std::string(words_.text(i)) : "";
        std::size_t end = month_at_token + 1;
        if (!day_first && is_number(end) && words_.text(end).size() <= 2) day = std::string(words_.text(end++));
        std::size_t year = end;
        if (words_.text(year) == ",") ++year;
        const bool has_year = is_number(year) && is_year(words_.text(year));
        if (!has_year && day.empty()) return i;
        if (day.size() == 1) day.insert(0, 1, '0');
        std::string value = has_year ? std::string(words_.text(year)) + "-" : "--";
        value += month->value;
        if (!day.empty()) value += "-" + day;
        end = has_year ? year + 1 : end;
        out.push_back({words_.span(i, end), sentence_, value, "date", false});
        return end;
    }

    std::size_t read_amount(std::size_t i, std::vector<Quantity>& out) {
        std::string_view unit = currency_of(words_.text(i));
        const std::size_t first = unit.empty() ? i : i + 1;
        const auto number = read_number(first);
        if (!number) return i + 1;
        std::string value = number->value;
        std::size_t end = number->end;
        if (const auto upper = read_range_end(end)) {
            value += ".." + upper->value;
            end = upper->end;
        }
        if (unit.empty()) unit = read_unit(end);
        const bool spelled = words_[first].kind == TokenKind::word;
        const bool plain_word = spelled && end == first + 1 && unit.empty();
        if (plain_word && (value == "1" || value == "0.5")) return end;
        if (unit.empty() && !spelled && end == first + 1 && is_year(value)) unit = "year";
        const std::size_t begin = approximated(i);
        out.push_back({words_.span(begin, end), sentence_, value, std::string(unit), begin < i});
        return end;
    }

    const LexiconEntry* month_at(std::size_t i) const {
        return i < words_.size() ? entries_.months[words_[i].term] : nullptr;
    }
    bool is_number(std::size_t i) const { return i < words_.size() && words_[i].kind == TokenKind::number; }

    /// Digits or number words, with the multipliers behind them: "3.5 million", "two hundred", "twenty-one".
    std::optional<ReadNumber> read_number(std::size_t i) const {
        if (i >= words_.size()) return std::nullopt;
        ReadNumber number{"", i};
        const bool starts_with_digit = words_.text(i).front() >= '0' && words_.text(i).front() <= '9';
        if (starts_with_digit) {
            // "12bn": the letters behind the digits multiply.
            const std::string_view token = words_.text(i);
            const std::size_t digits = token.find_last_of("0123456789") + 1;
            number.value = canonical_decimal(token.substr(0, digits), comma_is_point_);
            if (number.value.empty()) return std::nullopt;
            if (digits < token.size()) {
                const LexiconEntry* factor = lexicon_.find("number_words", token.substr(digits));
                if (factor == nullptr || !factor->value.starts_with("x1")) return std::nullopt;
                number.value = multiply_by_power(number.value, factor->value.substr(1));
            }
            number.end = i + 1;
        } else {
            const LexiconEntry* word = entries_.number_words[words_[i].term];
            if (word == nullptr || word->value.empty()) return std::nullopt;
            const bool multiplier = word->value.front() == 'x';
            number.value = std::string(multiplier ? word->value.substr(1) : word->value);
            number.end = i + 1;
            if (multiplier && (i == 0 || words_.text(i - 1) != "a")) return std::nullopt;
        }
        while (const LexiconEntry* factor = multiplier_at(number.end)) {
            number.value = multiply_by_power(number.value, factor->value.substr(1));
            ++number.end;
        }
        return number;
    }

    const LexiconEntry* multiplier_at(std::size_t i) const {
        const LexiconEntry* word = i < words_.size() ? entries_.number_words[words_[i].term] : nullptr;
        return word != nullptr && word->value.starts_with("x1") && word->value != "x12" ? word : nullptr;
    }

    std::optional<ReadNumber> read_range_end(std::size_t i) const {
        const std::string_view mark = words_.text(i);
        if (mark != "-" && mark != "\u2013" && mark != "to") return std::nullopt;
        return read_number(i + 1);
    }

    /// The unit at `end`, which moves behind it.
    std::string_view read_unit(std::size_t& end) const {
        if (end >= words_.size()) return {};
        const std::string two = std::string(words_.text(end)) + " " + std::string(words_.text(end + 1));
        if (const LexiconEntry* unit = lexicon_.find("units", two)) {
            end += 2;
            return unit->value;
        }
        if (words_.text(end) == "%") return ++end, "%";
        if (const LexiconEntry* unit = lexicon_.find("units", words_.text(end))) {
            ++end;
            return unit->value;
        }
        const std::string_view currency = currency_of(words_.text(end));
        if (!currency.empty()) ++end;
        return currency;
    }

    /// Where "nearly" or "more than" begins in front of token `i`; `i` where there is none.
    std::size_t approximated(std::size_t i) const {
        if (i >= 2) {
            const std::string two = std::string(words_.text(i - 2)) + " " + std::string(words_.text(i - 1));
            if (lexicon_.find("approximators", two) != nullptr) return i - 2;
        }
        return i >= 1 && lexicon_.find("approximators", words_.text(i - 1)) != nullptr ? i - 1 : i;
    }

    const SentenceWords& words_;
    std::uint32_t sentence_;
    const TermEntries& entries_;
    const Lexicon& lexicon_;
    bool comma_is_point_ = false;
};

}  // namespace

std::vector<Quantity> find_quantities(const Document& document, const std::vector<Sentence>& sentences,
                                      const Tokens& tokens, const Lexicon& lexicon) {
    std::vector<Quantity> quantities;
    const TermEntries entries(tokens.terms, lexicon);
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        const BlockKind kind = document.blocks[sentences[s].block].kind;
        if (kind == BlockKind::boilerplate || kind == BlockKind::code) continue;
        const SentenceWords words(tokens, s);
        QuantityReader(words, s, entries, lexicon).read(quantities);
    }
    return quantities;
}

}  // namespace lectern
