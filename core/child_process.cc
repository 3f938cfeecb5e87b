#include "core/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "core/error.h"

namespace relata {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const std::string& what) {
  throw Error("cannot start a child process: " + what + ": " + std::strerror(errno));
}

class Descriptor {
 public:
  explicit Descriptor(int descriptor = -1) : descriptor_(descriptor) {}
  Descriptor(Descriptor&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~Descriptor() { close(); }
  int get() const { return descriptor_; }
  void close() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
  }

 private:
  int descriptor_;
};

std::pair<Descriptor, Descriptor> make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("no pipe");
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

// The child's life. Only what it needs of the parent's threads is there, so nothing but `work` runs.
[[noreturn]] void live_as_child(const std::function<int(int)>& work, int output, int errors, pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(127);  // it died before prctl
  signal(SIGPIPE, SIG_DFL);
  signal(SIGINT, SIG_DFL);
  signal(SIGTERM, SIG_DFL);
  if (const int null = open("/dev/null", O_RDWR); null >= 0) {
    dup2(null, STDIN_FILENO);
    dup2(null, STDOUT_FILENO);
  }
  dup2(errors, STDERR_FILENO);
  int status = 126;
  try {
    status = work(output);
  } catch (...) {
    status = 125;  // an exception must not unwind into the parent's code
  }
  _exit(status);
}

// Reads what is there, and keeps at most `most` bytes of it; false at the end.
bool read_some(Descriptor& from, std::string& into, std::size_t most) {
  std::array<char, 65536> buffer;
  const ssize_t size = read(from.get(), buffer.data(), buffer.size());
  if (size > 0) into.append(buffer.data(), std::min(static_cast<std::size_t>(size), most - into.size()));
  if (size < 0 && (errno == EINTR || errno == EAGAIN)) return true;
  return size > 0;
}

// Until both are at their end, or a limit: then false.
bool read_both(Descriptor& output, Descriptor& errors, ChildResult& result, Clock::time_point deadline,
               std::size_t most_output) {
  constexpr std::size_t kMostErrors = 4 << 20;
  while (output.get() >= 0 || errors.get() >= 0) {
    if (result.output.size() > most_output) return false;
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return false;
    std::array<pollfd, 2> waits = {pollfd{output.get(), POLLIN, 0}, pollfd{errors.get(), POLLIN, 0}};
    const int ready = poll(waits.data(), waits.size(), static_cast<int>(std::min<long long>(left, 60'000)));
    if (ready <= 0) continue;
    if (waits[0].revents != 0 && !read_some(output, result.output, most_output + 1)) output.close();
    if (waits[1].revents != 0 && !read_some(errors, result.errors, kMostErrors)) errors.close();
  }
  return true;
}

}  // namespace

ChildResult run_in_child(const std::function<int(int)>& work, std::chrono::milliseconds time_limit,
                         std::size_t most_output) {
  auto [output, output_end] = make_pipe();
  auto [errors, errors_end] = make_pipe();
  const auto deadline = Clock::now() + time_limit;
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child < 0) fail("no process");
  if (child == 0) live_as_child(work, output_end.get(), errors_end.get(), parent);
  output_end.close();
  errors_end.close();
  ChildResult result;
  const bool is_whole = read_both(output, errors, result, deadline, most_output);
  result.is_too_much = result.output.size() > most_output;
  result.timed_out = !is_whole && !result.is_too_much;
  if (!is_whole) kill(child, SIGKILL);
  while (waitpid(child, &result.status, 0) < 0 && errno == EINTR) {
  }
  return result;
}

}  // namespace relata
