// RejectsFile: what is refused, in a file for programs: one object a line.
//
//   {"id":"wire.jsonl#7","origin":"news/wire.jsonl","reason":"broken JSON at line 7, column 12: ..."}
#pragma once

#include <fstream>
#include <mutex>
#include <string>

#include "core/error.h"
#include "export/json_value.h"

namespace relata::cli {

class RejectsFile {
 public:
  // Empties the file. Throws ExportError.
  explicit RejectsFile(const std::string& path) : path_(path), file_(path, std::ios::binary | std::ios::trunc) {
    require();
  }
  // A line that is there whatever happens next. Any thread.
  void add(const std::string& id, const std::string& origin, const std::string& reason) {
    const std::lock_guard lock(mutex_);
    file_ << exporter::JsonObject({{"id", id}, {"origin", origin}, {"reason", reason}}).text() << "\n" << std::flush;
    require();
  }

 private:
  void require() const {
    if (!file_) throw ExportError(path_ + " cannot be written: is its folder there, and the disk not full?");
  }
  const std::string path_;
  std::ofstream file_;
  std::mutex mutex_;
};

}  // namespace relata::cli
