// The text of a PDF's pages as its author wrote it.
#pragma once

#include <string>

#include "read/pdf_layout.h"

namespace relata::read {

// A paragraph a line, empty lines between them. Page numbers and what stands at the top or foot of several pages are
// left out; a paragraph goes on over columns and pages; a word that is parted at a line's end is one again:
//   "on Sun-" "day after a week" -> "on Sunday after a week"; "well-" "armed" keeps its sign where the text has the
//   word.
std::string pdf_text(const PdfLayout& layout);

// The lines in the largest letters of the first page, where those are larger than the text's; else "".
std::string pdf_headline(const PdfLayout& layout);

}  // namespace relata::read
