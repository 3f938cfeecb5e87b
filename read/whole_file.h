// A source that is one document as a whole.
#pragma once

#include <optional>
#include <string>

#include "read/source.h"

namespace relata::read {

// All bytes of the source, valid UTF-8 without NUL. Absent if it was refused: too large, or no text. Never holds more
// than kMaxDocumentBytes and a block.
std::optional<std::string> whole_file(Source& source, Intake& intake);

}  // namespace relata::read
