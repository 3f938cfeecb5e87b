// ResultFile: a file of results that appears whole or not at all.
#pragma once

#include <filesystem>
#include <memory>
#include <ostream>

namespace relata::verbs {

class FileBuffer;

// Written beside `path` and renamed by commit(); without commit() nothing is left behind. Throws ExportError.
class ResultFile {
 public:
  explicit ResultFile(const std::filesystem::path& path);
  ~ResultFile();
  ResultFile(const ResultFile&) = delete;
  ResultFile& operator=(const ResultFile&) = delete;

  std::ostream& stream() { return *stream_; }
  // Durable on return.
  void commit();

 private:
  void open_as(int flags);
  [[noreturn]] void fail(int error) const;

  std::filesystem::path path_, beside_;
  int descriptor_ = -1;
  bool in_place_ = false;  // what is no regular file is written where it stands
  std::unique_ptr<FileBuffer> buffer_;
  std::unique_ptr<std::ostream> stream_;
};

// Throws ExportError where the stream has failed.
void require_written(const std::ostream& out);

}  // namespace relata::verbs
