#include "cli/help.h"

#include <algorithm>
#include <string>

#include "cli/page_words.h"

namespace relata::cli {
namespace {

constexpr std::size_t kHelpColumns = 110;

void write_common(const CommandTable& table, std::ostream& out) {
  out << table.common.table();
  std::string line = "\nExit status:";
  const char* between = " ";
  for (const ExitRow& row : exit_statuses()) {
    const std::string words = std::to_string(row.status) + " " + std::string(row.meaning);
    if (line.size() + words.size() > kHelpColumns) {
      out << line << ";\n";
      line.clear();
    }
    line += (line.empty() ? "" : between) + words;
    between = "; ";
  }
  out << line << ".\n";
}

}  // namespace

void write_help(const CommandTable& table, std::ostream& out) {
  out << kIntroduction << "\n\n" << kFirstExamples << "\nUsage: relata COMMAND ..\n\nCommands\n";
  std::size_t longest = 9;
  for (const CommandEntry& entry : table.entries) longest = std::max(longest, entry.command->name().size());
  for (const CommandEntry& entry : table.entries) {
    const std::string name(entry.command->name());
    out << "  " << name << std::string(longest + 2 - name.size(), ' ') << entry.command->summary() << "\n";
  }
  out << "\n'relata help COMMAND' says more.\n";
  write_common(table, out);
}

void write_help(const CommandTable& table, const CommandEntry& entry, std::ostream& out) {
  out << entry.command->summary() << "\n\n"
      << entry.command->examples() << "\nUsage: relata " << entry.command->name() << " " << entry.options.usage()
      << " [OPTION..]\n\n"
      << entry.options.table();
  write_common(table, out);
}

}  // namespace relata::cli
