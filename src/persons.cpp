#include "persons.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace lectern {
namespace {

constexpr std::array<std::string_view, 5> kTitlesOfMen = {"mr", "herr", "sir", "chairman", "congressman"};
constexpr std::array<std::string_view, 6> kTitlesOfWomen = {"mrs", "ms", "frau", "dame", "chairwoman", "congresswoman"};

constexpr std::size_t kMostInMind = 64;  // persons: nobody says "he" of one who was met before so many others

}  // namespace

Persons::Persons(const NameReader& names, const Tokens& tokens, const Lexicon& lexicon)
    : names_(names), tokens_(tokens), lexicon_(lexicon) {
    for (TermId id = 0; id < tokens.terms.size(); ++id) {
        if (tokens.terms[id].text == "he") he_ = id;
        if (tokens.terms[id].text == "she") she_ = id;
    }
}

void Persons::read_names(std::size_t sentence) {
    const auto words = tokens_.of_sentence(sentence);
    met_in_sentence_ = false;
    centre_ = leading_pronoun(words);
    if (centre_) {
        meet_until(words.front().span.begin, static_cast<std::uint32_t>(sentence));
        if (!has_known_person(*centre_)) centre_.reset();
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t end = i;
        while (end < words.size() && words[end].capitalized && words[end].kind == TokenKind::word && end - i < 4
               && !tokens_.terms[words[end].term].stop_word)
            ++end;
        const std::size_t begin = i + names_.titles_before(words.subspan(i, end - i));
        if (end > begin) read_title(words.first(begin), words[end - 1].term);
        if (end == begin + 1 && knows(words[begin].term)) settled_.insert(words[begin].term);
        if (end > begin + 1)
            read_full_name(words, {i, begin, end}, static_cast<std::uint32_t>(sentence));
        else if (end == begin + 1 && is_about(words, begin))
            meet_again(words[begin]);
        if (end > i) i = end;
    }
}

/// "Mr Lee" and "Mrs. Lee" tell whether "he" may mean Lee; `before` ends in the title.
void Persons::read_title(std::span<const Token> before, TermId surname) {
    if (!before.empty() && names_.folded(before.back()) == ".") before = before.first(before.size() - 1);
    if (before.empty()) return;
    const std::string_view title = names_.folded(before.back());
    if (std::count(kTitlesOfMen.begin(), kTitlesOfMen.end(), title) > 0) genders_[surname] = Gender::man;
    if (std::count(kTitlesOfWomen.begin(), kTitlesOfWomen.end(), title) > 0) genders_[surname] = Gender::woman;
}

/// The gender of the "he" or "she" that a sentence is about: its first word, or the first behind an opening: "On
/// Sunday, she disclosed".
std::optional<Gender> Persons::leading_pronoun(std::span<const Token> words) const {
    constexpr std::size_t kLongestOpening = 8;  // tokens
    const auto gender_at = [&](std::size_t i) -> std::optional<Gender> {
        if (i >= words.size()) return std::nullopt;
        if (words[i].term == he_) return Gender::man;
        return words[i].term == she_ ? std::optional(Gender::woman) : std::nullopt;
    };
    if (words.empty() || words[0].kind == TokenKind::punctuation) return std::nullopt;
    if (const auto gender = gender_at(0)) return gender;
    for (std::size_t i = 0; i < words.size() && i < kLongestOpening; ++i)
        if (words[i].kind == TokenKind::punctuation && names_.folded(words[i]) == ",") return gender_at(i + 1);
    return std::nullopt;
}

/// Whether the last person who may be of a gender is known to be.
bool Persons::has_known_person(Gender gender) const {
    for (std::size_t i = persons_.size(); i-- > 0;) {
        const auto known = known_gender(persons_[i].name, persons_[i].surname);
        if (!known || *known == gender) return known.has_value();
    }
    return false;
}

std::optional<Gender> Persons::known_gender(std::string_view name, TermId surname) const {
    if (const auto given = gender_of_given_name(name)) return given;
    const auto told = genders_.find(surname);
    return told != genders_.end() ? std::optional(told->second) : std::nullopt;
}

/// Learns a full name and what its given name tells. "he" or "she" may mean it from here on where it is what the
/// sentence is about, or stands behind an office: "the board's chair, Mieke Donker,"; in the next sentence also
/// where it is the first person named: "The study was led by Dr Ann Lee. She said …". Beside a woman whom the sentence
/// is about "she" is no other one: "Ann Lee met Mary Holt. She said …". Who has been called by a surname alone keeps it
/// where another of that name is named by the way: "Jeb Bush left. … Mr. Bush … the party of George Bush".
void Persons::read_full_name(std::span<const Token> words, const NamePlace& place, std::uint32_t sentence) {
    const Token& surname = words[place.end - 1];
    const Span full_name{words[place.begin].span.begin, surname.span.end};
    const LexiconEntry* const given = lexicon_.find("given_names", names_.folded(words[place.begin]));
    if (given != nullptr) genders_.try_emplace(surname.term, given->value == "man" ? Gender::man : Gender::woman);
    const bool titled = place.begin > place.lead;
    const bool behind_office =
        place.begin > 1 && names_.folded(words[place.begin - 1]) == "," && names_.is_title(words[place.begin - 2]);
    const bool is_subject = place.lead == 0 && (given != nullptr || titled || is_told_of(words, place.end));
    if (is_subject || behind_office || !settled_.contains(surname.term)) full_names_[surname.term] = full_name;
    const bool is_first = (given != nullptr || titled) && !met_in_sentence_ && !is_owner(words, place.end);
    const auto name = words.subspan(place.begin, place.end - place.begin);
    if (!is_subject && !behind_office && (!is_first || names_.is_body(name))) return;
    const auto told = genders_.find(surname.term);
    const auto gender = given != nullptr         ? std::optional(given->value == "man" ? Gender::man : Gender::woman)
                        : told != genders_.end() ? std::optional(told->second)
                                                 : std::nullopt;
    if (is_subject)
        centre_ = gender;
    else if (centre_ && gender.value_or(*centre_) == *centre_)
        return;
    met_in_sentence_ = true;
    met_.push_back({{names_.text_of(full_name), surname.term},
                    words[place.begin].span.begin,
                    sentence,
                    !is_subject && !behind_office});
}

