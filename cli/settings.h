// What the environment and the configuration file say of options that do not stand on the line. The line wins over
// variables, a command's own variable over that of all commands, variables over the file, its sections over its top.
//
//   # ~/.config/relata/config                RELATA_THREADS=2      every command
//   threads = 4                              RELATA_QUERY_LIMIT=9  one command's option
//   [query]
//   limit = 20
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"

namespace relata::cli {

// A line of the configuration file.
struct SettingLine {
  std::string section, key, value;  // section "": above the first one, of every command
  std::string place;                // "config:3", for what is wrong with it
};

// Throws UsageError, with `name` and the line, for what is no setting, and for sections and keys that `table` does not
// know, with what is near to them. Nobody's values are looked at.
std::vector<SettingLine> parse_settings(std::string_view text, const std::string& name, const CommandTable& table);

// A variable, or null.
using Environment = std::function<const char*(const std::string& name)>;

// $RELATA_CONFIG, which must be there ("": none), else relata/config of $XDG_CONFIG_HOME or ~/.config, if there is one.
// Throws UsageError.
std::vector<SettingLine> settings_of_user(const CommandTable& table, const Environment& environment);

// Fills what the chosen command's options and the common ones point to, where they are not given. Throws UsageError for
// a value that an option does not take, with the variable or the line.
void apply_settings(const CommandTable& table, const CommandLine& line, const std::vector<SettingLine>& settings,
                    const Environment& environment);

// "RELATA_THREADS" of --threads; with a command "RELATA_QUERY_LIMIT".
std::string variable_of(const OptionRow& row, std::string_view command = "");

}  // namespace relata::cli
