// OptionSet: what a command takes on its line. A command declares its options here once; parsing and --help come from
// the same table. Keeps CLI11's headers out of the commands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace relata::cli {

class OptionSet {
 public:
  explicit OptionSet(CLI::App& app) : app_(&app) {}

  // The words after the command. The references must outlive parsing; here and below.
  void argument(const std::string& name, std::string& value, std::string_view help);
  // May be left out.
  void argument(const std::string& name, std::optional<std::string>& value, std::string_view help);
  void arguments(const std::string& name, std::vector<std::string>& values, bool required, std::string_view help);
  void flag(const std::string& names, bool& value, std::string_view help);
  void value(const std::string& names, std::string_view kind, std::string& value, std::string_view help);
  void value(const std::string& names, std::string_view kind, std::optional<std::string>& value, std::string_view help);
  void value(const std::string& names, std::string_view kind, std::uint32_t& value, std::string_view help);
  // May be given several times.
  void values(const std::string& names, std::string_view kind, std::vector<std::string>& values, std::string_view help);
  // A heading of --help for the options that follow.
  void group(std::string_view heading);

  // "PATTERN [--limit N] .." and the table of options, for --help.
  std::string usage() const;
  std::string table() const;

 private:
  struct Row {
    std::string heading;  // of a group; else a row
    std::string names, help;
  };
  CLI::App* app_;
  std::string arguments_;
  std::vector<Row> rows_;
};

}  // namespace relata::cli
