#pragma once

#include <optional>
#include <vector>

#include "document.h"
#include "lexicon.h"
#include "sentences.h"
#include "text/span.h"
#include "tokens.h"

namespace lectern {

/// One speaker's turn in a conversation that is set down turn by turn: "Lee: We must act. Nobody else will."
struct Turn {
    std::uint32_t first = 0;      ///< sentence
    std::uint32_t last = 0;       ///< one past the turn's last sentence
    std::uint32_t begin = 0;      ///< byte at which the words behind the label begin
    std::optional<Span> speaker;  ///< the mention of who speaks; none for whoever only asks ("Q:")
};

/// Finds the turns of an interview or a transcript, in order.
///
/// A turn begins at a sentence that opens with a label: a name of up to three words whose last stands behind a given
/// name or another name elsewhere ("Lee:", where the article has "Ann Lee"), or one of two single letters ("Q:", "A:").
/// There is a conversation where two labels at least come twice and neighbours mostly differ. Of two letters the one
/// whose turns end in questions asks; the other is whoever is first named, by given name and surname, before the
/// conversation; without such a name nobody speaks. The last turn ends with its paragraph.
std::vector<Turn> find_turns(const Document& document, const std::vector<Sentence>& sentences, const Tokens& tokens,
                             const Lexicon& lexicon);

}  // namespace lectern
