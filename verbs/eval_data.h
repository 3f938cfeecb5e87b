// The files of a benchmark: found in the folders of data, read whole, unpacked where they are compressed.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace relata::verbs {

struct DataFile {
  std::string title;  // what tables call it
  std::string path;
};

class EvalData {
 public:
  // `paths` are folders, or one file. Throws UsageError if one does not exist.
  explicit EvalData(std::vector<std::string> paths);
  // The files of a part of a benchmark, in the order of eval.tsv; those that are not there are left out. A file that
  // was given itself is its benchmark's "gold".
  std::vector<DataFile> find(const std::string& benchmark, const std::string& part) const;
  // Whether a file was given itself.
  bool has_file() const;
  // The first of them.
  std::optional<DataFile> find_one(const std::string& benchmark, const std::string& part) const;

 private:
  std::vector<std::string> paths_;
};

// All bytes of a file, those of a gzip unpacked. Throws InputError if it cannot be read, is damaged, or holds more than
// 256 MiB.
std::string bytes_of_data(const std::string& path);

// Files of a folder with this ending, in bytewise order of their names.
std::vector<std::string> files_in(const std::string& folder, const std::string& ending);

}  // namespace relata::verbs
