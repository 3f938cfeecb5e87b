// Where a failing ostream becomes an Error.
#pragma once

#include <ostream>
#include <string>

#include "core/error.h"

namespace relata::exporter {

// Throws ExportError if something written to `out` so far did not arrive: a full disk, a closed pipe.
inline void check(const std::ostream& out, const std::string& format) {
  if (!out)
    throw ExportError("cannot write " + format + ": the output failed; is the disk full, or was the reader closed?");
}

inline void flush_and_check(std::ostream& out, const std::string& format) {
  out.flush();
  check(out, format);
}

}  // namespace relata::exporter
