#include "cli/interrupt.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace relata::cli {
namespace {

// A handler may do little more than write; the byte is the signal's number, or 0 for the thread to end.
int signal_pipe[2] = {-1, -1};

constexpr std::array kEnding = {SIGINT, SIGTERM};

void write_signal(int number) {
  const int before = errno;
  const auto byte = static_cast<unsigned char>(number);
  [[maybe_unused]] const ssize_t written = ::write(signal_pipe[1], &byte, 1);
  errno = before;
}

void set_handlers(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  // The second one meets the default; reads and writes of the work go on meanwhile.
  action.sa_flags = handler == SIG_DFL ? 0 : static_cast<int>(SA_RESTART | SA_RESETHAND);
  ::sigemptyset(&action.sa_mask);
  for (const int number : kEnding) {
    struct sigaction old {};
    ::sigaction(number, nullptr, &old);
    if (old.sa_handler != SIG_IGN) ::sigaction(number, &action, nullptr);  // as nohup and `&` leave it
  }
}

}  // namespace

Interrupt::Interrupt(std::function<void()> last_words) : last_words_(std::move(last_words)) {
  if (::pipe2(signal_pipe, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  thread_ = std::thread([this] { wait(); });
  set_handlers(write_signal);
}

Interrupt::~Interrupt() {
  set_handlers(SIG_DFL);
  write_signal(0);
  thread_.join();
  for (int& end : signal_pipe) ::close(std::exchange(end, -1));
}

void Interrupt::wait() {
  unsigned char number = 0;
  while (::read(signal_pipe[0], &number, 1) < 0 && errno == EINTR) {
  }
  if (number == 0) return;
  try {
    last_words_();
  } catch (...) {  // what is stored is whole all the same
  }
  ::_exit(128 + number);
}

}  // namespace relata::cli
