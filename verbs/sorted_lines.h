// SortedLines: the lines of many documents, written in the order of their ids though they come in another. What waits
// is kept in memory up to a limit, then in an unnamed file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <ostream>
#include <string>

namespace relata::verbs {

class SortedLines {
 public:
  SortedLines() = default;
  // Lines of one id are written in the order in which they come. Throws Error if the temporary file cannot be written.
  void add(const std::string& id, std::string lines);
  void write(std::ostream& out);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  struct Piece {
    std::string lines;  // where `length` is 0
    long offset = 0;
    std::size_t length = 0;
  };
  static constexpr std::size_t kInMemory = 64 << 20;  // bytes
  std::multimap<std::string, Piece> pieces_;
  std::size_t held_ = 0;
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace relata::verbs
