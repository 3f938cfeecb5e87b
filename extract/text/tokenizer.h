// Tokenization of one paragraph by the conventions of UD English.
//
//   don't -> do n't (one surface word)    U.S.-led -> U.S. - led    non-profit, 9/11, 3.5, AT&T -> themselves
//   Noor's -> Noor 's (one surface word)  $41 -> $ 41   28% -> 28 %   10km -> 10 km   and/or -> and / or
//
// Hyphens stand alone between words (EWT and GUM agree, prefixes apart), dashes and runs of stops always.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace relata::text {

// One syntactic word: bytes [begin, end) of the text.
struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool blank_before = false;
  bool same_word = false;  // written together with the piece before it, as in "don't"
};

// Pieces of text[begin, end), ordered. Linear in its bytes.
std::vector<Piece> tokenize(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace relata::text
