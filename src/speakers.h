#pragma once

#include <vector>

#include "attribution.h"

namespace lectern {

/// Fills in `speaker` and `role` of each attribution from the article itself.
///
/// A surname stands for the last full name that ends in it ("Dettmers" is "Tim Dettmers"), "he" and "she" for the last
/// person who spoke, whose given name tells (data/en/given_names.txt) or who stands behind an office ("the chair, Ann
/// Lee,"), "it" for a body that the sentence before began with, "the economist" for the only one who was named, and a
/// role is what follows the name behind a comma ("Ann Lee, a doctor in Rome, said"). Titles in front
/// (data/en/person_titles.txt) are no part of a name.
void resolve_speakers(std::vector<Attribution>& attributions, const Document& document,
                      const std::vector<Sentence>& sentences, const Tokens& tokens, const Lexicon& lexicon);

}  // namespace lectern
