#include "cli/command.h"

namespace relata::cli {

std::vector<std::unique_ptr<Command>> all_commands() {
  std::vector<std::unique_ptr<Command>> commands;
  for (const auto make : {make_build, make_query, make_show, make_why, make_path, make_entities, make_documents,
                          make_export, make_extract, make_annotate, make_same, make_distinct, make_rename, make_retype,
                          make_reject, make_remove, make_stats, make_verify})
    commands.push_back(make());
  return commands;
}

}  // namespace relata::cli
