// Lists of names, of which each is said by itself: "Tom Reed, 24; Omar Haddad, 30, of Lund; and Lena Holm, a nurse".
// Private to the room.
#pragma once

#include <vector>

#include "extract/openie/phrases.h"

namespace relata::openie {

// The head of the name that the predicate at `head` gives, its own or that of "brothers Tom Reed and Omar Reed"; kNone
// for a predicate that describes: "a little Venice", "the Norwegian", "his wife".
int given_name(const SentenceView& view, int head);

// The heads of the names of a list, of which the first is given, in the order of the text. Parsers make ragged trees of
// lists with ages, places and offices between the names: what begins at a separator and is a name is a member,
// whichever of them it hangs on, unless a preposition or a clause leads to it.
std::vector<int> listed_names(const SentenceView& view, int first);

// What stands in the list beside names: "two ministers" of "Anna Berg and two ministers".
std::vector<int> listed_besides(const SentenceView& view, int first);

// The phrase of a name in a list, up to the next mark and never into the next name: "Omar Haddad, 30, of Lund" -> Omar
// Haddad; "Tom Reed of Lund until 2019" -> Tom Reed of Lund.
Phrase listed_phrase(const SentenceView& view, int name);

}  // namespace relata::openie
