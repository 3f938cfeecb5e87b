// OutputFolder: where formats of several files write.
#pragma once

#include <ostream>
#include <string_view>

namespace relata::exporter {

class OutputFolder {
 public:
  virtual ~OutputFolder() = default;
  // The file of this name ("nodes.csv"; no folders in it), made empty on the first call; the same stream each time, so
  // that several may be written side by side. Throws ExportError if it cannot be made.
  virtual std::ostream& file(std::string_view name) = 0;
};

}  // namespace relata::exporter
