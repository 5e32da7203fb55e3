#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "comparison.h"
#include "joint_words.h"

namespace lectern {

/// A word, name or figure of a saying, where it first stands.
struct Mention {
    JointId id = 0;
    LinkKind kind = LinkKind::word;
    Span span;
};

/// A figure of a saying, and what it is of: figures of two things contradict nothing.
struct ToldFigure {
    std::uint32_t quantity = 0;  ///< index into the quantities
    JointId noun = 0;            ///< counted_id()
};

/// What an article says at one place, as it is compared.
struct Saying {
    ComparedPlace place;
    std::vector<Mention> mentions;    ///< content words and figures, each once, by id
    std::vector<ToldFigure> figures;  ///< within the span
    bool denies = false;              ///< an odd number of negations and denials
    std::string wording;              ///< its words, case-folded, a blank between: what a copy shares
};

/// One article, made ready to be compared.
struct ComparedArticle {
    const Analysis& analysis;
    std::vector<JointId> terms;       ///< of each term, its number in both articles
    std::vector<JointId> quantities;  ///< of each quantity
    std::vector<Saying> sayings;      ///< in the order of the text
    std::vector<std::vector<JointId>>
        by_sentence;          ///< all content words and figures of each sentence that is no page chrome, sorted
    std::vector<bool> names;  ///< by id: whether it is a name's word
    std::vector<std::uint32_t> holders;  ///< by id: how many sentences hold it
};

/// What a plain count counts, by the numbers of an article's terms, and one more than its id; 0 for what has a unit and
/// for what counts nothing that is named.
JointId counted_id(const Quantity& quantity, const Tokens& tokens, const std::vector<JointId>& terms);

/// How many kinds of figures two places give of which none is the same: those of one unit, or plain counts of one noun.
std::size_t count_contradictions(const ComparedArticle& first, const std::vector<ToldFigure>& of_first,
                                 const ComparedArticle& second, const std::vector<ToldFigure>& of_second);

/// `analysis` must outlive the result. `words` numbers the other article too.
ComparedArticle make_comparable(const Analysis& analysis, JointWords& words);

}  // namespace lectern
