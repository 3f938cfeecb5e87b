// Command: one verb of the program. Each has a file of its own; commands.cc lists them all.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace relata::cli {

class Console;
class OptionSet;

// Exit statuses of the contract, section 6.
enum Exit : int { kDone = 0, kNothing = 1, kFailure = 2, kPartlyRefused = 3 };

// A command line that makes no sense; the message is followed by where to find help.
class UsageError : public Error {
 public:
  using Error::Error;
};

// Options that every command takes, before or after its name.
struct Common {
  std::filesystem::path kb;  // -d, else RELATA_KB, else ./relata.kb
  std::uint32_t threads = 1;
  bool json = false;
  bool csv = false;
  bool quiet = false;
  bool verbose = false;
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

std::vector<std::unique_ptr<Command>> all_commands();

std::unique_ptr<Command> make_build();
std::unique_ptr<Command> make_extract();
std::unique_ptr<Command> make_annotate();
std::unique_ptr<Command> make_query();
std::unique_ptr<Command> make_show();
std::unique_ptr<Command> make_why();
std::unique_ptr<Command> make_path();
std::unique_ptr<Command> make_entities();
std::unique_ptr<Command> make_documents();
std::unique_ptr<Command> make_same();
std::unique_ptr<Command> make_distinct();
std::unique_ptr<Command> make_rename();
std::unique_ptr<Command> make_retype();
std::unique_ptr<Command> make_reject();
std::unique_ptr<Command> make_remove();
std::unique_ptr<Command> make_export();
std::unique_ptr<Command> make_stats();
std::unique_ptr<Command> make_verify();

}  // namespace relata::cli
