// TableFiles: sorted rows of one family, written into files that the database can take over. Private to the room.
#pragma once

#include <rocksdb/sst_file_writer.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "store/rocks.h"

namespace relata::store {

class TableFiles {
 public:
  // Files are made in `folder`, which must be on the database's file system, under names of their own.
  TableFiles(const Rocks& rocks, Family family, const std::filesystem::path& folder, const std::string& name);

  // Keys ascend within a file. Throws StoreError if the disk does not take it.
  void put(std::string_view key, std::string_view value);
  void erase(std::string_view key);
  void erase_range(std::string_view first, std::string_view past);
  // Of the file that is written, 0 between two.
  std::uint64_t bytes() const { return file_ ? file_->FileSize() : 0; }
  // The next key may be any again.
  void end_file();

  Family family() const { return family_; }
  const std::vector<std::string>& paths() const { return paths_; }

 private:
  rocksdb::SstFileWriter& file();

  const Rocks& rocks_;
  const Family family_;
  const std::filesystem::path folder_;
  const std::string name_;
  std::unique_ptr<rocksdb::SstFileWriter> file_;  // null between two files
  std::vector<std::string> paths_;
};

}  // namespace relata::store
