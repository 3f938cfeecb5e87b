#include "store/seal.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/fnv1a.h"

namespace relata::store {
namespace {

constexpr std::string_view kBegin = "A knowledge base of relata, in the folder data; made durable up to ";
constexpr std::string_view kSum = ", sum ";

std::string text_of(std::uint64_t sequence) {
  std::string text = std::string(kBegin) + std::to_string(sequence);
  return text + std::string(kSum) + std::to_string(fnv1a(text)) + "\n";
}

[[noreturn]] void fail(const std::filesystem::path& file, const char* doing) {
  throw StoreError(file.string() + " cannot be " + doing + ": " + std::strerror(errno) +
                   "; what was stored before is kept");
}

// On disk before it is renamed: else a crash could leave an empty one.
void write_durably(const std::filesystem::path& file, const std::string& text) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (descriptor < 0) fail(file, "written");
  const ssize_t written = ::write(descriptor, text.data(), text.size());
  if (written >= 0 && written != static_cast<ssize_t>(text.size())) errno = ENOSPC;
  const int error = written == static_cast<ssize_t>(text.size()) && ::fdatasync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  errno = error;
  if (error != 0) fail(file, "written");
}

}  // namespace

void make_durable(const std::filesystem::path& dir) {
  const int descriptor = ::open(dir.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

void seal(const std::filesystem::path& dir, std::uint64_t sequence) {
  const std::filesystem::path file = dir / kSealFile, beside = file.string() + ".new";
  write_durably(beside, text_of(sequence));
  if (std::rename(beside.c_str(), file.c_str()) != 0) fail(file, "written");
}

std::optional<std::uint64_t> sealed(const std::filesystem::path& dir) {
  const std::filesystem::path file = dir / kSealFile;
  std::error_code error;
  if (!std::filesystem::exists(file, error) && !error) return std::nullopt;
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  const std::string found = text.str();
  std::uint64_t sequence = 0;
  if (found.size() > kBegin.size())
    std::from_chars(found.data() + kBegin.size(), found.data() + found.size(), sequence);
  if (found != text_of(sequence))
    throw DamagedError("knowledge base " + dir.string() + " is damaged: its file " + kSealFile +
                       " is not as it was written; build it again from its articles into another directory");
  return sequence;
}

}  // namespace relata::store
