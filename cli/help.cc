#include "cli/help.h"

#include <algorithm>

namespace relata::cli {
namespace {

constexpr std::string_view kIntroduction =
    "relata reads news articles and builds a knowledge graph: who did what to whom, where, when, according to whom.\n\n"
    "  relata build articles/                              # read a folder into ./relata.kb\n"
    "  relata query '(?who)-[capture]->(?place:GPE)'       # ask\n"
    "  relata show 'Ben Wallace'                           # everything on one name, with quotes\n"
    "  relata export --format svg -o actors.svg            # draw who acts on whom\n";

constexpr std::string_view kCommonOptions =
    "\nCommon\n"
    "  -d DIR       the knowledge base (else RELATA_KB, else ./relata.kb)\n"
    "  --threads N  threads to work with (else all there are)\n"
    "  --json       one JSON object a line\n"
    "  --csv        comma-separated, with a header; what a spreadsheet would run (\"=1+1\") gets an apostrophe\n"
    "  --raw-csv    the same, cells as they are\n"
    "  -q           say nothing but errors\n"
    "  -v           say more\n"
    "  --help       this page\n"
    "  --version    the program's version\n"
    "\nExit status: 0 found or done; 1 nothing found or unknown name; 2 wrong use, failure or no input accepted;\n"
    "3 part of the input was refused.\n";

}  // namespace

void write_help(const std::vector<CommandEntry>& entries, std::ostream& out) {
  out << kIntroduction << "\nUsage: relata COMMAND ..\n\nCommands\n";
  std::size_t longest = 9;
  for (const CommandEntry& entry : entries) longest = std::max(longest, entry.command->name().size());
  for (const CommandEntry& entry : entries) {
    const std::string name(entry.command->name());
    out << "  " << name << std::string(longest + 2 - name.size(), ' ') << entry.command->summary() << "\n";
  }
  out << "\n'relata COMMAND --help' says more.\n" << kCommonOptions;
}

void write_help(const CommandEntry& entry, std::ostream& out) {
  out << entry.command->summary() << "\n\n"
      << entry.command->examples() << "\nUsage: relata " << entry.command->name() << " " << entry.options.usage()
      << " [OPTION..]\n\n"
      << entry.options.table() << kCommonOptions;
}

}  // namespace relata::cli
