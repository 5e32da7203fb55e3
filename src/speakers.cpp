#include "speakers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "names.h"
#include "persons.h"
#include "word_classes.h"

namespace lectern {
namespace {

constexpr std::array<std::string_view, 9> kCourtesies = {"dame", "dr",  "frau", "herr", "miss",
                                                         "mr",   "mrs", "ms",   "sir"};
constexpr std::array<std::string_view, 6> kPossessives = {"her", "his", "its", "my", "our", "their"};
constexpr std::array<std::string_view, 6> kRoleStarts = {"a", "an", "the", "who", "chief", "senior"};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Resolves mentions in reading order, remembering the full names that were met.
class SpeakerResolver {
public:
    SpeakerResolver(const Document& document, const Tokens& tokens, const Lexicon& lexicon)
        : names_(document, tokens, lexicon),
          persons_(names_, tokens, lexicon),
          text_(document.text.bytes),
          tokens_(tokens),
          lexicon_(lexicon),
          nouns_are_capitalized_(lexicon.language() == "de") {}

    void read_names(std::size_t sentence) {
        persons_.read_names(sentence);
        read_leading_body(tokens_.of_sentence(sentence), sentence);
    }

    /// "Need: You use it each day" explains a word, and nobody of that name speaks.
    bool explains_word(const Attribution& attribution) const {
        if (!attribution.source || !attribution.cue || text_[attribution.cue->begin] != ':') return false;
        const auto label = names_.tokens_of(*attribution.source);
        return std::all_of(label.begin(), label.end(),
                           [&](const Token& token) { return names_.is_lower_case_elsewhere(token); });
    }

    void resolve(Attribution& attribution) {
        if (!attribution.source) return;
        persons_.meet_until(attribution.source->begin, attribution.sentence);
        const auto mention = names_.tokens_of(attribution.antecedent.value_or(*attribution.source));
        if (mention.empty()) return;
        if (mention.size() == 1 && resolve_pronoun(attribution, names_.folded(mention.front()))) return;
        const auto name = names_.name_in(mention);
        if (name.empty()) {
            resolve_office(attribution);
            if (attribution.speaker.empty()) resolve_apposition(attribution);
            if (attribution.speaker.empty()) resolve_written_word(attribution, mention);
            if (attribution.speaker.empty()) resolve_known_office(attribution, mention);
            if (attribution.speaker.empty() && attribution.antecedent)
                attribution.speaker = names_.text_of(*attribution.antecedent);
            return;
        }
        if (opens_as_noun(name)) return;
        // "Der Minister": where every noun is capitalized, one alone is no name.
        if (nouns_are_capitalized_ && name.size() == 1 && !persons_.knows(name.back().term)) return;
        persons_.hear(name);
        attribution.speaker = names_.text_of(persons_.full_name(name));
        attribution.role = role_behind(name.back().span.end, attribution.content);
        if (is_person(mention, name)) {
            persons_.remember({attribution.speaker, name.back().term});
            const auto before = mention.first(static_cast<std::size_t>(name.data() - mention.data()));
            learn_offices(attribution, before);
            if (attribution.role.empty() || attribution.role.starts_with("who ")) take_office(attribution, before);
        } else if (names_.is_body(name)) {
            last_body_ = attribution.speaker;
            body_sentence_ = attribution.sentence;
        }
    }

private:
    /// "Residents" of "Residents said": capitalized only because it opens the sentence.
    bool opens_as_noun(std::span<const Token> name) const {
        if (name.size() != 1) return false;
        const bool is_noun_elsewhere = names_.is_plural_elsewhere(name[0]);  // "Experts" beside "Bern Health Experts"
        if (!is_noun_elsewhere && (persons_.knows(name[0].term) || !names_.is_plain_noun(name[0]))) return false;
        const auto at = static_cast<std::uint32_t>(name.data() - tokens_.tokens.data());
        return std::binary_search(tokens_.sentence_begin.begin(), tokens_.sentence_begin.end(), at);
    }

    /// "The Commission disagrees." makes "it" of the next sentence the Commission.
    void read_leading_body(std::span<const Token> words, std::size_t sentence) {
        const std::size_t begin = !words.empty() && names_.folded(words[0]) == "the" ? 1 : 0;
        std::size_t end = begin;
        while (end < words.size() && names_.is_name(words[end]))
            ++end;
        const auto name = words.subspan(begin, end - begin);
        if (name.empty() || !names_.is_body(name)) return;
        last_body_ = names_.text_of(persons_.full_name(name));
        body_sentence_ = sentence;
    }

