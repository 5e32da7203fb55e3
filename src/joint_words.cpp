#include "joint_words.h"

#include <bit>

#include "stem.h"

namespace lectern {

JointId JointWords::intern(std::string_view word) {
    bool added = false;
    return table_.intern(word, added);
}

std::vector<JointId> JointWords::number_terms(const std::vector<Term>& terms) {
    const Stemmer stemmer(lexicon_);
    std::vector<JointId> numbers;
    numbers.reserve(terms.size());
    for (const Term& term : terms)
        numbers.push_back(intern(term.stop_word ? term.text : stemmer.stem(term.text)));
    return numbers;
}

std::vector<JointId> JointWords::number_quantities(const std::vector<Quantity>& quantities) {
    std::vector<JointId> numbers;
    numbers.reserve(quantities.size());
    // The blank keeps them apart from words, which hold none.
    for (const Quantity& quantity : quantities)
        numbers.push_back(intern(quantity.value + " " + quantity.unit));
    return numbers;
}

std::uint32_t log2_sixteenths(std::uint32_t number) {
    const auto power = static_cast<std::uint32_t>(std::bit_width(number)) - 1;
    const std::uint64_t mantissa = (static_cast<std::uint64_t>(number) << 4) >> power;
    return 16 * power + static_cast<std::uint32_t>(mantissa) - 16;
}

}  // namespace lectern
