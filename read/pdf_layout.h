// The pages of a PDF as `pdftotext -bbox-layout` tells them: lines with their places.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace relata::read {

// Points from the upper left corner of the page.
struct PdfLine {
  double left = 0, top = 0, right = 0, bottom = 0;
  std::size_t block = 0;  // lines of one block stand below one another
  std::string text;       // words apart by a blank, valid UTF-8 without control characters
  double height() const { return bottom - top; }
};

struct PdfPage {
  double width = 0, height = 0;
  std::vector<PdfLine> lines;  // as the program has them (pdf_columns.h)
};

struct PdfLayout {
  std::string title, author, made;  // as the file says
  std::vector<PdfPage> pages;
};

// Takes whatever bytes a child may write; throws InputError if they are none of these pages.
PdfLayout parse_pdf_layout(std::string_view xhtml);

}  // namespace relata::read
