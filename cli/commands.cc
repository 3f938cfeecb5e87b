#include "cli/command.h"
#include "cli/command_line.h"
#include "cli/common_options.h"

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

CommandTable command_table(Common& common) {
  CommandTable table;
  for (auto& command : all_commands()) {
    table.entries.push_back({std::move(command), {}});
    table.entries.back().command->declare(table.entries.back().options);
  }
  table.common = common_options(common);
  return table;
}

}  // namespace relata::cli
