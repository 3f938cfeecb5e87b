// What `Entity=` in MISC says, as GUM writes it (its README): brackets that open with identity and type and close with
// the identity, "(5-person-giv:act-..." ... "5)".
#pragma once

#include "core/sentence.h"

namespace relata::read {

// Fills Sentence::annotated with every annotated phrase: names, descriptions and pronouns. Brackets that do not match
// are left out.
void read_annotated_mentions(Sentence& sentence);

// Sets Token::ner from the outermost of Sentence::annotated whose head is a proper noun, cut to the name itself: of
// "(5-person-new-... President Ashraf Ghani , who fled 5)" the capitalised words around the head. Places become GPE,
// as the annotation has no finer type. Reads upos and heads.
void tag_annotated_names(Sentence& sentence);

}  // namespace relata::read
