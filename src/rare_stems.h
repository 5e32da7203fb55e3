#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "document.h"
#include "sentences.h"
#include "tokens.h"

namespace lectern {

/// The telling stems of each prose sentence that two to six places of the article hold, and where: what ties sentences.
/// Built in time linear in the text.
class RareStems {
public:
    RareStems(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens);

    /// The rare stems of a sentence of prose, each once, in order of their ids.
    std::span<const TermId> of_sentence(std::uint32_t sentence) const {
        return std::span(stems_).subspan(begin_[sentence], begin_[sentence + 1] - begin_[sentence]);
    }

    /// The sentences that hold a rare stem, in order.
    std::span<const std::uint32_t> places_of(TermId stem) const {
        return std::span(places_).subspan(places_begin_[stem], places_begin_[stem + 1] - places_begin_[stem]);
    }

private:
    void collect_places(std::size_t terms);

    std::vector<TermId> stems_;                ///< sentence by sentence
    std::vector<std::uint32_t> begin_;         ///< in stems_, by sentence, and the end
    std::vector<std::uint32_t> places_;        ///< sentences, rare stem by rare stem
    std::vector<std::uint32_t> places_begin_;  ///< in places_, by stem, and the end
};

}  // namespace lectern
