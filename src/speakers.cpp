#include "speakers.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "names.h"
#include "word_classes.h"

namespace lectern {
namespace {

constexpr std::array<std::string_view, 4> kTitlesOfMen = {"mr", "sir", "chairman", "congressman"};
constexpr std::array<std::string_view, 5> kTitlesOfWomen = {"mrs", "ms", "dame", "chairwoman", "congresswoman"};
constexpr std::array<std::string_view, 6> kRoleStarts = {"a", "an", "the", "who", "chief", "senior"};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Resolves mentions in reading order, remembering the full names that were met.
class SpeakerResolver {
public:
    SpeakerResolver(const Document& document, const Tokens& tokens, const Lexicon& lexicon)
        : names_(document, tokens, lexicon),
          text_(document.text.bytes),
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
            const std::size_t begin = i + names_.titles_before(words.subspan(i, end - i));
            if (end > begin) read_title(words.first(begin), words[end - 1].term);
            if (end > begin + 1)
                read_full_name(words, begin, end);
            else if (end == 1 && begin == 0)
                meet_again(words[0]);
            if (end > i) i = end;
        }
        read_leading_body(words, sentence);
    }

    void resolve(Attribution& attribution) {
        if (!attribution.source) return;
        for (; !met_.empty() && met_.front().begin < attribution.source->begin; met_.erase(met_.begin()))
            remember_person(met_.front().name, met_.front().surname);
        const auto mention = names_.tokens_of(attribution.antecedent.value_or(*attribution.source));
        if (mention.empty()) return;
        if (mention.size() == 1 && resolve_pronoun(attribution, names_.folded(mention.front()))) return;
        const auto name = names_.name_in(mention);
        if (name.empty()) {
            resolve_office(attribution);
            if (attribution.speaker.empty()) resolve_known_office(attribution, mention);
            if (attribution.speaker.empty() && attribution.antecedent)
                attribution.speaker = names_.text_of(*attribution.antecedent);
            return;
        }
        const auto known = full_names_.find(name.back().term);
        // "Der Minister": where every noun is capitalized, one alone is no name.
        if (nouns_are_capitalized_ && name.size() == 1 && known == full_names_.end()) return;
        attribution.speaker = names_.text_of(full_name(name));
        attribution.role = role_behind(name.back().span.end, attribution.content);
        if (is_person(mention, name)) {
            remember_person(attribution.speaker, name.back().term);
            learn_offices(attribution, mention.first(static_cast<std::size_t>(name.data() - mention.data())));
        } else if (names_.is_body(name)) {
            last_body_ = attribution.speaker;
            body_sentence_ = attribution.sentence;
        }
    }

private:
    enum class Gender : std::uint8_t { man, woman };

    struct Person {
        std::string name;
        TermId surname = 0;
        std::uint32_t begin = 0;  ///< of the mention that was met; what else tells of a person has none
    };

    /// "Mr Lee" and "Mrs. Lee" tell whether "he" may mean Lee; `before` ends in the title.
    void read_title(std::span<const Token> before, TermId surname) {
        if (!before.empty() && names_.folded(before.back()) == ".") before = before.first(before.size() - 1);
        if (before.empty()) return;
        if (is_one_of(names_.folded(before.back()), kTitlesOfMen)) genders_[surname] = Gender::man;
        if (is_one_of(names_.folded(before.back()), kTitlesOfWomen)) genders_[surname] = Gender::woman;
    }

    /// Learns a full name and what its given name tells. "he" or "she" may mean it from here on where it is what the
    /// sentence is about, or an office stands before it: "the board's chair, Mieke Donker,".
    void read_full_name(std::span<const Token> words, std::size_t begin, std::size_t end) {
        const TermId surname = words[end - 1].term;
        full_names_[surname] = {words[begin].span.begin, words[end - 1].span.end};
        const LexiconEntry* const given = lexicon_.find("given_names", names_.folded(words[begin]));
        if (given != nullptr) genders_.try_emplace(surname, given->value == "man" ? Gender::man : Gender::woman);
        const bool is_subject = given != nullptr && begin == 0;
        const bool behind_office =
            begin > 1 && names_.folded(words[begin - 1]) == "," && names_.is_title(words[begin - 2]);
        if (is_subject || behind_office)
            met_.push_back({names_.text_of(full_names_[surname]), surname, words[begin].span.begin});
    }

    /// "Lorenz said" of somebody whose full name told whether "he" or "she" may mean it.
    void meet_again(const Token& surname) {
        const auto known = full_names_.find(surname.term);
        if (known != full_names_.end() && genders_.contains(surname.term))
            met_.push_back({names_.text_of(known->second), surname.term, surname.span.begin});
    }

    /// "The Commission disagrees." makes "it" of the next sentence the Commission.
    void read_leading_body(std::span<const Token> words, std::size_t sentence) {
        const std::size_t begin = !words.empty() && names_.folded(words[0]) == "the" ? 1 : 0;
        std::size_t end = begin;
        while (end < words.size() && names_.is_name(words[end]))
            ++end;
        const auto name = words.subspan(begin, end - begin);
        if (name.empty() || !names_.is_body(name)) return;
        last_body_ = names_.text_of(full_name(name));
        body_sentence_ = sentence;
    }

