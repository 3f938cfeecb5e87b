// OutputFile: where a command's result goes: standard output, or a file that appears whole or not at all.
#pragma once

#include <optional>
#include <ostream>
#include <string>

#include "cli/console.h"
#include "verbs/result_file.h"

namespace relata::cli {

// Of no path, or "-", standard output. Throws ExportError.
class OutputFile {
 public:
  OutputFile(Console& console, const std::optional<std::string>& path) : console_(console) {
    if (path && *path != "-") file_.emplace(*path);
  }

  std::ostream& stream() { return file_ ? file_->stream() : console_.out(); }
  void commit() {
    if (file_) file_->commit();
    else console_.check();
  }

 private:
  Console& console_;
  std::optional<verbs::ResultFile> file_;
};

}  // namespace relata::cli
