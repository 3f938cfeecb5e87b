// What build and extract have in common as long work: progress, refusals, and an end before the end.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/interrupt.h"
#include "cli/progress_line.h"
#include "cli/rejects_file.h"
#include "read/position.h"
#include "verbs/analyse.h"
#include "verbs/progress.h"
#include "verbs/reading.h"

namespace relata::cli {

class Console;

class LongWork {
 public:
  // Sets `reading`'s position, which must not outlive this. `rejects`: a file for what is refused; Ctrl-C is `kept`'s
  // where the work says nothing of what is kept. Throws ExportError.
  LongWork(verbs::ReadingRequest& reading, const std::optional<std::string>& rejects, std::string kept,
           Console& console);

  verbs::Ending* ending() { return &ending_; }
  // Empty where nobody sees it.
  verbs::OnProgress progress();
  verbs::OnRefusal refuse();

 private:
  Console& console_;
  read::Position position_;
  verbs::Ending ending_;
  std::optional<RejectsFile> rejects_;
  std::optional<ProgressLine> line_;
  const std::string kept_;
  Interrupt interrupt_;  // the first to go
};

}  // namespace relata::cli
