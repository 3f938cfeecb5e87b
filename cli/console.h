// Console: the only way out. Results go to standard output, words and progress to standard error.
#pragma once

#include <mutex>
#include <ostream>
#include <string>
#include <string_view>

#include "core/error.h"
#include "verbs/file_buffer.h"

namespace relata::cli {

// Nobody reads the results any more: the program ends quietly.
class ClosedPipe : public Error {
 public:
  ClosedPipe() : Error("standard output was closed") {}
};

enum class Style : std::uint8_t { kPlain, kBold, kDim, kName, kRelation, kWarning };

class Console {
 public:
  Console();
  ~Console();

  // Standard output. Call check() after writing.
  std::ostream& out() { return out_; }
  // Flushes standard output; throws ClosedPipe, or Error if it could not be written (a full disk).
  void check();

  void set_quiet(bool quiet) { quiet_ = quiet; }
  // Lines on standard error. Any thread may call. A note is left out with -q, an error never.
  void note(std::string_view text);
  void error(std::string_view text);
  // One line on standard error that the next one replaces; only if that is a terminal.
  void progress(std::string_view text);
  void end_progress();

  // Whether progress() is seen.
  bool shows_progress() const { return err_is_terminal_ && !quiet_; }
  bool out_is_terminal() const { return out_is_terminal_; }
  int width() const { return width_; }  // columns of the terminal; 100 if there is none
  // `text` in colour or weight, on a terminal that wants it.
  std::string paint(Style style, std::string_view text) const;

 private:
  void line(std::string_view text);
  verbs::FileBuffer out_buffer_;
  std::ostream out_;
  std::mutex mutex_;  // of standard error
  bool out_is_terminal_, err_is_terminal_, colour_;
  bool quiet_ = false;
  bool progress_shown_ = false;
  int width_;
};

}  // namespace relata::cli
