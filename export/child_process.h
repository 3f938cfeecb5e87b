// A function run in a child process with a time limit, its output caught.
#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace relata::exporter {

struct ChildResult {
  bool timed_out = false;  // it was killed
  int status = 0;          // as waitpid() gives it
  std::string output;      // what `work` wrote to the descriptor
  std::string errors;      // what was written to standard error
};

// Forks; the child calls work(descriptor) and exits with its result. It is killed with SIGKILL once `time_limit` has
// passed, and when this process dies. Throws ExportError if no process could be had.
ChildResult run_in_child(const std::function<int(int descriptor)>& work, std::chrono::milliseconds time_limit);

}  // namespace relata::exporter
