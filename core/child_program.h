// A program run as a child process within limits, without a shell: it reads its input from a file in memory and writes
// to us alone.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/child_process.h"

namespace relata {

// Bytes in a file that has no name and is in memory. Throws Error if none can be had, or no more bytes.
class MemoryFile {
 public:
  MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile();
  void append(std::string_view bytes);
  std::uint64_t size() const { return size_; }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
  std::uint64_t size_ = 0;
};

struct ChildLimits {
  std::chrono::seconds time{15};      // of the clock and of the processor
  std::uint64_t memory = 640u << 20;  // bytes of address space
  std::size_t output = 96u << 20;     // bytes
};

// The program of that name in a folder of PATH; absent if there is none.
std::optional<std::filesystem::path> find_program(std::string_view name);

// Runs `program` with `arguments` and `input` as its standard input, which it may open as /proc/self/fd/0, too. It
// writes no file, has few descriptors, an environment of nothing but a locale, no more rights than it was given and,
// where the system lets it, no network. Throws Error if no process could be had; what became of it is the result's.
ChildResult run_program(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                        const MemoryFile& input, const ChildLimits& limits);

}  // namespace relata
