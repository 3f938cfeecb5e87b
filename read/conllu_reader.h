// The format "conllu" (https://universaldependencies.org/format.html): a document is what stands between `# newdoc`
// lines, else the file. ReadOptions::given says what is taken from it.
#pragma once

#include "read/source.h"

namespace relata::read {

void read_conllu(Source& source, Intake& intake);

}  // namespace relata::read