    /// "he" and "she" are the last person who spoke and may be one, "it" the body of this sentence or the one before.
    /// False for any other word.
    bool resolve_pronoun(Attribution& attribution, std::string_view word) {
        if (word == "he") attribution.speaker = last_person(Gender::man);
        if (word == "she") attribution.speaker = last_person(Gender::woman);
        if (word != "it") return word == "he" || word == "she";
        if (last_body_.empty() || attribution.sentence - body_sentence_ > 1) return true;
        attribution.speaker = last_body_;
        body_sentence_ = attribution.sentence;
        return true;
    }

    /// Makes a person the last one met.
    void remember_person(const std::string& name, TermId surname) {
        std::erase_if(persons_, [&](const Person& person) { return person.surname == surname; });
        persons_.push_back({name, surname, 0});
    }

    /// Whom "he" or "she" means: the last person met who may be one. From here on that is what the person is.
    std::string last_person(Gender gender) {
        for (std::size_t i = persons_.size(); i-- > 0;)
            if (genders_.try_emplace(persons_[i].surname, gender).first->second == gender) return persons_[i].name;
        return {};
    }

    /// What the speaker may be called later: "the economist" of ", an economist at the bank," and of "the economist Ann
    /// Lee". One that two people have stands for neither.
    void learn_offices(const Attribution& attribution, std::span<const Token> before) {
        if (!before.empty() && !tokens_.terms[before.back().term].stop_word)
            learn_office(before.back().term, attribution.speaker);
        if (attribution.role.empty()) return;
        const auto begin = static_cast<std::uint32_t>(text_.find(attribution.role, attribution.source->begin));
        const auto role = names_.tokens_of({begin, begin + static_cast<std::uint32_t>(attribution.role.size())});
        std::size_t end = !role.empty() && is_one_of(names_.folded(role[0]), kArticles) ? 1 : 0;
        const std::size_t first = end;
        while (end < role.size() && !tokens_.terms[role[end].term].stop_word)
            ++end;
        if (end > first) learn_office(role[end - 1].term, attribution.speaker);
    }

    void learn_office(TermId office, const std::string& speaker) {
        const auto [known, is_new] = offices_.try_emplace(office, speaker);
        if (!is_new && known->second != speaker) known->second.clear();
    }

    /// "The economist said" of the only economist who was named.
    void resolve_known_office(Attribution& attribution, std::span<const Token> mention) {
        if (mention.size() != 2 || names_.folded(mention[0]) != "the") return;
        const auto known = offices_.find(mention[1].term);
        if (known == offices_.end() || known->second.empty()) return;
        attribution.speaker = known->second;
        const auto person = std::find_if(persons_.begin(), persons_.end(),
                                         [&](const Person& other) { return other.name == attribution.speaker; });
        if (person != persons_.end()) std::rotate(person, person + 1, persons_.end());
    }

    /// The whole name that a single word stands for, where the article had it.
    Span full_name(std::span<const Token> name) const {
        const auto known = full_names_.find(name.back().term);
        return name.size() == 1 && known != full_names_.end() ? known->second
                                                              : Span{name.front().span.begin, name.back().span.end};
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
        attribution.role = names_.text_of(*attribution.source);
        remember_person(attribution.speaker, behind[last - 1].term);
    }

    /// Whether "he" and "she" may mean this name: a full one or one with a title ("Mr Lee"), no body's, and none behind
    /// an article of its own ("the Associated Press").
    bool is_person(std::span<const Token> mention, std::span<const Token> name) const {
        auto before = mention.first(static_cast<std::size_t>(name.data() - mention.data()));
        if (!before.empty() && names_.folded(before.back()) == ".") before = before.first(before.size() - 1);
        if (!before.empty() && names_.is_title(before.back())) return true;
        const bool has_article = !before.empty() && is_one_of(names_.folded(before.back()), kArticles);
        return !names_.is_body(name) && !has_article && (name.size() > 1 || full_names_.contains(name.back().term));
    }

    /// "a researcher at the Allen Institute" where ", a researcher at the Allen Institute," stands behind the name.
    /// What is said is no role: "According to Ann Lee, the winter was mild".
    std::string role_behind(std::uint32_t name_end, Span content) const {
        constexpr std::uint32_t kLongestRole = 300;  // bytes
        const auto words = names_.tokens_of({name_end, name_end + kLongestRole});
        if (words.size() < 2 || names_.folded(words[0]) != "," || !is_one_of(names_.folded(words[1]), kRoleStarts))
            return {};
        if (words[1].span.begin == content.begin) return {};
        std::size_t end = 1;
        while (end < words.size() && words[end].kind != TokenKind::punctuation)
            ++end;
        return std::string(text_.substr(words[1].span.begin, words[end - 1].span.end - words[1].span.begin));
    }

    NameReader names_;
    std::string_view text_;
    const Tokens& tokens_;
    const Lexicon& lexicon_;
    bool nouns_are_capitalized_;
    std::unordered_map<TermId, Span> full_names_;      ///< by the last word; only ever looked up, never walked
    std::unordered_map<TermId, Gender> genders_;       ///< by surname, where a title, a given name or a pronoun told
    std::unordered_map<TermId, std::string> offices_;  ///< whose they are; empty where two people's
    std::vector<Person> met_;                          ///< named, and not yet read past
    std::vector<Person> persons_;                      ///< whom "he" and "she" may mean; the last met is the last
    std::string last_body_;                            ///< what "it" may be
    std::size_t body_sentence_ = 0;                    ///< where that was last named
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
