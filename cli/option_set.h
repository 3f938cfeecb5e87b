// OptionSet: what a command takes on its line. A command declares its options here once; parsing and --help come from
// the same table.
//
//   options.argument("PATTERN", pattern_, "(subject)-[relation]->(object)");
//   options.group("Answers");
//   options.value("--limit", "N", limit_, "at most so many rows");
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace relata::cli {

// Where what is given goes.
using OptionTarget = std::variant<bool*, std::string*, std::optional<std::string>*, std::vector<std::string>*,
                                  std::uint32_t*, std::optional<std::uint32_t>*>;

struct OptionRow {
  std::string names;  // "-o,--output"; of a word after the command "PATTERN"
  std::string kind;   // "PATH"; "" of flags and words
  std::string help;
  OptionTarget target;
  bool is_required = false;
};

class OptionSet {
 public:
  // The words after the command. The references must outlive parsing; here and below.
  void argument(const std::string& name, std::string& value, std::string_view help);
  // May be left out.
  void argument(const std::string& name, std::optional<std::string>& value, std::string_view help);
  void arguments(const std::string& name, std::vector<std::string>& values, bool required, std::string_view help);
  void flag(const std::string& names, bool& value, std::string_view help);
  // Of a vector: may be given several times.
  template <typename T>
  void value(const std::string& names, std::string_view kind, T& value, std::string_view help) {
    add({names, std::string(kind), std::string(help), &value});
  }
  // A heading of --help for the options that follow.
  void group(std::string_view heading);

  std::span<const OptionRow> rows() const { return rows_; }
  // "PATTERN [--limit N] .." and the table of options, for --help.
  std::string usage() const;
  std::string table() const;

 private:
  void add(OptionRow row) { rows_.push_back(std::move(row)); }
  struct Heading {
    std::size_t before;  // the row
    std::string text;
  };
  std::string arguments_;
  std::vector<OptionRow> rows_;
  std::vector<Heading> headings_;
};

}  // namespace relata::cli
