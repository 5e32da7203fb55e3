#pragma once

#include <span>
#include <string_view>

namespace lectern {

/// One line of a list in data/<language>/<list>.txt: `text = value   # why, and an example`.
struct LexiconEntry {
    std::string_view text;   ///< as written in the data file (lower case unless the list says otherwise)
    std::string_view value;  ///< what stands behind " = ", or empty
};

/// The entry of a list whose text is exactly `text`, or nullptr. For many look-ups in one list.
const LexiconEntry* find_entry(std::span<const LexiconEntry> entries, std::string_view text);

/// What is known of one language: the lists that people edit in data/<language>/, embedded at build time.
class Lexicon {
public:
    struct List {
        std::string_view name;
        std::span<const LexiconEntry> entries;  ///< sorted by bytes of `text`, no two the same
    };
    constexpr Lexicon(std::string_view language, std::span<const List> lists) : language_(language), lists_(lists) {}

    /// The BCP 47 primary subtag, such as "en"; empty for the lexicon that knows nothing.
    std::string_view language() const { return language_; }

    /// The entries of a list, such as "stop_words"; empty where this language has no such file.
    std::span<const LexiconEntry> list(std::string_view name) const;

    /// The entry whose text is exactly `text`, or nullptr.
    const LexiconEntry* find(std::string_view list, std::string_view text) const;

private:
    std::string_view language_;
    std::span<const List> lists_;  ///< sorted by name
};

/// The lexicon of a language code; an empty one where there is no folder data/<code>/.
const Lexicon& lexicon_for(std::string_view language);

/// Every language that has a folder in data/, sorted by code.
std::span<const Lexicon> all_lexicons();

}  // namespace lectern
