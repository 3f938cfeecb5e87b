// Documents of bytes in sight as `read_as` has them, in any language; what is told of them on one line.
#pragma once

#include <string>
#include <utility>

#include "tests/read/reading.h"

namespace relata::read {

inline Read read_named(const std::string& name, const std::string& bytes) {
  ReadOptions options;
  options.any_language = true;
  return read_as(name, bytes, std::move(options));
}

// "id: text|" of each document, then "!name: reason|" of each refusal.
inline std::string told_of(const Read& read) { return told(read, '|'); }

}  // namespace relata::read
