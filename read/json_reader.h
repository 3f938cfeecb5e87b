// The format "json": an array of records, values one after the other, or an object that holds such an array, however
// deep within objects ({"response":{"docs":[..]}}): each record is a document, NAME#N by its place where it has no id.
// An object that holds none is a record itself, and the document NAME.
//   {"status":"ok","articles":[{"headline":"Port falls","body":"Rebels took the port."}]}  -> NAME#1
// Records are read as rows of a table are (csv_reader.h), values within values by their path.
#pragma once

#include "read/source.h"

namespace relata::read {

void read_json(Source& source, Intake& intake);

}  // namespace relata::read
