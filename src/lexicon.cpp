#include "lexicon.h"

#include <algorithm>

namespace lectern {

namespace {

/// By bytes. Most are told apart by the first one, without a call.
bool is_before(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty() || a.front() == b.front()) return a < b;
    return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front());
}

}  // namespace

std::span<const LexiconEntry> Lexicon::list(std::string_view name) const {
    const auto found = std::find_if(lists_.begin(), lists_.end(), [&](const List& list) { return list.name == name; });
    return found == lists_.end() ? std::span<const LexiconEntry>() : found->entries;
}

const LexiconEntry* find_entry(std::span<const LexiconEntry> entries, std::string_view text) {
    const auto found =
        std::lower_bound(entries.begin(), entries.end(), text,
                         [](const LexiconEntry& entry, std::string_view key) { return is_before(entry.text, key); });
    return found != entries.end() && found->text == text ? &*found : nullptr;
}

const LexiconEntry* Lexicon::find(std::string_view list_name, std::string_view text) const {
    return find_entry(list(list_name), text);
}

const Lexicon& lexicon_for(std::string_view language) {
    static constexpr Lexicon kUnknown{"", {}};
    const auto lexicons = all_lexicons();
    const auto found = std::find_if(lexicons.begin(), lexicons.end(),
                                    [&](const Lexicon& lexicon) { return lexicon.language() == language; });
    return found != lexicons.end() ? *found : kUnknown;
}

}  // namespace lectern
