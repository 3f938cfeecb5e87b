// How alike two words are, by sound and by letters. Words are lower-case ASCII, as folding.h gives them. Private to the
// room.
#pragma once

#include <string>
#include <string_view>

namespace relata::names {

// The consonants of a word by classes that transliterations mix up (sounds.tsv), doubled ones once; a vowel in front
// counts as 'a'.
//   sound_code("wladimir"), ("vladimir") -> "vldmr"; ("khrushchev"), ("chruschtschow") -> "krSCv"
std::string sound_code(std::string_view word);

// 1 - edits / length of the longer; 1 for two empty ones.
double likeness(std::string_view a, std::string_view b);
// Whether likeness can be `least` by the lengths alone: false saves the comparison.
bool may_be_alike(std::size_t letters_of_a, std::size_t letters_of_b, double least);

// Jaro (1989) with Winkler's bonus (1990) for up to four equal letters in front.
double jaro_winkler(std::string_view a, std::string_view b);

// Whether the words differ in vowels, doubled letters and a final h at most.
bool same_consonants(std::string_view a, std::string_view b);

}  // namespace relata::names
