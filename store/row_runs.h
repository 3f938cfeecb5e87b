// RowRuns: more rows than memory holds, sorted: as many as it does hold go to a file of their own, a run, and all runs
// are read side by side (external merge sort, Knuth 5.4). Private to the room.
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace relata::store {

class RowRuns {
 public:
  // Files are made in `folder`, whose owner removes them.
  explicit RowRuns(std::filesystem::path folder);

  // Keys ascend within a run. Both throw StoreError if the disk does not take it.
  void put(std::string_view key, std::string_view value);
  void end_run();
  bool empty() const { return paths_.empty(); }

  // One run, row by row.
  class Reader {
   public:
    // Stands on the first row. Throws StoreError if the file cannot be read, as does next().
    explicit Reader(const std::filesystem::path& path);
    bool at_end() const { return at_end_; }
    std::string_view key() const { return key_; }      // until next()
    std::string_view value() const { return value_; }  // the same
    void next();

   private:
    void read(std::string& text, std::size_t bytes);

    const std::filesystem::path path_;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
    std::string key_, value_;
    bool at_end_ = false;
  };
  // After the last end_run(). Each holds 256 KB and an open file.
  std::vector<std::unique_ptr<Reader>> readers() const;

 private:
  const std::filesystem::path folder_;
  std::vector<std::filesystem::path> paths_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;  // null between two runs
};

}  // namespace relata::store
