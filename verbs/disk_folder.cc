#include "verbs/disk_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "core/error.h"
#include "verbs/file_buffer.h"

namespace relata::verbs {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMark = ".relata-export";  // in a folder that an export may replace

}  // namespace

class DiskFolder::File {
 public:
  explicit File(const fs::path& path)
      : descriptor_(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)),
        buffer_(descriptor_),
        stream_(&buffer_) {}
  ~File() { ::close(descriptor_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  std::ostream& stream() { return stream_; }
  // errno of what failed; 0 if all is on disk.
  int finish() {
    stream_.flush();
    if (buffer_.error() != 0) return buffer_.error();
    return ::fsync(descriptor_) != 0 && errno != EINVAL && errno != EROFS ? errno : 0;
  }

 private:
  int descriptor_;
  FileBuffer buffer_;
  std::ostream stream_;
};

DiskFolder::DiskFolder(const fs::path& path) : path_(path), beside_(path) {
  if (!path_.has_filename()) path_ = beside_ = path.parent_path();  // "out/"
  std::error_code failed;
  const bool there = fs::exists(path_, failed);
  if (there && !fs::is_directory(path_, failed)) fail("a file of that name is there; give a folder");
  if (there && !fs::is_empty(path_, failed) && !fs::exists(path_ / kMark, failed))
    fail("the folder holds other files; give a new or an empty one");
  beside_ += ".part-" + std::to_string(::getpid());
  fs::remove_all(beside_, failed);
  if (!fs::create_directory(beside_, failed)) fail(failed ? failed.message() : "it could not be made");
  file(kMark) << "made by relata export, which may replace this folder\n";
}

DiskFolder::~DiskFolder() {
  files_.clear();
  std::error_code ignored;
  if (!committed_) fs::remove_all(beside_, ignored);
}

std::ostream& DiskFolder::file(std::string_view name) {
  const auto known = files_.find(name);
  if (known != files_.end()) return known->second->stream();
  auto made = std::make_unique<File>(beside_ / name);
  if (!made->is_open()) fail(std::string(name) + ": " + std::strerror(errno));
  return files_.emplace(name, std::move(made)).first->second->stream();
}

void DiskFolder::commit() {
  for (const auto& [name, file] : files_)
    if (const int error = file->finish(); error != 0) fail(name + ": " + std::strerror(error));
  files_.clear();
  replace();
  committed_ = true;
}

// A folder that is there is renamed away first, so that there is always a whole one.
void DiskFolder::replace() {
  std::error_code failed;
  fs::path before = beside_;
  before += "-before";
  const bool there = fs::exists(path_, failed);
  if (there) fs::rename(path_, before, failed);
  if (failed) fail(failed.message());
  fs::rename(beside_, path_, failed);
  if (failed) {
    const std::string why = failed.message();
    if (there) fs::rename(before, path_, failed);
    fail(why);
  }
  if (there) fs::remove_all(before, failed);
}

void DiskFolder::fail(const std::string& why) const {
  throw ExportError("cannot write the folder " + path_.string() + ": " + why);
}

}  // namespace relata::verbs
