#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "names.h"

namespace lectern {

enum class Gender : std::uint8_t { man, woman };

struct Person {
    std::string name;
    TermId surname = 0;
};

/// The persons that an article has named so far, read in order: their full names, what tells whether "he" or "she" may
/// mean them, and what else they may be called.
class Persons {
public:
    /// All must outlive this.
    Persons(const NameReader& names, const Tokens& tokens, const Lexicon& lexicon);

    /// Learns the runs of two to four capitalized words of a sentence: "Tim Dettmers" is a full name of "dettmers".
    void read_names(std::size_t sentence);

    /// A full name of somebody who speaks: its last word alone means it from here on.
    void hear(std::span<const Token> name);

    /// From here on "he" and "she" may mean who was named before `begin`, a byte of `sentence`.
    void meet_until(std::uint32_t begin, std::uint32_t sentence);

    /// Makes a person the last one met: somebody who spoke.
    void remember(const Person& person);

    /// Whom "he" or "she" means: the last person met who may be one. From here on that is what the person is.
    std::string last_person(Gender gender);

    /// What a person may be called later: "the economist". One that two people have stands for neither.
    void learn_office(TermId office, const std::string& person);

    /// The only one who has an office, then the last one met; empty where there is none.
    std::string person_of_office(TermId office);

    /// The whole name that a single word stands for, where the article had it; else the name itself.
    Span full_name(std::span<const Token> name) const;

    /// Whether a full name was read that ends in this word.
    bool knows(TermId surname) const { return full_names_.contains(surname); }

private:
    /// A person named by the way: not one who speaks.
    struct Met {
        Person person;
        std::uint32_t begin = 0;     ///< of the mention
        std::uint32_t sentence = 0;  ///< of the mention
        bool passing = false;  ///< neither what the sentence is about nor set off: meant by the next sentence only
    };

    /// A name in its sentence: tokens [begin, end), its titles from `lead` on.
    struct NamePlace {
        std::size_t lead;
        std::size_t begin;
        std::size_t end;
    };

    std::optional<Gender> leading_pronoun(std::span<const Token> words) const;
    bool has_known_person(Gender gender) const;
    std::optional<Gender> known_gender(std::string_view name, TermId surname) const;
    std::optional<Gender> gender_of_given_name(std::string_view name) const;
    void read_title(std::span<const Token> before, TermId surname);
    void read_full_name(std::span<const Token> words, const NamePlace& place, std::uint32_t sentence);
    void meet_again(const Token& surname);
    bool is_about(std::span<const Token> words, std::size_t at) const;
    bool is_told_of(std::span<const Token> words, std::size_t behind) const;
    bool is_owner(std::span<const Token> words, std::size_t behind) const;

    const NameReader& names_;
    const Tokens& tokens_;
    const Lexicon& lexicon_;
    TermId he_ = ~TermId{0};  ///< the document's term; none where it does not have it
    TermId she_ = ~TermId{0};
    std::unordered_map<TermId, Span> full_names_;      ///< by the last word; only ever looked up, never walked
    std::unordered_set<TermId> settled_;               ///< surnames by which alone somebody was called
    std::unordered_map<TermId, Gender> genders_;       ///< by surname, where a title, a given name or a pronoun told
    std::unordered_map<TermId, std::string> offices_;  ///< whose they are; empty where two people's
    std::vector<Met> met_;                             ///< named, and not yet read past
    std::optional<Gender> centre_;                     ///< of the person whom the sentence being read is about
    bool met_in_sentence_ = false;                     ///< whether the sentence being read named a person
    std::vector<Person> persons_;                      ///< whom "he" and "she" may mean; the last met is the last
};

}  // namespace lectern
