#include "store/row_runs.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

#include "core/error.h"

namespace relata::store {
namespace {

constexpr std::size_t kBufferBytes = 256 << 10;

[[noreturn]] void fail_run(const std::filesystem::path& path, const char* done) {
  throw StoreError(path.string() + " cannot be " + done + ": " + std::strerror(errno ? errno : EIO));
}

// Null if it cannot be opened.
std::unique_ptr<std::FILE, int (*)(std::FILE*)> open_run(const std::filesystem::path& path, const char* mode) {
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), mode), &std::fclose);
  if (file) std::setvbuf(file.get(), nullptr, _IOFBF, kBufferBytes);
  return file;
}

// Of a row: how long key and value are.
using Lengths = std::array<std::uint32_t, 2>;

}  // namespace

RowRuns::RowRuns(std::filesystem::path folder) : folder_(std::move(folder)), file_(nullptr, &std::fclose) {}

void RowRuns::put(std::string_view key, std::string_view value) {
  if (!file_) {
    paths_.push_back(folder_ / ("run-" + std::to_string(paths_.size())));
    file_ = open_run(paths_.back(), "wbx");
    if (!file_) fail_run(paths_.back(), "made");
  }
  const Lengths lengths = {static_cast<std::uint32_t>(key.size()), static_cast<std::uint32_t>(value.size())};
  std::FILE* const file = file_.get();
  if (std::fwrite(lengths.data(), sizeof lengths, 1, file) != 1 ||
      std::fwrite(key.data(), 1, key.size(), file) != key.size() ||
      std::fwrite(value.data(), 1, value.size(), file) != value.size())
    fail_run(paths_.back(), "written");
}

void RowRuns::end_run() {
  if (file_ && std::fclose(file_.release()) != 0) fail_run(paths_.back(), "written");
}

std::vector<std::unique_ptr<RowRuns::Reader>> RowRuns::readers() const {
  std::vector<std::unique_ptr<Reader>> all;
  for (const std::filesystem::path& path : paths_) all.push_back(std::make_unique<Reader>(path));
  return all;
}

RowRuns::Reader::Reader(const std::filesystem::path& path) : path_(path), file_(open_run(path, "rb")) {
  if (!file_) fail_run(path_, "read");
  next();
}

void RowRuns::Reader::read(std::string& text, std::size_t bytes) {
  text.resize(bytes);
  if (std::fread(text.data(), 1, bytes, file_.get()) != bytes) fail_run(path_, "read");
}

void RowRuns::Reader::next() {
  Lengths lengths;
  if (std::fread(lengths.data(), sizeof lengths, 1, file_.get()) != 1) {
    if (std::ferror(file_.get())) fail_run(path_, "read");
    at_end_ = true;
    return;
  }
  read(key_, lengths[0]);
  read(value_, lengths[1]);
}

}  // namespace relata::store
