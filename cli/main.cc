// The program: parses the line, runs one command, turns what went wrong into a line and an exit status.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <thread>

#include "cli/command.h"
#include "cli/command_line.h"
#include "cli/console.h"
#include "cli/help.h"

namespace relata::cli {
namespace {

Common defaults() {
  Common common;
  const char* kb = std::getenv("RELATA_KB");
  common.kb = kb && *kb ? kb : "relata.kb";
  common.threads = std::max(1U, std::thread::hardware_concurrency());
  return common;
}

int run(int argc, char** argv, Console& console) {
  std::vector<CommandEntry> entries;
  for (auto& command : all_commands()) {
    entries.push_back({std::move(command), {}});
    entries.back().command->declare(entries.back().options);
  }
  Common common = defaults();
  const CommandLine line = parse_line(argc, argv, entries, common);
  int status = kDone;
  if (line.help && line.chosen) write_help(*line.chosen, console.out());
  else if (line.help) write_help(entries, console.out());
  else if (line.version) console.out() << "relata " RELATA_VERSION "\n";
  else if (!line.chosen) throw UsageError("which command? 'relata --help' lists them");
  else {
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
  relata::cli::leave(relata::cli::command(argc, argv));
}
