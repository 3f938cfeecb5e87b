// DiskFolder: a folder of result files that appears whole or not at all.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "export/output_folder.h"

namespace relata::verbs {

// Written beside `path` and renamed by commit(); without commit() nothing is left behind. A folder that is there is
// replaced if it is empty or holds nothing but what an earlier export wrote there, which its file ".relata-export"
// says; else it is refused, so that nobody's files are lost. Throws ExportError.
class DiskFolder final : public exporter::OutputFolder {
 public:
  explicit DiskFolder(const std::filesystem::path& path);
  ~DiskFolder() override;
  DiskFolder(const DiskFolder&) = delete;
  DiskFolder& operator=(const DiskFolder&) = delete;

  std::ostream& file(std::string_view name) override;
  void commit();

 private:
  class File;
  [[noreturn]] void fail(const std::string& why) const;
  void replace();

  std::filesystem::path path_, beside_;
  std::map<std::string, std::unique_ptr<File>, std::less<>> files_;
  bool committed_ = false;
};

}  // namespace relata::verbs
