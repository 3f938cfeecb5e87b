// docs/commands.md, from the tables of commands and options.
#pragma once

#include <ostream>

#include "cli/command_line.h"

namespace relata::cli {

void write_reference(const CommandTable& table, std::ostream& out);

}  // namespace relata::cli
