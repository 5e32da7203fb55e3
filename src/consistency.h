#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document.h"
#include "quantities.h"
#include "sentences.h"
#include "tokens.h"

namespace lectern {

/// Two quantities of the same thing that do not agree; indices into the quantities.
struct Inconsistency {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::string about;  ///< the words both are about: "patients treated"
};

/// Pairs of quantities with the same unit, exact both times, with different values, whose sentences share at least
/// four rare words (three, where one is a heading), among them the one right behind the number. Quiet unless sure:
/// empty for most articles. Example: "The fire killed 12 workers of the Bern mill." and later "… killed 14 workers of
/// the Bern mill."
std::vector<Inconsistency> find_inconsistencies(const std::vector<Quantity>& quantities, const Document& document,
                                                const std::vector<Sentence>& sentences, const Tokens& tokens);

}  // namespace lectern
