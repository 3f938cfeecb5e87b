// A function run in a child process with a time limit, its output caught.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

namespace relata {

struct ChildResult {
  bool timed_out = false;    // it was killed
  bool is_too_much = false;  // it was killed as it wrote more than it may: `output` is the first of it
  int status = 0;            // as waitpid() gives it
  std::string output;        // what `work` wrote to the descriptor
  std::string errors;        // what was written to standard error, the first 4 MiB of it
};

// Forks; the child calls work(descriptor) and exits with its result. It is killed with SIGKILL once `time_limit` has
// passed, once it has written more than `most_output` bytes, and when this process dies. Throws Error if no process
// could be had. Any thread may call; of other threads nothing is there in the child.
ChildResult run_in_child(const std::function<int(int descriptor)>& work, std::chrono::milliseconds time_limit,
                         std::size_t most_output = std::size_t{1} << 30);

}  // namespace relata