void Persons::hear(std::span<const Token> name) {
    if (name.size() > 1) full_names_[name.back().term] = {name.front().span.begin, name.back().span.end};
}

/// "Ann Lee, who …" and "Ann Lee, 43, …" are persons.
bool Persons::is_told_of(std::span<const Token> words, std::size_t behind) const {
    if (behind + 1 >= words.size() || names_.folded(words[behind]) != ",") return false;
    return names_.folded(words[behind + 1]) == "who" || words[behind + 1].kind == TokenKind::number;
}

/// "Ann Lee's house" is no mention of what she did.
bool Persons::is_owner(std::span<const Token> words, std::size_t behind) const {
    return names_.folded(words[behind - 1]).ends_with("'s")
           || (behind < words.size() && (names_.folded(words[behind]) == "'" || words[behind].capitalized));
}

/// Whether a sentence is about the name at `at`: it begins with it, its title before it or not, or with a phrase that a
/// comma sets off: "On Sunday, Mr. Lorenz was calm".
bool Persons::is_about(std::span<const Token> words, std::size_t at) const {
    constexpr std::size_t kLongestOpening = 8;  // tokens
    std::size_t lead = at;
    if (lead > 1 && names_.folded(words[lead - 1]) == ".") --lead;
    if (lead > 0 && names_.is_title(words[lead - 1])) --lead;
    if (lead == 0) return true;
    if (lead > kLongestOpening || names_.folded(words[lead - 1]) != "," || at + 1 >= words.size()) return false;
    const std::string_view behind = names_.folded(words[at + 1]);
    return words[at + 1].kind == TokenKind::word && !words[at + 1].capitalized && behind != "and" && behind != "or";
}

/// "Lorenz said" of somebody whose full name told whether "he" or "she" may mean it.
void Persons::meet_again(const Token& surname) {
    const auto known = full_names_.find(surname.term);
    if (known != full_names_.end() && genders_.contains(surname.term))
        met_.push_back({{names_.text_of(known->second), surname.term}, surname.span.begin, 0, false});
}

void Persons::meet_until(std::uint32_t begin, std::uint32_t sentence) {
    const auto later = std::find_if(met_.begin(), met_.end(), [&](const Met& met) { return met.begin >= begin; });
    for (auto met = met_.begin(); met != later; ++met)
        if (!met->passing || sentence - met->sentence <= 1) remember(met->person);
    met_.erase(met_.begin(), later);
}

void Persons::remember(const Person& now) {
    const auto is_whole = [](const Person& person) { return person.name.find(' ') != std::string::npos; };
    std::erase_if(persons_, [&](const Person& person) {
        const bool differ = is_whole(person) && is_whole(now) && person.name != now.name;  // of one family
        return person.surname == now.surname && !differ;
    });
    if (persons_.size() == kMostInMind) persons_.erase(persons_.begin());
    persons_.push_back(now);
}

std::string Persons::last_person(Gender gender) {
    for (std::size_t i = persons_.size(); i-- > 0;) {
        const auto given = gender_of_given_name(persons_[i].name);
        if (given.value_or(genders_.try_emplace(persons_[i].surname, gender).first->second) == gender)
            return persons_[i].name;
    }
    return {};
}

/// What the first of several words of a name tells: two people may share a surname, "Bill Clinton" and "Hillary
/// Clinton".
std::optional<Gender> Persons::gender_of_given_name(std::string_view name) const {
    const std::size_t blank = name.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    std::string given;
    for (std::size_t i = 0; i < blank;) {
        const Character c = character_at(name, i, blank);
        append_utf8(given, lower_of(c.code));
        i += c.size;
    }
    const LexiconEntry* const known = lexicon_.find("given_names", given);
    if (known == nullptr) return std::nullopt;
    return known->value == "man" ? Gender::man : Gender::woman;
}

void Persons::learn_office(TermId office, const std::string& person) {
    const auto [known, is_new] = offices_.try_emplace(office, person);
    if (!is_new && known->second != person) known->second.clear();
}

std::string Persons::person_of_office(TermId office) {
    const auto known = offices_.find(office);
    if (known == offices_.end() || known->second.empty()) return {};
    const auto person = std::find_if(persons_.begin(), persons_.end(),
                                     [&](const Person& other) { return other.name == known->second; });
    if (person != persons_.end()) std::rotate(person, person + 1, persons_.end());
    return known->second;
}

Span Persons::full_name(std::span<const Token> name) const {
    const auto known = full_names_.find(name.back().term);
    return name.size() == 1 && known != full_names_.end() ? known->second
                                                          : Span{name.front().span.begin, name.back().span.end};
}

}  // namespace lectern
