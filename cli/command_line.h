// The line that the program was called with, understood.
#pragma once

#include <memory>
#include <set>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/option_set.h"

namespace relata::cli {

// A command and what it takes.
struct CommandEntry {
  std::unique_ptr<Command> command;
  OptionSet options;
};

// All that the program takes: its commands in the order of --help, and the options of every one.
struct CommandTable {
  std::vector<CommandEntry> entries;
  OptionSet common;

  const CommandEntry* find(std::string_view name) const;  // null if there is none
  std::vector<std::string> names() const;
};

struct CommandLine {
  const CommandEntry* chosen = nullptr;  // null: none was named
  std::set<const OptionRow*> given;      // rows of the table that stand on the line
};

// Fills what the table's options point to. Options may stand before or after the command. Where help was asked for
// nothing else need be there. Throws UsageError, which names what is near to a word that nobody knows.
CommandLine parse_line(int argc, char** argv, const CommandTable& table);

// The table of this program (commands.def), whose common options fill `common`.
CommandTable command_table(Common& common);

// "unknown command 'bild': did you mean 'build'? (commands and options: relata --help)"
std::string unknown_command(const CommandTable& table, std::string_view word);

}  // namespace relata::cli
