// The formats "docx" (Office Open XML, ECMA-376) and "odt" (OpenDocument, ISO 26300): a file is a document. Its text is
// that of its paragraphs, headings and cells of tables, a line each, then its footnotes and endnotes; what tracked
// changes deleted, comments, heads and feet of pages are left out. Title and author are what the file says of itself,
// the date that of its dateline, else the day it was made.
#pragma once

#include <string_view>

#include "read/source.h"

namespace relata::read {

// By the names of the first members, also of workbooks and slides, which are refused by name.
bool begins_as_docx(std::string_view head);
bool begins_as_odt(std::string_view head);

// Refused by name: more than 64 MiB, what unpacks to too much (zip_members.h), what is encrypted or broken.
void read_docx(Source& source, Intake& intake);
void read_odt(Source& source, Intake& intake);

}  // namespace relata::read
