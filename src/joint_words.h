#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon.h"
#include "quantities.h"
#include "terms.h"
#include "tokens.h"

namespace lectern {

/// A stem, or a figure with its unit, as both articles hold it.
using JointId = std::uint32_t;

/// Numbers the words and figures of several articles together, so that the same one has the same number everywhere.
class JointWords {
public:
    explicit JointWords(const Lexicon& lexicon) : lexicon_(lexicon), table_(words_) {}

    /// Of each term of an article: the number of its stem.
    std::vector<JointId> number_terms(const std::vector<Term>& terms);

    /// Of each quantity: "3.2 million euros" and "3,200,000 EUR" have the same number.
    std::vector<JointId> number_quantities(const std::vector<Quantity>& quantities);

    std::size_t size() const { return words_.size(); }

private:
    JointId intern(std::string_view word);

    const Lexicon& lexicon_;
    std::vector<Term> words_;
    TermTable table_;
};

/// The base-2 logarithm of a positive number in sixteenths, by straight lines between the powers of two: the same on
/// every machine. Example: 16 sixteenths for 2, 24 for 3, 32 for 4.
std::uint32_t log2_sixteenths(std::uint32_t number);

}  // namespace lectern
