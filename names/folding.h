// Folding: the part of the normal form that needs no table of whole names. Private to the room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata::names {

// The words of `name` in lower-case ASCII: marks, apostrophes and dots dropped, hyphens taken apart, Arabic articles
// and the Persian izafet made one, spellings of one name replaced by the first of their class, letters that stand
// alone joined, articles in front dropped.
//   folded_words("Mazar-i-Sharif") -> {"mazar", "sharif"}; ("the U. S.") -> {"us"}; ("El-Sisi") -> {"al", "sisi"}
std::vector<std::string> folded_words(std::string_view name);

// The same, apart by one blank.
std::string plain_form(std::string_view name);

}  // namespace relata::names
