// Command: one verb of the program. Each has a file of its own; commands.def lists them all.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "verbs/knowledge.h"

namespace relata::cli {

class Console;
class OptionSet;

// Exit statuses of the contract, section 6.
enum Exit : int { kDone = 0, kNothing = 1, kFailure = 2, kPartlyRefused = 3 };

using verbs::counted;
using verbs::UsageError;

// Options that every command takes, before or after its name.
struct Common {
  std::filesystem::path kb = "relata.kb";
  std::uint32_t threads = 1;
  bool json = false;
  bool csv = false;
  bool raw_csv = false;  // cells as they are, also those that a spreadsheet would run; sets csv
  bool quiet = false;
  bool verbose = false;
  bool help = false;
  bool version = false;
};

class Command {
 public:
  virtual ~Command() = default;
  virtual std::string_view name() const = 0;
  virtual std::string_view summary() const = 0;   // one line, for the list of commands
  virtual std::string_view examples() const = 0;  // "relata query ..  # what it does", a line each
  virtual void declare(OptionSet& options) = 0;
  // Returns an exit status. Throws Error for what cannot go on.
  virtual int run(const Common& common, Console& console) = 0;
};

using Commands = std::vector<std::unique_ptr<Command>>;

// In the order of --help.
Commands all_commands();

}  // namespace relata::cli
