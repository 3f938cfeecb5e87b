// The format "text": a file is a document, its bytes the text as they stand.
#pragma once

#include "read/source.h"

namespace relata::read {

void read_text(Source& source, Intake& intake);

}  // namespace relata::read
