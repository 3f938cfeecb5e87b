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

// Writes all of `text`, however often that takes. Returns errno, 0 if done.
int write_all(int descriptor, const char* text, std::size_t length) {
  while (length > 0) {
    const ssize_t written = ::write(descriptor, text, length);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text += written;
    length -= static_cast<std::size_t>(written);
  }
  return 0;
}

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

FileBuffer::FileBuffer(int descriptor) : descriptor_(descriptor), bytes_(new char[kBufferBytes]) {
  setp(bytes_.get(), bytes_.get() + kBufferBytes);
}

FileBuffer::~FileBuffer() { write_out(); }

bool FileBuffer::write_out() {
  if (error_ == 0) error_ = write_all(descriptor_, pbase(), static_cast<std::size_t>(pptr() - pbase()));
  setp(bytes_.get(), bytes_.get() + kBufferBytes);
  return error_ == 0;
}

FileBuffer::int_type FileBuffer::overflow(int_type c) {
  if (!write_out()) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

int FileBuffer::sync() { return write_out() ? 0 : -1; }

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
  write_all(STDERR_FILENO, line.data(), line.size());  // nothing can be said if that fails
}

void Console::note(std::string_view text) {
  if (!quiet_) line(text);
}

void Console::error(std::string_view text) { line("relata: " + std::string(text)); }

void Console::progress(std::string_view text) {
  if (!err_is_terminal_ || quiet_) return;
  const std::lock_guard lock(mutex_);
  const std::string line = "\r\x1b[K" + truncated(text, static_cast<std::size_t>(std::max(20, width_ - 1)));
  write_all(STDERR_FILENO, line.data(), line.size());
  progress_shown_ = true;
}

void Console::end_progress() {
  const std::lock_guard lock(mutex_);
  if (progress_shown_) write_all(STDERR_FILENO, "\r\x1b[K", 4);
  progress_shown_ = false;
}

std::string Console::paint(Style style, std::string_view text) const {
  static constexpr std::string_view kCodes[] = {"", "\x1b[1m", "\x1b[2m", "\x1b[1;36m", "\x1b[32m", "\x1b[33m"};
  if (!colour_ || style == Style::kPlain || text.empty()) return std::string(text);
  return std::string(kCodes[static_cast<std::size_t>(style)]) + std::string(text) + "\x1b[0m";
}

}  // namespace relata::cli
