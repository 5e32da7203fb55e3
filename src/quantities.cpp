#include "quantities.h"

namespace lectern {

std::vector<Quantity> find_quantities(const Document&, const std::vector<Sentence>&, const Tokens&, const Lexicon&) {
    return {};
}

std::vector<Inconsistency> find_inconsistencies(const std::vector<Quantity>&, const std::vector<Sentence>&,
                                                const Tokens&) {
    return {};
}

}  // namespace lectern
