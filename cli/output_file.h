// OutputFile: where a command's result goes: standard output, or a file that appears whole or not at all.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

namespace relata::cli {

class Console;
class FileBuffer;

// With a path: written beside it and renamed by commit(); without commit() nothing is left behind. Throws ExportError.
class OutputFile {
 public:
  OutputFile(Console& console, const std::optional<std::string>& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  std::ostream& stream();
  void commit();

 private:
  void open_as(int flags);
  [[noreturn]] void fail(int error) const;
  Console& console_;
  std::filesystem::path path_, beside_;
  int descriptor_ = -1;
  bool in_place_ = false;  // what is no regular file is written where it stands
  std::unique_ptr<FileBuffer> buffer_;
  std::unique_ptr<std::ostream> stream_;
};

}  // namespace relata::cli
