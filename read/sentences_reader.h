// The format "sentences": a line is a document of one sentence, the words between its blanks are its tokens.
//   "The army  fled ." -> The army fled .
#pragma once

#include "read/source.h"

namespace relata::read {

void read_sentences(Source& source, Intake& intake);

}  // namespace relata::read
