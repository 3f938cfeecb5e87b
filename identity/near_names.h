// Names that are one but for a letter, an ending or a word: what company decides. Private to the room.
#pragma once

#include "identity/pair_evidence.h"

namespace relata::identity {

// Neither a person nor a place.
bool is_other(const PairEvidence& evidence);

// "jesuits" of "jesuit"
bool is_plural(const PairEvidence& one, const PairEvidence& several);

// "army of liberation ael", "ael army of liberation" of "army of liberation": a full name and what stood in brackets.
bool has_acronym_beside(const PairEvidence& longer, const PairEvidence& full);

// A place that no table knows and that is one slip of the pen from a country: "niacaragua".
bool is_misspelt_country(const PairEvidence& misspelt, const PairEvidence& country);

// "william walkler" of "william walker": of two full names one letter of a long part.
bool is_misspelt_person(const PairEvidence& a, const PairEvidence& b);

// An organisation of one word of eight letters and more.
bool is_long_word(const PairEvidence& evidence);
// "fenastros" of "fenastras": of two organisations of one long word each.
bool is_misspelt_word(const PairEvidence& a, const PairEvidence& b);

// Whether documents spell both by one acronym.
bool share_acronym(const PairEvidence& a, const PairEvidence& b);
// "national unity of weavers" of "national union of weavers", if both go by one acronym.
bool is_misspelt_body(const PairEvidence& a, const PairEvidence& b);

// "jaime paz" of "jaime paz zamora": Spanish names end in the father's surname and the mother's, which may be left out.
bool leaves_out_surname(const PairEvidence& shorter, const PairEvidence& longer);

// "tembe air force", "air force of tembe", "tembese air force" of the body "air force of tembe": which documents about
// Tembe name without its country.
bool tells_whose_body(const PairEvidence& full, const PairEvidence& body);

// A body of which its document does not tell the country, and the same one of a country that it names.
bool may_be_its_body(const PairEvidence& untold, const PairEvidence& body);
// How many other bodies of its country, or things of it, the documents of the former name: "government of tembe".
int bodies_beside(const PairEvidence& untold, const PairEvidence& body);
// Two such bodies whose documents name one thing at least in common.
bool may_both_be_of_one(const PairEvidence& a, const PairEvidence& b);

// Whether two bodies have one name but for the country, which one of the two at least does not say.
bool are_of_one_body(const PairEvidence& a, const PairEvidence& b);

// Where such names find each other.
std::vector<std::string> body_blocks(const PairEvidence& evidence);

// "civic alliance" of "civic alliance of marovia", "vance carlton" of "vance carlton partners".
bool is_beginning(const PairEvidence& shorter, const PairEvidence& longer);

// Whether one of the two is the other but for a letter, a second surname, or a word that no company or body needs:
// "medellin cartel" of "medellin drug cartel".
bool is_nearly(const PairEvidence& a, const PairEvidence& b);

}  // namespace relata::identity
