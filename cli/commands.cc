#include "cli/command.h"

namespace relata::cli {

#define COMMAND(file) void add_##file(Commands& commands);
#include "cli/commands.def"
#undef COMMAND

Commands all_commands() {
  Commands commands;
#define COMMAND(file) add_##file(commands);
#include "cli/commands.def"
#undef COMMAND
  return commands;
}

}  // namespace relata::cli
