// Paragraphs: the stretches of a text that no sentence crosses.
#pragma once

#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::text {

// Each line that is not blank is a paragraph, without the blanks around it; lines that were wrapped at a fixed width
// are joined. Ordered.
//   "One.\n\nTwo" -> {0,4} {6,9}
//   a line that ends within a word ("govern-") goes on in the next, and shows narrow lines to be wrapped, too
//   three lines of about 70 characters, each as full as the next word allows -> one paragraph
std::vector<Span> find_paragraphs(std::string_view text);

}  // namespace relata::text
