// The pages of --help, from the tables of commands and options.
#pragma once

#include <ostream>
#include <vector>

#include "cli/command_line.h"

namespace relata::cli {

void write_help(const std::vector<CommandEntry>& entries, std::ostream& out);
void write_help(const CommandEntry& entry, std::ostream& out);

}  // namespace relata::cli
