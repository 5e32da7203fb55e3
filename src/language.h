#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "document.h"

namespace lectern {

/// How much Lectern can do in a language: `full` has claim, hedge and attribution lexicons and rules; `partial` has the
/// lexicons, and the plain patterns of who says what; `basic` has sentences, stop words and summaries; `none`
/// summarizes by position and length only.
enum class LanguageSupport : std::uint8_t { full, partial, basic, none };

struct Language {
    std::string code;              ///< BCP 47 primary subtag; "und" where nothing could be told
    std::uint16_t confidence = 0;  ///< in thousandths
    LanguageSupport support = LanguageSupport::none;
};

/// Identifies the language of the article's own blocks (page chrome, code and tables do not vote): by script where one
/// script means one language, else by letter n-grams (naive Bayes with integer weights, language_profiles.h).
/// A long text is sampled, evenly over its length. Example: "Сьогодні гарна погода" is "uk".
Language identify_language(const Document& document);

/// The same for a piece of text alone.
Language identify_language(std::string_view text);

/// The language that a reader names: confidence 1000, and the support it has.
Language language_named(std::string_view code);

std::string_view name_of(LanguageSupport support);

}  // namespace lectern
