#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace lectern {

struct LanguagePrior {
    std::string_view code;
    std::int32_t prior;  ///< what speaks for the language in every 100 letters beforehand, in the weights' unit: an
                         ///< eighth of a nat
};

struct GramWeight {
    std::uint8_t language;  ///< index into ScriptProfiles::languages
    std::uint8_t weight;    ///< how much the n-gram speaks for it
};

/// The letter n-grams by which the languages of one script are told apart. Made at build time from
/// data/models/language_profiles.txt (its card stands beside it).
struct ScriptProfiles {
    std::string_view script;
    std::span<const LanguagePrior> languages;
    std::span<const std::uint32_t> grams;   ///< FNV-1a of the n-gram's UTF-8 bytes, sorted; "_" is a word's edge
    std::span<const std::uint32_t> begins;  ///< weights [begins[i], begins[i + 1]) are those of grams[i]
    std::span<const GramWeight> weights;
};

std::span<const ScriptProfiles> language_profiles();

}  // namespace lectern
