#include "language.h"

#include <array>

namespace lectern {

Language identify_language(const Document& document) {
    if (document.blocks.empty()) return {"und", 0, LanguageSupport::none};
    return {"en", 500, LanguageSupport::full};
}

Language language_named(std::string_view code) {
    return {std::string(code), 1000, code == "en" ? LanguageSupport::full : LanguageSupport::basic};
}

std::string_view name_of(LanguageSupport support) {
    static constexpr std::array<std::string_view, 3> kNames = {"full", "basic", "none"};
    return kNames[static_cast<std::size_t>(support)];
}

}  // namespace lectern
