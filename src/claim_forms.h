#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cues.h"
#include "document.h"
#include "sentences.h"
#include "tokens.h"

namespace lectern {

/// An item of a list of fewer than six words, or without a word that looks like a verb.
bool is_bare_item(const Document& document, const Sentence& sentence, std::span<const Token> tokens,
                  const std::vector<Term>& terms);

/// Whether a sentence asks, or only announces what follows: "A change in guidelines?", "They were ranked as follows:".
bool leads_on(std::span<const Token> words, const std::vector<Term>& terms);

/// "Seeing double: Ann Lee (right) and Tom Ray": words of a picture's, which a text beside it claims nothing by.
bool points_at_picture(std::span<const Token> words, const std::vector<Term>& terms);

/// Whether a verb of data/en/instructions.txt tells the reader what to do where it stands: it opens its sentence or
/// what follows "If it rains,", and its object stands behind it. "Fold the dough", not "Folds of cloth".
bool opens_instruction(const Cue& cue, const Tokens& tokens, std::uint32_t sentence);

/// Whether "will" tells how a thing works, and nothing of the future: "you will see a menu", "it will let you draw",
/// "the valve will close when the pressure drops"; not where a time is told ("when the law passes next year").
bool tells_how_it_works(const Cue& cue, const Tokens& tokens, std::uint32_t sentence);

}  // namespace lectern
