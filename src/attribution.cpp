#include "attribution.h"

namespace lectern {

std::vector<Attribution> find_attributions(const Document&, const std::vector<Sentence>&, const Tokens&, const Cues&,
                                           const Lexicon&) {
    return {};
}

}  // namespace lectern
