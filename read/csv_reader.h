// The formats "csv" and "tsv": a row of a table is a document, the first row names the columns. Those for the text,
// title, date, source, url, author and id are what ReadOptions::columns says, else what their names say (columns.tsv:
// "Headline" is the title); other fields are kept in Document::extra. A document without an id is NAME#LINE, by the
// line that its row begins on.
//   id;Published;Body\n7;2021-08-15;"Kabul fell.\n"  -> 7, of 2021-08-15: "Kabul fell.\n"
#pragma once

#include "read/source.h"

namespace relata::read {

// Fields apart by what stands most often in the first line of , ; tab and |.
void read_csv(Source& source, Intake& intake);
// Fields apart by tabs.
void read_tsv(Source& source, Intake& intake);

}  // namespace relata::read
