// The format "epub" (EPUB 2 and 3): a file of the book's spine that has text is a document, NAME#N by its place there,
// read as a page is (html_reader.h): chapters are what statements are sought in, and a book may be longer than a
// document. Its title is the chapter's, else the book's; author, date and publisher (as the source) are the book's,
// whose title stands in Document::extra as "book".
#pragma once

#include <string_view>

#include "read/source.h"

namespace relata::read {

bool begins_as_epub(std::string_view head);

// A chapter that is broken or locked is refused by its name and the rest is read.
void read_epub(Source& source, Intake& intake);

}  // namespace relata::read
