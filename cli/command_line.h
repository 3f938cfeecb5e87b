// The line that the program was called with, understood.
#pragma once

#include <memory>
#include <vector>

#include "cli/command.h"
#include "cli/option_set.h"

namespace relata::cli {

// A command and what it takes.
struct CommandEntry {
  std::unique_ptr<Command> command;
  OptionSet options;
};

struct CommandLine {
  const CommandEntry* chosen = nullptr;  // null: none was named
  bool help = false;                     // of the chosen one, else of all
  bool version = false;
};

// Fills what the entries' options and `common` point to. Options may stand before or after the command. Throws
// UsageError.
CommandLine parse_line(int argc, char** argv, const std::vector<CommandEntry>& entries, Common& common);

}  // namespace relata::cli
