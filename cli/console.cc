#include "cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "cli/text_layout.h"

namespace relata::cli {
namespace {

int terminal_width() {
  if (const char* columns = std::getenv("COLUMNS"))
    if (const int width = std::atoi(columns); width >= 20) return width;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20) return size.ws_col;
  return 100;
}

bool wants_colour() {
  const char* terminal = std::getenv("TERM");
  const char* no_colour = std::getenv("NO_COLOR");  // https://no-color.org: set and not empty
  return (!no_colour || !*no_colour) && (!terminal || std::strcmp(terminal, "dumb") != 0);
}

}  // namespace

Console::Console()
    : out_buffer_(STDOUT_FILENO),
      out_(&out_buffer_),
      out_is_terminal_(::isatty(STDOUT_FILENO) == 1),
      err_is_terminal_(::isatty(STDERR_FILENO) == 1),
      colour_(out_is_terminal_ && wants_colour()),
      width_(terminal_width()) {}

Console::~Console() = default;

void Console::check() {
  out_.flush();
  if (out_buffer_.error() == EPIPE) throw ClosedPipe();
  if (out_buffer_.error() != 0)
    throw Error(std::string("cannot write standard output: ") + std::strerror(out_buffer_.error()));
}

void Console::line(std::string_view text) {
  const std::lock_guard lock(mutex_);
  std::string line = progress_shown_ ? "\r\x1b[K" : "";
  progress_shown_ = false;
  for (const char c : text) line += c == '\n' || static_cast<unsigned char>(c) >= 0x20 ? c : ' ';
  line += '\n';
  verbs::write_all(STDERR_FILENO, line.data(), line.size());  // nothing can be said if that fails
}

void Console::note(std::string_view text) {
  if (!quiet_) line(text);
}

void Console::error(std::string_view text) { line("relata: " + std::string(text)); }

void Console::progress(std::string_view text) {
  if (!shows_progress()) return;
  const std::lock_guard lock(mutex_);
  const std::string line = "\r\x1b[K" + truncated(text, static_cast<std::size_t>(std::max(20, width_ - 1)));
  verbs::write_all(STDERR_FILENO, line.data(), line.size());
  progress_shown_ = true;
}

void Console::end_progress() {
  const std::lock_guard lock(mutex_);
  if (progress_shown_) verbs::write_all(STDERR_FILENO, "\r\x1b[K", 4);
  progress_shown_ = false;
}

std::string Console::paint(Style style, std::string_view text) const {
  static constexpr std::string_view kCodes[] = {"", "\x1b[1m", "\x1b[2m", "\x1b[1;36m", "\x1b[32m", "\x1b[33m"};
  if (!colour_ || style == Style::kPlain || text.empty()) return std::string(text);
  return std::string(kCodes[static_cast<std::size_t>(style)]) + std::string(text) + "\x1b[0m";
}

}  // namespace relata::cli
