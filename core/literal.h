// Literal: a string literal as a template argument, so that what belongs to a name is looked up once for each place
// that writes it.
//
//   template <Literal name> const Row& row() { static const Row row(find(name)); return row; }    row<"subject
//   words">()
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace relata {

template <std::size_t kSize>
struct Literal {
  constexpr Literal(const char (&text)[kSize]) { std::copy_n(text, kSize, bytes); }
  constexpr operator std::string_view() const { return {bytes, kSize - 1}; }

  char bytes[kSize];  // public, as a template argument has it; ends with a 0
};

}  // namespace relata
