#include "verbs/result_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "core/error.h"
#include "verbs/file_buffer.h"

namespace relata::verbs {

ResultFile::ResultFile(const std::filesystem::path& path) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  path_ = fs::is_symlink(path, ignored) ? fs::weakly_canonical(path, ignored) : path;
  if (fs::is_directory(path_, ignored)) fail(EISDIR);
  beside_ = path_;
  in_place_ = fs::exists(path_, ignored) && !fs::is_regular_file(path_, ignored);  // a device or a named pipe
  if (!in_place_) beside_ += ".part-" + std::to_string(::getpid());
  open_as(in_place_ ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC);
}

void ResultFile::open_as(int flags) {
  descriptor_ = ::open(beside_.c_str(), flags, 0666);
  if (descriptor_ < 0) fail(errno);
  buffer_ = std::make_unique<FileBuffer>(descriptor_);
  stream_ = std::make_unique<std::ostream>(buffer_.get());
}

ResultFile::~ResultFile() {
  stream_.reset();
  buffer_.reset();
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  if (!in_place_) ::unlink(beside_.c_str());
}

void ResultFile::fail(int error) const {
  throw ExportError("cannot write " + path_.string() + ": " + std::strerror(error));
}

void ResultFile::commit() {
  stream_->flush();
  if (buffer_->error() != 0) fail(buffer_->error());
  if (in_place_) return;
  if (::fsync(descriptor_) != 0 && errno != EINVAL && errno != EROFS) fail(errno);
  ::close(descriptor_);
  descriptor_ = -1;
  if (std::rename(beside_.c_str(), path_.c_str()) != 0) {
    const int error = errno;
    ::unlink(beside_.c_str());
    fail(error);
  }
}

void require_written(const std::ostream& out) {
  if (!out) throw ExportError("cannot write: the output failed; is the disk full, or was the reader closed?");
}

}  // namespace relata::verbs
