// Paragraphs: the stretches of a text that no sentence crosses.
#pragma once

#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::text {

struct Paragraphs {
  std::vector<Span> spans;     // ordered, apart
  std::vector<Span> left_out;  // inside them what is no part of their words: ordered, apart
};

// Each line that is not blank is a paragraph, without the blanks around it; lines that were wrapped are joined
// (wrapping.h), over marks of quotation, empty lines that double the space and page numbers, too.
//   "One.\n\nTwo"                           -> {0,4} {6,9}
//   "> On Monday it\n> took in 14 dogs."    -> {2, 34}, {15, 17} left out
Paragraphs find_paragraphs(std::string_view text);

}  // namespace relata::text
