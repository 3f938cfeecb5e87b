#include "store/table_files.h"

#include "store/slices.h"

namespace relata::store {
TableFiles::TableFiles(const Rocks& rocks, Family family, const std::filesystem::path& folder, const std::string& name)
    : rocks_(rocks), family_(family), folder_(folder), name_(name) {}

rocksdb::SstFileWriter& TableFiles::file() {
  if (file_) return *file_;
  rocksdb::ColumnFamilyHandle* const handle = rocks_.family(family_);
  file_ = std::make_unique<rocksdb::SstFileWriter>(rocksdb::EnvOptions(), rocks_.db().GetOptions(handle), handle);
  paths_.push_back((folder_ / (name_ + "-" + std::to_string(paths_.size()) + ".sst")).string());
  rocks_.check(file_->Open(paths_.back()), "written");
  return *file_;
}

void TableFiles::put(std::string_view key, std::string_view value) {
  rocks_.check(file().Put(slice_of(key), slice_of(value)), "written");
}

void TableFiles::erase(std::string_view key) { rocks_.check(file().Delete(slice_of(key)), "written"); }

void TableFiles::erase_range(std::string_view first, std::string_view past) {
  rocks_.check(file().DeleteRange(slice_of(first), slice_of(past)), "written");
}

void TableFiles::end_file() {
  if (!file_) return;
  rocks_.check(file_->Finish(), "written");
  file_.reset();
}

}  // namespace relata::store
