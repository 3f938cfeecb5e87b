// The program: parses the line, runs one command, turns what went wrong into a line and an exit status.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <ios>
#include <new>
#include <thread>

#include "cli/command.h"
#include "cli/command_line.h"
#include "cli/console.h"
#include "cli/help.h"
#include "cli/settings.h"
#include "verbs/version.h"

namespace relata::cli {
namespace {

int run(int argc, char** argv, Console& console) {
  Common common;
  common.threads = std::max(1U, std::thread::hardware_concurrency());
  const CommandTable table = command_table(common);
  const CommandLine line = parse_line(argc, argv, table);
  int status = kDone;
  if (common.help && line.chosen) write_help(table, *line.chosen, console.out());
  else if (common.help) write_help(table, console.out());
  else if (common.version) console.out() << verbs::in_words(verbs::version()) << "\n";
  else if (!line.chosen) throw UsageError("which command? 'relata --help' lists them");
  else {
    const Environment environment = [](const std::string& name) { return std::getenv(name.c_str()); };
    // What helps out of a broken configuration does not read it.
    if (line.chosen->command->name() != "help")
      apply_settings(table, line, settings_of_user(table, environment), environment);
    common.csv = common.csv || common.raw_csv;
    console.set_quiet(common.quiet);
    status = line.chosen->command->run(common, console);
  }
  console.check();
  return status;
}

// The status of a command that could not go on.
int report(Console& console) {
  try {
    throw;
  } catch (const ClosedPipe&) {
    return kDone;
  } catch (const verbs::NothingFound& error) {
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

int command(int argc, char** argv) {
  Console console;
  try {
    return run(argc, argv, console);
  } catch (...) {
    console.end_progress();
    return report(console);
  }
}

// Files and knowledge bases are closed by now. Tables that hold as long as the program need not be taken apart word by
// word: that is a tenth of a short command. A build for tests does, as leak checkers look at it.
[[noreturn]] void leave(int status) {
  std::fflush(nullptr);
#ifdef NDEBUG
  std::quick_exit(status);
#else
  std::exit(status);
#endif
}

}  // namespace
}  // namespace relata::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a write says so instead
  std::signal(SIGXFSZ, SIG_IGN);
  std::ios::sync_with_stdio(false);  // else standard input comes byte by byte
  relata::cli::leave(relata::cli::command(argc, argv));
}
