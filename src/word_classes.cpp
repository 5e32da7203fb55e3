#include "word_classes.h"

#include <algorithm>
#include <array>

namespace lectern {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(WordClass::count_)> kNames = {
    "addressee", "aim",        "and",          "auxiliary", "be",           "body",        "by",
    "clause",    "determiner", "document",     "finite",    "first_person", "heading",     "inverts",
    "nobody",    "noun",       "noun_or_verb", "object",    "opening",      "preposition", "pronoun",
    "question",  "relative",   "subject",      "that",      "time",         "to",          "weekday"};

WordClassSet read_classes(std::string_view value) {
    WordClassSet set = 0;
    while (!value.empty()) {
        const std::size_t blank = std::min(value.find(' '), value.size());
        const auto name = std::find(kNames.begin(), kNames.end(), value.substr(0, blank));
        if (name != kNames.end()) set |= WordClassSet{1} << (name - kNames.begin());
        value.remove_prefix(std::min(blank + 1, value.size()));
    }
    return set;
}

WordClassSet classes_in(std::span<const LexiconEntry> entries, std::string_view word) {
    const LexiconEntry* entry = find_entry(entries, word);
    return entry == nullptr ? 0 : read_classes(entry->value);
}

}  // namespace

std::vector<WordClassSet> classes_of_terms(const std::vector<Term>& terms, const Lexicon& lexicon) {
    const auto entries = lexicon.list("word_classes");
    std::vector<WordClassSet> classes;
    classes.reserve(terms.size());
    for (const Term& term : terms)
        classes.push_back(classes_in(entries, term.text));
    return classes;
}

WordClassSet classes_of_word(std::string_view word, const Lexicon& lexicon) {
    return classes_in(lexicon.list("word_classes"), word);
}

}  // namespace lectern
