// The pages of --help, from the tables of commands and options.
#pragma once

#include <ostream>

#include "cli/command_line.h"

namespace relata::cli {

// Of the program.
void write_help(const CommandTable& table, std::ostream& out);
// Of a command of the table.
void write_help(const CommandTable& table, const CommandEntry& entry, std::ostream& out);

}  // namespace relata::cli