    /// "he" and "she" are the last person met who may be one, "it" the body of this sentence or the one before.
    /// False for any other word.
    bool resolve_pronoun(Attribution& attribution, std::string_view word) {
        const auto gender = gender_of(word, attribution);
        if (gender) attribution.speaker = persons_.last_person(*gender);
        if (gender || word != "it") return gender.has_value();
        if (last_body_.empty() || attribution.sentence - body_sentence_ > 1) return true;
        attribution.speaker = last_body_;
        body_sentence_ = attribution.sentence;
        return true;
    }

    /// What a pronoun tells of whom it means. German "sie" is a woman before a verb in the singular.
    std::optional<Gender> gender_of(std::string_view word, const Attribution& attribution) const {
        const bool german = lexicon_.language() == "de";
        if (word == "he's") return Gender::man;
        if (word == "she's") return Gender::woman;
        if (word == "he" || (german && word == "er")) return Gender::man;
        if (word == "she") return Gender::woman;
        const bool plural = attribution.cue && names_.text_of(*attribution.cue).ends_with("en");
        if (german && word == "sie" && !plural) return Gender::woman;
        return std::nullopt;
    }

    /// What the speaker may be called later: "the economist" of ", an economist at the bank," and of "the economist Ann
    /// Lee". One that two people have stands for neither.
    void learn_offices(const Attribution& attribution, std::span<const Token> before) {
        if (!before.empty() && !tokens_.terms[before.back().term].stop_word)
            persons_.learn_office(before.back().term, attribution.speaker);
        if (attribution.role.empty()) return;
        const auto begin = static_cast<std::uint32_t>(text_.find(attribution.role, attribution.source->begin));
        const auto role = names_.tokens_of({begin, begin + static_cast<std::uint32_t>(attribution.role.size())});
        std::size_t end = !role.empty() && is_one_of(names_.folded(role[0]), kArticles) ? 1 : 0;
        const std::size_t first = end;
        while (end < role.size() && !tokens_.terms[role[end].term].stop_word)
            ++end;
        if (end > first) persons_.learn_office(role[end - 1].term, attribution.speaker);
    }

    /// "Mayor" of "Mayor Ann Lee, who voted against it,": the office before a name, where what stands behind is none.
    void take_office(Attribution& attribution, std::span<const Token> before) const {
        constexpr std::size_t kLongestOffice = 6;  // tokens
        auto office = before;
        while (!office.empty() && names_.folded(office.back()) == ".")
            office = office.first(office.size() - 1);
        if (office.size() > 1 && lexicon_.find("reporting_verbs", names_.folded(office[0])) != nullptr)
            office = office.subspan(1);  // "said Mayor Ann Lee, who …"
        if (office.empty() || before.size() > kLongestOffice || !names_.is_title(office.back())) return;
        if (is_one_of(names_.folded(office.back()), kCourtesies)) return;
        attribution.role = names_.text_of({office.front().span.begin, office.back().span.end});
    }

    /// "The economist said" of the only economist who was named.
    void resolve_known_office(Attribution& attribution, std::span<const Token> mention) {
        if (mention.size() != 2 || names_.folded(mention[0]) != "the") return;
        attribution.speaker = persons_.person_of_office(mention[1].term);
    }

    /// "the mayor, Ines Okafor": the name behind the comma is the speaker, and what stands before it the role.
    void resolve_office(Attribution& attribution) {
        constexpr std::uint32_t kLongestName = 80;  // bytes
        const std::uint32_t end = attribution.source->end;
        const auto behind = names_.tokens_of({end, end + kLongestName});
        if (behind.size() < 3 || names_.folded(behind[0]) != ",") return;
        std::size_t last = 1;
        while (last < behind.size() && behind[last].capitalized && behind[last].kind == TokenKind::word)
            ++last;
        if (last < 3) return;
        const std::uint32_t begin = behind[1].span.begin;
        attribution.speaker = std::string(text_.substr(begin, behind[last - 1].span.end - begin));
        auto office = names_.tokens_of(*attribution.source);
        if (office.size() > 1 && is_one_of(names_.folded(office[0]), kPossessives)) office = office.subspan(1);
        attribution.role = names_.text_of({office.front().span.begin, office.back().span.end});
        persons_.remember({attribution.speaker, behind[last - 1].term});
    }

