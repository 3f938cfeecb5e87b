#include "core/child_program.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "core/ascii.h"
#include "core/error.h"

namespace relata {
namespace {

void limit(decltype(RLIMIT_AS) resource, std::uint64_t most) {
  const rlimit both{most, most};
  setrlimit(resource, &both);
}

// Between fork and exec: nothing here takes memory or a lock.
int become(const char* program, char* const* arguments, int input, int output, const ChildLimits& limits) {
  constexpr std::uint64_t kMostDescriptors = 32;
  static char locale[] = "LC_ALL=C.UTF-8";
  char* const environment[] = {locale, nullptr};
  if (dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0) return 126;
  if (unshare(CLONE_NEWNET) != 0) unshare(CLONE_NEWUSER | CLONE_NEWNET);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  limit(RLIMIT_AS, limits.memory);
  limit(RLIMIT_CPU, static_cast<std::uint64_t>(limits.time.count()));
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, kMostDescriptors);
  execve(program, arguments, environment);
  return 127;
}

}  // namespace

MemoryFile::MemoryFile() : descriptor_(memfd_create("relata", MFD_CLOEXEC)) {
  if (descriptor_ < 0) throw Error(std::string("no file in memory: ") + std::strerror(errno));
}

MemoryFile::~MemoryFile() { close(descriptor_); }

void MemoryFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw Error(std::string("no more bytes for a file in memory: ") + std::strerror(errno));
    bytes.remove_prefix(static_cast<std::size_t>(written));
    size_ += static_cast<std::uint64_t>(written);
  }
}

std::optional<std::filesystem::path> find_program(std::string_view name) {
  const char* const folders = std::getenv("PATH");
  for (const std::string_view folder : split(folders ? folders : "/usr/bin:/bin", ':')) {
    const std::filesystem::path path = std::filesystem::path(folder) / name;
    if (path.is_absolute() && access(path.c_str(), X_OK) == 0) return path;
  }
  return std::nullopt;
}

ChildResult run_program(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                        const MemoryFile& input, const ChildLimits& limits) {
  std::vector<std::string> words = {program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  lseek(input.descriptor(), 0, SEEK_SET);
  return run_in_child(
      [&](int output) { return become(words.front().c_str(), pointers.data(), input.descriptor(), output, limits); },
      limits.time, limits.output);
}

}  // namespace relata
