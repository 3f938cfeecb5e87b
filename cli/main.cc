// The program: parses the line, runs one command, turns what went wrong into a line and an exit status.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <thread>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"

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
    "  --csv        comma-separated, with a header\n"
    "  -q           say nothing but errors\n"
    "  -v           say more\n"
    "  --help       this page\n"
    "  --version    the program's version\n"
    "\nExit status: 0 found or done; 1 nothing found or unknown name; 2 wrong use, failure or no input accepted;\n"
    "3 part of the input was refused.\n";

struct Entry {
  std::unique_ptr<Command> command;
  CLI::App* app = nullptr;
  OptionSet options;
};

void print_help(const std::vector<Entry>& entries, Console& console) {
  console.out() << kIntroduction << "\nUsage: relata COMMAND ..\n\nCommands\n";
  for (const Entry& entry : entries) {
    const std::string name(entry.command->name());
    console.out() << "  " << name << std::string(11 - name.size(), ' ') << entry.command->summary() << "\n";
  }
  console.out() << "\n'relata COMMAND --help' says more.\n" << kCommonOptions;
}

void print_help(const Entry& entry, Console& console) {
  console.out() << entry.command->summary() << "\n\n"
                << entry.command->examples() << "\nUsage: relata " << entry.command->name() << " "
                << entry.options.usage() << " [OPTION..]\n\n"
                << entry.options.table() << kCommonOptions;
}

void declare_common(CLI::App& app, Common& common) {
  app.add_option("-d", common.kb);
  app.add_option("--threads", common.threads)->check(CLI::Range(1, 1024));
  app.add_flag("--json", common.json);
  app.add_flag("--csv", common.csv);
  app.add_flag("-q,--quiet", common.quiet);
  app.add_flag("-v,--verbose", common.verbose);
}

Common defaults() {
  Common common;
  const char* kb = std::getenv("RELATA_KB");
  common.kb = kb && *kb ? kb : "relata.kb";
  common.threads = std::max(1U, std::thread::hardware_concurrency());
  return common;
}

int run(int argc, char** argv, Console& console) {
  Common common = defaults();
  CLI::App app;
  app.set_help_flag("-h,--help");
  app.fallthrough();
  app.require_subcommand(0, 1);
  declare_common(app, common);
  bool version = false;
  app.add_flag("--version", version);
  std::vector<Entry> entries;
  for (auto& command : all_commands()) {
    CLI::App* sub = app.add_subcommand(std::string(command->name()));
    sub->fallthrough();
    entries.push_back({std::move(command), sub, OptionSet(*sub)});
    entries.back().command->declare(entries.back().options);
  }
  const auto chosen = [&] {
    return std::find_if(entries.begin(), entries.end(), [](const Entry& e) { return e.app->parsed(); });
  };
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    if (const auto entry = chosen(); entry != entries.end()) print_help(*entry, console);
    else print_help(entries, console);
    console.check();
    return kDone;
  } catch (const CLI::ParseError& error) {
    const auto entry = chosen();
    throw UsageError(std::string(error.what()) +
                     (entry == entries.end() ? " (commands and options: relata --help)" : ""));
  }
  if (version) {
    console.out() << "relata " RELATA_VERSION "\n";
    console.check();
    return kDone;
  }
  const auto entry = chosen();
  if (entry == entries.end()) throw UsageError("which command? 'relata --help' lists them");
  console.set_quiet(common.quiet);
  const int status = entry->command->run(common, console);
  console.check();
  return status;
}

// The status of a command that could not go on.
int report(Console& console) {
  try {
    throw;
  } catch (const ClosedPipe&) {
    return kDone;
  } catch (const UnknownName& error) {
    console.error(error.what());
    return kNothing;
  } catch (const std::bad_alloc&) {
    console.error("out of memory");
  } catch (const std::exception& error) {
    try {
      console.check();
      console.error(error.what());
    } catch (const ClosedPipe&) {
      return kDone;
    } catch (const std::exception& reason) {  // a full disk is what lies behind the exporter's error
      console.error(reason.what());
    }
  }
  return kFailure;
}

}  // namespace
}  // namespace relata::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a write says so instead
  std::signal(SIGXFSZ, SIG_IGN);
  relata::cli::Console console;
  try {
    return relata::cli::run(argc, argv, console);
  } catch (...) {
    console.end_progress();
    return relata::cli::report(console);
  }
}
