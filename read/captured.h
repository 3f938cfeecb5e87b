// A part of something larger that another format's reader reads: the page in a mail, the chapter of a book.
#pragma once

#include <optional>
#include <string>

#include "core/read_document.h"
#include "read/formats.h"

namespace relata::read {

struct Captured {
  std::optional<ReadDocument> document;  // the first one
  std::string refusal;                   // why there is none
};

// What `format` makes of the bytes (UTF-8), in whatever language.
Captured captured(const Format& format, const std::string& bytes, const std::string& name);

}  // namespace relata::read
