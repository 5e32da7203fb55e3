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

bool is_digit(char c) { return c >= '0' && c <= '9'; }

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
    std::vector<bool> may_begin;                    ///< by term: whether a quantity may begin with it

    TermEntries(const std::vector<Term>& terms, const Lexicon& lexicon) {
        const auto all_months = lexicon.list("months");
        const auto all_number_words = lexicon.list("number_words");
        months.reserve(terms.size());
        number_words.reserve(terms.size());
        may_begin.reserve(terms.size());
        for (const Term& term : terms) {
            months.push_back(find_entry(all_months, term.text));
            number_words.push_back(find_entry(all_number_words, term.text));
            may_begin.push_back(months.back() != nullptr || number_words.back() != nullptr || term.text == "a"
                                || is_digit(term.text.front()) || !currency_of(term.text).empty());
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
        lower_months_ = code == "fr" || code == "es" || code == "it";
        comma_is_point_ = !code.empty() && code != "en" && code != "zh" && code != "ja" && code != "ko" && code != "he";
    }

    void read(std::vector<Quantity>& out) {
        for (std::size_t i = 0; i < words_.size();) {
            if (!entries_.may_begin[words_[i].term] && words_[i].kind != TokenKind::number) {
                ++i;
                continue;
            }
            std::size_t end = read_date(i, out);
            if (end == i) end = read_share(i, out);
            i = end > i ? end : read_amount(i, out);
        }
    }

private:
    /// "two thirds of", "a quarter of", "one in four", "1 in 4": a share as a fraction. Returns the token behind it, or
    /// `i`.
    std::size_t read_share(std::size_t i, std::vector<Quantity>& out) {
        const auto above = small_number(i);
        if (!above) return i;
        std::string below;
        std::size_t end = i + 2;
        if (const LexiconEntry* part = lexicon_.find("fractions", words_.text(i + 1));
            part != nullptr && part->value != "in") {
            below = part->value;
        } else if (words_.text(i + 1) == "-" && lexicon_.find("fractions", words_.text(i + 2)) != nullptr) {
            below = lexicon_.find("fractions", words_.text(i + 2))->value;
            end = i + 3;
        } else if (words_.text(i + 1) == "in") {
            const auto whole = small_number(i + 2);
            if (!whole || words_.text(i) == "a" || lexicon_.find("units", words_.text(i + 3)) != nullptr) return i;
            below = *whole;
            end = i + 3;
        }
        // "a third party", "the two quarters": a share is a share of something.
        const bool is_share = !below.empty() && (end - i == 3 || words_.text(end) == "of");
        const bool is_part = above->size() < below.size() || (above->size() == below.size() && *above < below);
        if (!is_share || !is_part) return i;
        const std::size_t begin = approximated(i);
        out.push_back({words_.span(begin, end), sentence_, *above + "/" + below, "share", begin < i});
        return end;
    }

    /// A count in a fraction: "two", "3", "a".
    std::optional<std::string> small_number(std::size_t i) const {
        if (words_.text(i) == "a") return "1";
        const LexiconEntry* word = i < words_.size() ? entries_.number_words[words_[i].term] : nullptr;
        if (word != nullptr && word->value.size() < 3 && word->value.front() != 'x') return std::string(word->value);
        if (is_number(i) && words_.text(i).size() < 3) return std::string(words_.text(i));
        return std::nullopt;
    }

    /// Where the month stands behind a day: "5 March", "5. März", "5 de marzo". 0 where none does.
    std::size_t month_behind_day(std::size_t day) const {
        if (words_[day].kind != TokenKind::number) return 0;
        if (month_at(day + 1) != nullptr) return day + 1;
        const bool joined = words_.text(day + 1) == "." || words_.text(day + 1) == "de";
        return joined && month_at(day + 2) != nullptr ? day + 2 : 0;
    }

    /// "5 March 2024", "March 5, 2024", "March 2024". Returns the token behind it, or `i`.
    std::size_t read_date(std::size_t i, std::vector<Quantity>& out) {
        const std::size_t behind_day = month_behind_day(i);
        const bool day_first = behind_day > 0;
        const std::size_t month_at_token = day_first ? behind_day : i;
        const LexiconEntry* month = month_at(month_at_token);
        if (month == nullptr || (!words_[month_at_token].capitalized && !(day_first && lower_months_))) return i;
        std::string day = day_first ? std::string(words_.text(i)) : "";
        std::size_t end = month_at_token + 1;
        if (!day_first && is_number(end) && words_.text(end).size() <= 2) day = std::string(words_.text(end++));
        std::size_t year = end;
        if (words_.text(year) == "," || words_.text(year) == "de") ++year;
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
        if (is_digit(words_.text(i).front())) {
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
            add_units_digit(number);
        }
        while (const LexiconEntry* factor = multiplier_at(number.end)) {
            number.value = multiply_by_power(number.value, factor->value.substr(1));
            ++number.end;
            // "5,1 Mio. Euro": the stop shortens the word.
            if (words_.text(number.end) == "." && lexicon_.find("units", words_.text(number.end + 1))) ++number.end;
        }
        return number;
    }

    /// "twenty-one": 1 behind a round number of tens.
    void add_units_digit(ReadNumber& number) const {
        const std::size_t i = number.end;
        const bool is_tens = number.value.size() == 2 && number.value.back() == '0' && number.value != "10";
        if (!is_tens || words_.text(i) != "-" || i + 1 >= words_.size()) return;
        const LexiconEntry* digit = entries_.number_words[words_[i + 1].term];
        const bool adjacent =
            words_[i - 1].span.end == words_[i].span.begin && words_[i].span.end == words_[i + 1].span.begin;
        if (digit == nullptr || digit->value.size() != 1 || digit->value == "0" || !adjacent) return;
        number.value.back() = digit->value.front();
        number.end = i + 2;
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
        if (end + 1 < words_.size() && (words_.text(end) == "de" || words_.text(end) == "di")) {
            // "3 millones de euros".
            const LexiconEntry* unit = lexicon_.find("units", words_.text(end + 1));
            if (unit != nullptr) return end += 2, unit->value;
        }
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
    bool lower_months_ = false;  ///< months are written in lower case
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