    /// "The company that runs the ferry, Nordlinje, blames …": the name set off just before the verb.
    void resolve_apposition(Attribution& attribution) {
        if (!attribution.cue || attribution.antecedent || attribution.cue->begin < attribution.source->end) return;
        const std::string_view gap =
            text_.substr(attribution.source->end, attribution.cue->begin - attribution.source->end);
        if (gap.find(',') == std::string_view::npos) return;
        const auto between = names_.tokens_of({attribution.source->end, attribution.cue->begin});
        if (between.size() < 3 || names_.folded(between.back()) != ",") return;
        const std::size_t end = between.size() - 1;
        std::size_t begin = end;
        while (begin > 0 && names_.is_name(between[begin - 1]))
            --begin;
        if (begin == end || begin == 0 || names_.folded(between[begin - 1]) != ",") return;
        const auto name = between.subspan(begin, end - begin);
        attribution.speaker = names_.text_of({name.front().span.begin, name.back().span.end});
        attribution.role = names_.text_of(*attribution.source);
    }

    /// "His report said": what somebody wrote is that person's.
    void resolve_written_word(Attribution& attribution, std::span<const Token> mention) {
        if (mention.size() != 2 || !holds(classes_of_word(names_.folded(mention[1]), lexicon_), WordClass::document))
            return;
        if (names_.folded(mention[0]) == "his") attribution.speaker = persons_.last_person(Gender::man);
        if (names_.folded(mention[0]) == "her") attribution.speaker = persons_.last_person(Gender::woman);
    }

    /// Whether "he" and "she" may mean this name: a full one or one with a title ("Mr Lee"), no body's, and none behind
    /// an article of its own ("the Associated Press").
    bool is_person(std::span<const Token> mention, std::span<const Token> name) const {
        auto before = mention.first(static_cast<std::size_t>(name.data() - mention.data()));
        if (!before.empty() && names_.folded(before.back()) == ".") before = before.first(before.size() - 1);
        if (!before.empty() && names_.is_title(before.back())) return true;
        const bool has_article = !before.empty() && is_one_of(names_.folded(before.back()), kArticles);
        return !names_.is_body(name) && !has_article && (name.size() > 1 || persons_.knows(name.back().term));
    }

    /// "a researcher at the Allen Institute" where ", a researcher at the Allen Institute," stands behind the name.
    /// What is said is no role: "According to Ann Lee, the winter was mild", "Ann Lee, who said it rained,".
    std::string role_behind(std::uint32_t name_end, Span content) const {
        constexpr std::uint32_t kLongestRole = 300;  // bytes
        const auto words = names_.tokens_of({name_end, name_end + kLongestRole});
        if (words.size() < 2 || names_.folded(words[0]) != "," || !is_one_of(names_.folded(words[1]), kRoleStarts))
            return {};
        if (words[1].span.begin == content.begin) return {};
        // A hyphen inside a name goes on: "a fellow at the François-Xavier Centre".
        const auto goes_on = [&](std::size_t i) {
            return words[i].kind != TokenKind::punctuation
                   || (names_.folded(words[i]) == "-" && words[i - 1].span.end == words[i].span.begin);
        };
        std::size_t end = 1;
        const bool is_clause = names_.folded(words[1]) == "who";
        for (; end < words.size() && goes_on(end); ++end)
            if (is_clause && lexicon_.find("reporting_verbs", names_.folded(words[end])) != nullptr) return {};
        return std::string(text_.substr(words[1].span.begin, words[end - 1].span.end - words[1].span.begin));
    }

    NameReader names_;
    Persons persons_;
    std::string_view text_;
    const Tokens& tokens_;
    const Lexicon& lexicon_;
    bool nouns_are_capitalized_;
    std::string last_body_;          ///< what "it" may be
    std::size_t body_sentence_ = 0;  ///< where that was last named
};

}  // namespace

void resolve_speakers(std::vector<Attribution>& attributions, const Document& document,
                      const std::vector<Sentence>& sentences, const Tokens& tokens, const Lexicon& lexicon) {
    SpeakerResolver resolver(document, tokens, lexicon);
    std::erase_if(attributions, [&](const Attribution& attribution) { return resolver.explains_word(attribution); });
    std::size_t read = 0;
    for (Attribution& attribution : attributions) {
        for (; read < sentences.size() && read <= attribution.sentence; ++read)
            resolver.read_names(read);
        resolver.resolve(attribution);
    }
}

}  // namespace lectern
