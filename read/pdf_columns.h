// Reading order of a page in columns. pdftotext goes to and fro between columns whose blocks end side by side.
#pragma once

#include <vector>

#include "read/pdf_layout.h"

namespace relata::read {

// The lines of one page, block by block: columns are parts of a page between gutters, each read to its end before the
// next one on its right; what stands across a gutter (a headline, a picture's words) parts the page into what is above
// and below it. Where no gutter is, the order stays.
std::vector<const PdfLine*> in_reading_order(const std::vector<const PdfLine*>& lines);

}  // namespace relata::read
