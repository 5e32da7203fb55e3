#include "names.h"

#include <algorithm>

#include "word_classes.h"

namespace lectern {
namespace {

constexpr std::array<std::string_view, 6> kPlaces = {"of", "in", "at", "from", "on", "near"};

constexpr std::array<std::string_view, 5> kRelatives = {"who", "whose", "whom", "which", "that"};

constexpr std::array<std::string_view, 5> kReaders = {"obtained", "read", "reviewed", "seen",
                                                      "viewed"};  // "by Reuters"

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

NameReader::NameReader(const Document& document, const Tokens& tokens, const Lexicon& lexicon)
    : text_(document.text.bytes),
      tokens_(tokens),
      lexicon_(lexicon),
      is_capitalized_within_(tokens.terms.size(), false),
      is_lower_case_(tokens.terms.size(), false) {
    for (std::size_t i = 1; i < tokens.tokens.size(); ++i) {
        const Token& token = tokens.tokens[i];
        if (!token.capitalized)
            is_lower_case_[token.term] = true;
        else if (tokens.tokens[i - 1].kind == TokenKind::word)
            is_capitalized_within_[token.term] = true;
    }
}

bool NameReader::is_plain_noun(const Token& token) const {
    if (is_capitalized_within_[token.term]) return false;
    const std::string_view word = folded(token);
    const WordClassSet classes = classes_of_word(word, lexicon_);
    return is_lower_case_[token.term] || word.ends_with("s") || holds(classes, WordClass::document)
           || holds(classes, WordClass::noun) || lexicon_.find("number_words", word) != nullptr;
}

std::span<const Token> NameReader::tokens_of(Span span) const {
    const auto& all = tokens_.tokens;
    const auto by_begin = [](const Token& token, std::uint32_t byte) { return token.span.begin < byte; };
    const auto first = std::lower_bound(all.begin(), all.end(), span.begin, by_begin);
    const auto last = std::lower_bound(first, all.end(), span.end, by_begin);
    return std::span(all).subspan(static_cast<std::size_t>(first - all.begin()),
                                  static_cast<std::size_t>(last - first));
}

bool NameReader::is_name(const Token& token) const {
    return token.capitalized && token.kind == TokenKind::word && !is_stop_word(token);
}

bool NameReader::is_body(std::span<const Token> name) const {
    return std::any_of(name.begin(), name.end(), [&](const Token& token) {
        return folded(token) == "of" || holds(classes_of_word(folded(token), lexicon_), WordClass::body);
    });
}

std::span<const Token> NameReader::name_in(std::span<const Token> whole) const {
    const auto mention = without_clause(whole);
    std::size_t end = mention.size();
    while (end > 0 && (!is_name(mention[end - 1]) || is_weekday(mention[end - 1])))
        --end;
    std::size_t begin = end;
    while (begin > 0
           && (is_name(mention[begin - 1]) || joins_name(mention, begin) || is_capital_within(mention[begin - 1])))
        --begin;
    if (begin == end || qualifies_noun(mention, end)) return {};
    std::size_t place = begin;
    while (place > 0 && (is_one_of(folded(mention[place - 1]), kArticles) || is_listed_name(mention, place)))
        --place;
    // "in the journal Rivers"
    const bool is_called = place > 1 && !is_stop_word(mention[place - 1]) && !mention[place - 1].capitalized
                           && is_one_of(folded(mention[place - 2]), kArticles);
    if (is_called && place > 2 && is_one_of(folded(mention[place - 3]), kPlaces)) place -= 2;
    if (place > 1 && folded(mention[place - 1]) == "by" && is_one_of(folded(mention[place - 2]), kReaders))
        return name_in(mention.first(place - 2));
    if (place > 0 && is_one_of(folded(mention[place - 1]), kPlaces)) return name_in(mention.first(place - 1));
    const auto name = mention.subspan(begin, end - begin);
    return name.subspan(titles_before(name));
}

/// "A woman" of "a woman who has accused Tom Reed": a name in such a clause is another's.
std::span<const Token> NameReader::without_clause(std::span<const Token> mention) const {
    std::size_t end = 0;
    while (end < mention.size() && (end == 0 || !is_one_of(folded(mention[end]), kRelatives)))
        ++end;
    return mention.first(end);
}

/// "Ann Lee Sunday night told …"
bool NameReader::is_weekday(const Token& token) const {
    return holds(classes_of_word(folded(token), lexicon_), WordClass::weekday);
}

std::size_t NameReader::titles_before(std::span<const Token> words) const {
    for (std::size_t i = words.size(); i-- > 1;)
        if (is_title(words[i - 1])) return i;
    return 0;
}

/// "Whole" of "Whole Foods", inside a sentence: a stop word elsewhere.
bool NameReader::is_capital_within(const Token& token) const {
    if (!token.capitalized || token.kind != TokenKind::word || is_one_of(folded(token), kArticles)) return false;
    const auto at = static_cast<std::uint32_t>(&token - tokens_.tokens.data());
    return !std::binary_search(tokens_.sentence_begin.begin(), tokens_.sentence_begin.end(), at);
}

/// What stands before token `at` of "prosecutors in Bern and Basel", back to "in".
bool NameReader::is_listed_name(std::span<const Token> mention, std::size_t at) const {
    if (at < 2) return false;
    const bool joins = folded(mention[at - 1]) == "and" && is_name(mention[at - 2]);
    const bool is_in_list = is_name(mention[at - 1]);
    return joins || is_in_list;
}

/// "University of Eastmark", "Passengers' Union" and "Deep-V3" are one name each; `at` is behind what joins.
bool NameReader::joins_name(std::span<const Token> mention, std::size_t at) const {
    if (at < 2 || !is_name(mention[at - 2])) return false;
    const std::string_view joint = folded(mention[at - 1]);
    if (joint == "and") return holds(classes_of_word(folded(mention.back()), lexicon_), WordClass::body);
    const bool adjoins = mention[at - 2].span.end == mention[at - 1].span.begin;
    return joint == "of" || (adjoins && (joint == "-" || joint == "'" || joint == "\u2019"));
}

/// Whether a noun follows the name that ends before token `end`, as in "Google officials". In other languages than
/// these an adjective of the name may follow it.
bool NameReader::qualifies_noun(std::span<const Token> mention, std::size_t end) const {
    if (lexicon_.language() != "en" || end >= mention.size()) return false;
    const Token& next = mention[end];
    return next.kind == TokenKind::word && !next.capitalized && !is_stop_word(next);
}

}  // namespace lectern
