#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "document.h"
#include "language.h"
#include "sentences.h"
#include "tokens.h"

namespace lectern {

/// How hard a text is to read, by a formula made for its language.
struct Readability {
    std::string_view formula;  ///< "flesch-kincaid"
    std::int32_t value = 0;    ///< in hundredths
    std::int32_t grade = 0;    ///< school years, in hundredths
};

/// Counts over the article's own blocks; page chrome is not counted.
struct Statistics {
    std::uint32_t characters = 0;  ///< code points
    std::uint32_t words = 0;
    std::uint32_t sentences = 0;
    std::uint32_t blocks = 0;
    std::uint32_t reading_seconds =
        0;  ///< at 238 words a minute (Brysbaert 2019); 500 characters a minute for Chinese and Japanese
    std::optional<Readability> readability;
};

Statistics count_statistics(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                            const Language& language);

}  // namespace lectern
