#include "speakers.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace lectern {
namespace {

constexpr std::array<std::string_view, 2> kPersonalPronouns = {"he", "she"};
constexpr std::array<std::string_view, 3> kArticles = {"a", "an", "the"};
constexpr std::array<std::string_view, 6> kRoleStarts = {"a", "an", "the", "who", "chief", "senior"};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Resolves mentions in reading order, remembering the full names that were met.
class SpeakerResolver {
public:
    SpeakerResolver(const Document& document, const Tokens& tokens, const Lexicon& lexicon)
        : text_(document.text.bytes),
          tokens_(tokens),
          lexicon_(lexicon),
          nouns_are_capitalized_(lexicon.language() == "de") {}

    /// Learns the runs of two to four capitalized words of a sentence: "Tim Dettmers" is a full name of "dettmers".
    void read_names(std::size_t sentence) {
        const auto words = tokens_.of_sentence(sentence);
        for (std::size_t i = 0; i < words.size(); ++i) {
            std::size_t end = i;
            while (end < words.size() && words[end].capitalized && words[end].kind == TokenKind::word && end - i < 4
                   && !tokens_.terms[words[end].term].stop_word)
                ++end;
            const std::size_t begin = i + titles_before(words.subspan(i, end - i));
            if (end > begin + 1) full_names_[words[end - 1].term] = {words[begin].span.begin, words[end - 1].span.end};
            if (end > i) i = end;
        }
    }

    void resolve(Attribution& attribution) {
        if (!attribution.source) return;
        const auto mention = tokens_of(attribution.antecedent.value_or(*attribution.source));
        if (mention.empty()) return;
        if (mention.size() == 1 && is_one_of(folded(mention.front()), kPersonalPronouns)) {
            attribution.speaker = last_person_;
            return;
        }
        const auto name = name_in(mention);
        if (name.empty()) {
            resolve_office(attribution);
            if (attribution.speaker.empty() && attribution.antecedent)
                attribution.speaker = text_of(*attribution.antecedent);
            return;
        }
        const auto known = full_names_.find(name.back().term);
        // "Der Minister": where every noun is capitalized, one alone is no name.
        if (nouns_are_capitalized_ && name.size() == 1 && known == full_names_.end()) return;
        const Span span = name.size() == 1 && known != full_names_.end()
                              ? known->second
                              : Span{name.front().span.begin, name.back().span.end};
        attribution.speaker = text_of(span);
        if (is_person(mention, name)) last_person_ = attribution.speaker;
        attribution.role = role_behind(name.back().span.end);
    }

private:
    std::string text_of(Span span) const { return std::string(text_.substr(span.begin, span.size())); }

    std::string_view folded(const Token& token) const { return tokens_.terms[token.term].text; }

    /// The tokens of a span, which may lie in an earlier sentence than what is said.
    std::span<const Token> tokens_of(Span span) const {
        const auto& all = tokens_.tokens;
        const auto by_begin = [](const Token& token, std::uint32_t byte) { return token.span.begin < byte; };
        const auto first = std::lower_bound(all.begin(), all.end(), span.begin, by_begin);
        const auto last = std::lower_bound(first, all.end(), span.end, by_begin);
        return std::span(all).subspan(static_cast<std::size_t>(first - all.begin()),
                                      static_cast<std::size_t>(last - first));
    }

    /// The last run of capitalized words in a mention: "Tim Dettmers" in "the researcher Tim Dettmers".
    std::span<const Token> name_in(std::span<const Token> mention) const {
        std::size_t end = mention.size();
        const auto is_name = [&](const Token& token) {
            return token.capitalized && token.kind == TokenKind::word && !tokens_.terms[token.term].stop_word;
        };
        while (end > 0 && !is_name(mention[end - 1]))
            --end;
        std::size_t begin = end;
        // "University of Eastmark" is one name.
        const auto joined = [&](std::size_t at) {
            return at > 1 && folded(mention[at - 1]) == "of" && is_name(mention[at - 2]);
        };
        while (begin > 0 && (is_name(mention[begin - 1]) || joined(begin)))
            --begin;
        const auto name = mention.subspan(begin, end - begin);
        return name.subspan(titles_before(name));
    }

    /// "the mayor, Ines Okafor": the name behind the comma is the speaker, and what stands before it the role.
    void resolve_office(Attribution& attribution) {
        constexpr std::uint32_t kLongestName = 80;  // bytes
        const std::uint32_t end = attribution.source->end;
        const auto behind = tokens_of({end, end + kLongestName});
        if (behind.size() < 3 || folded(behind[0]) != ",") return;
        std::size_t last = 1;
        while (last < behind.size() && behind[last].capitalized && behind[last].kind == TokenKind::word)
            ++last;
        if (last < 3) return;
        const std::uint32_t begin = behind[1].span.begin;
        attribution.speaker = std::string(text_.substr(begin, behind[last - 1].span.end - begin));
        attribution.role = text_of(*attribution.source);
        last_person_ = attribution.speaker;
    }

    /// Whether "he" and "she" may mean this name. One of a body is joined by "of" ("University of Eastmark"), and
    /// behind an article a single name is one ("the Post"), where no title makes it a person's ("the Mayor Lee").
    bool is_person(std::span<const Token> mention, std::span<const Token> name) const {
        const bool is_body =
            std::any_of(name.begin(), name.end(), [&](const Token& token) { return folded(token) == "of"; });
        const auto before = mention.first(static_cast<std::size_t>(name.data() - mention.data()));
        const bool has_title = !before.empty() && lexicon_.find("person_titles", folded(before.back()));
        const bool has_article = !before.empty() && is_one_of(folded(before.front()), kArticles);
        return !is_body && (name.size() > 1 || !has_article || has_title);
    }

    /// How many words stand before the name proper: 2 in "Trade Secretary Ann Lee". A title alone is a name: "the
    /// Mayor".
    std::size_t titles_before(std::span<const Token> words) const {
        for (std::size_t i = words.size(); i-- > 1;)
            if (lexicon_.find("person_titles", folded(words[i - 1]))) return i;
        return 0;
    }

    /// "a researcher at the Allen Institute" where ", a researcher at the Allen Institute," stands behind the name.
    std::string role_behind(std::uint32_t name_end) const {
        constexpr std::uint32_t kLongestRole = 300;  // bytes
        const auto words = tokens_of({name_end, name_end + kLongestRole});
        if (words.size() < 2 || folded(words[0]) != "," || !is_one_of(folded(words[1]), kRoleStarts)) return {};
        std::size_t end = 1;
        while (end < words.size() && words[end].kind != TokenKind::punctuation)
            ++end;
        return std::string(text_.substr(words[1].span.begin, words[end - 1].span.end - words[1].span.begin));
    }

    std::string_view text_;
    const Tokens& tokens_;
    const Lexicon& lexicon_;
    bool nouns_are_capitalized_;
    std::unordered_map<TermId, Span> full_names_;  ///< by the last word; only ever looked up, never walked
    std::string last_person_;
};

}  // namespace

void resolve_speakers(std::vector<Attribution>& attributions, const Document& document,
                      const std::vector<Sentence>& sentences, const Tokens& tokens, const Lexicon& lexicon) {
    SpeakerResolver resolver(document, tokens, lexicon);
    std::size_t read = 0;
    for (Attribution& attribution : attributions) {
        for (; read < sentences.size() && read <= attribution.sentence; ++read)
            resolver.read_names(read);
        resolver.resolve(attribution);
    }
}

}  // namespace lectern
