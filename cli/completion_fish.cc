#include <string>

#include "cli/completion_values.h"

namespace relata::cli {
namespace {

// '..' of fish.
std::string fish_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) quoted += (c == '\'' || c == '\\' ? "\\" : "") + std::string(1, c);
  return quoted + "'";
}

std::string fish_values(const Values& values) {
  switch (values.proposal) {
    case Proposal::kFiles: return " -r -F";
    case Proposal::kFolders: return " -x -a '(__fish_complete_directories)'";
    case Proposal::kWords: return " -x -a " + fish_quoted(values.words);
    default: return " -x";
  }
}

void write_fish_option(const OptionRow& row, const std::string& condition, const CommandTable& table,
                       std::ostream& out) {
  out << "complete -c relata" << condition;
  for (const std::string& spelling : row.spellings())
    out << (spelling.starts_with("--") ? " -l " + spelling.substr(2) : " -s " + spelling.substr(1));
  if (!row.is_flag()) out << fish_values(values_of(row, table));
  out << " -d " << fish_quoted(row.help) << "\n";
}

void write_fish_argument(const OptionRow& row, const std::string& condition, const CommandTable& table,
                         std::ostream& out) {
  const Values values = values_of(row, table);
  if (values.proposal == Proposal::kFiles) out << "complete -c relata" << condition << " -F\n";
  else if (values.proposal != Proposal::kNothing)
    out << "complete -c relata" << condition << fish_values(values) << " -d " << fish_quoted(row.names) << "\n";
}

}  // namespace

void write_fish_completion(const CommandTable& table, std::ostream& out) {
  out << "# fish completion for relata; `relata help --completion fish` writes it.\ncomplete -c relata -f\n";
  for (const CommandEntry& entry : table.entries)
    out << "complete -c relata -n __fish_use_subcommand -a " << entry.command->name() << " -d "
        << fish_quoted(entry.command->summary()) << "\n";
  for (const OptionRow& row : table.common.rows()) write_fish_option(row, "", table, out);
  for (const CommandEntry& entry : table.entries) {
    const std::string condition = " -n '__fish_seen_subcommand_from " + std::string(entry.command->name()) + "'";
    for (const OptionRow& row : entry.options.rows())
      row.is_word() ? write_fish_argument(row, condition, table, out) : write_fish_option(row, condition, table, out);
  }
}

}  // namespace relata::cli
