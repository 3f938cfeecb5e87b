// A source that is taken as a whole.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "read/reading.h"
#include "read/source.h"

namespace relata::read {

// All bytes of the source, whatever they are. Absent if it was refused: more than `most`, or the source failed. Never
// holds more than `most` and a block.
std::optional<std::string> whole_bytes(Source& source, Intake& intake, std::size_t most = kMaxDocumentBytes);

// The text of the source, valid UTF-8 without NUL, at most kMaxDocumentBytes; of another encoding converted
// (charset.h), which is kept with the document as `charset`. Absent if it was refused: too large, or no text.
std::optional<std::string> whole_file(Source& source, Intake& intake);

}  // namespace relata::read
