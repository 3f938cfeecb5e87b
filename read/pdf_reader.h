// The format "pdf": a file is a document, its text that of its pages (pdf_text.h) as the program `pdftotext` of
// poppler-utils lays them out, which runs as a child with limits of time, memory and output and without a network.
// Title and author are what the file says of itself; the date is that of its dateline, else the day it was made.
#pragma once

#include <string_view>

#include "read/source.h"

namespace relata::read {

bool begins_as_pdf(std::string_view head);

// Refused by name: more than 128 MiB, more than 3,000 pages, what asks for a password, what is broken, what has no text
// (a scan), and all of them where there is no pdftotext.
void read_pdf(Source& source, Intake& intake);

}  // namespace relata::read
