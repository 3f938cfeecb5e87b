// Preloaded into a program (LD_PRELOAD), lets calls that write files below a folder fail from one of them on:
//   FAULT_UNDER   the folder, as it really is called
//   FAULT_AT      the number of the first call that fails, from 1 on; 0: none
//   FAULT_ONCE    set: that one alone; else all after it too, as on a full disk
//   FAULT_ERRNO   what they fail with, as a number
//   FAULT_COUNT   a file into which, at the end, the number of calls is written
// Calls are those that write, make durable, rename, link, make or cut files.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<long> calls = 0;

const char* setting(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

bool is_under(const char* path) {
  static const char* const folder = setting("FAULT_UNDER");
  return *folder && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

// Whether this call is to fail; sets errno then.
bool fails(const char* path) {
  if (!is_under(path)) return false;
  static const long at = std::atol(setting("FAULT_AT"));
  static const bool once = *setting("FAULT_ONCE") != 0;
  static const int error = std::atoi(setting("FAULT_ERRNO"));
  const long call = ++calls;
  if (at == 0 || call < at || (once && call > at)) return false;
  errno = error;
  return true;
}

bool fails(int descriptor) {
  char link[64], path[4096];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  const ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return false;
  path[length] = 0;
  return fails(path);
}

template <typename Function>
Function* next_of(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

bool makes(int flags) { return (flags & (O_CREAT | O_TRUNC)) != 0; }

void write_count() {
  const char* file = setting("FAULT_COUNT");
  if (!*file) return;
  if (std::FILE* out = std::fopen(file, "w")) {
    std::fprintf(out, "%ld\n", calls.load());
    std::fclose(out);
  }
}

// The program may leave either way.
[[maybe_unused]] const int registered = std::atexit(write_count) + std::at_quick_exit(write_count);

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t count) {
  static auto* const real = next_of<ssize_t(int, const void*, size_t)>("write");
  return fails(descriptor) ? -1 : real(descriptor, bytes, count);
}
ssize_t writev(int descriptor, const iovec* parts, int count) {
  static auto* const real = next_of<ssize_t(int, const iovec*, int)>("writev");
  return fails(descriptor) ? -1 : real(descriptor, parts, count);
}
ssize_t pwrite(int descriptor, const void* bytes, size_t count, off_t offset) {
  static auto* const real = next_of<ssize_t(int, const void*, size_t, off_t)>("pwrite");
  return fails(descriptor) ? -1 : real(descriptor, bytes, count, offset);
}
ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off64_t offset) {
  static auto* const real = next_of<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
  return fails(descriptor) ? -1 : real(descriptor, bytes, count, offset);
}
int fsync(int descriptor) {
  static auto* const real = next_of<int(int)>("fsync");
  return fails(descriptor) ? -1 : real(descriptor);
}
int fdatasync(int descriptor) {
  static auto* const real = next_of<int(int)>("fdatasync");
  return fails(descriptor) ? -1 : real(descriptor);
}
int ftruncate(int descriptor, off_t size) {
  static auto* const real = next_of<int(int, off_t)>("ftruncate");
  return fails(descriptor) ? -1 : real(descriptor, size);
}
int rename(const char* from, const char* to) {
  static auto* const real = next_of<int(const char*, const char*)>("rename");
  return fails(to) ? -1 : real(from, to);
}
int link(const char* from, const char* to) {
  static auto* const real = next_of<int(const char*, const char*)>("link");
  return fails(to) ? -1 : real(from, to);
}
int mkdir(const char* path, mode_t mode) {
  static auto* const real = next_of<int(const char*, mode_t)>("mkdir");
  return fails(path) ? -1 : real(path, mode);
}
int open(const char* path, int flags, ...) {
  static auto* const real = next_of<int(const char*, int, ...)>("open");
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return makes(flags) && fails(path) ? -1 : real(path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  static auto* const real = next_of<int(const char*, int, ...)>("open64");
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return makes(flags) && fails(path) ? -1 : real(path, flags, mode);
}

}  // extern "C"
