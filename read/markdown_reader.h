// The format "markdown" (.markdown; .md is text as it stands): a file is a document without its markup. Its text is
// that of headings, paragraphs, points of lists and cells of tables, a line each, empty lines between them, then its
// notes; code, images and HTML are left out. Simple keys of front matter (YAML between "---", TOML between "+++") are
// the title, date, author, source and url (columns.tsv), else the first heading is the title.
//   "---\ndate: 2021-08-15\n---\n# Port falls\n\nRebels took\n**the port**.\n" -> 2021-08-15, "Port falls\n\nRebels
//   took the port.\n"
#pragma once

#include "read/source.h"

namespace relata::read {

void read_markdown(Source& source, Intake& intake);

}  // namespace relata::read
