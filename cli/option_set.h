// OptionSet: what a command takes on its line. A command declares its options here once; parsing, --help, manual pages,
// completion, the configuration file and variables come from the same table.
//
//   options.argument("PATTERN", pattern_, "(subject)-[relation]->(object)");
//   options.group("Answers");
//   options.value("--limit", "N", limit_, "at most so many rows");
//   options.value("--view", "V", view_, "nary (default) or minimal").choices = "nary minimal";
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace relata::cli {

// Where what is given goes.
using OptionTarget = std::variant<bool*, std::string*, std::optional<std::string>*, std::vector<std::string>*,
                                  std::uint32_t*, std::optional<std::uint32_t>*, std::filesystem::path*>;

struct OptionRow {
  std::string names;  // "-o,--output"; of a word after the command "PATTERN"
  std::string kind;   // "PATH"; "" of flags and words
  std::string help;
  OptionTarget target;
  bool is_required = false;
  std::string choices = {};  // what completion proposes for the value, apart by blanks: "nary minimal"
  std::string rivals = {};   // of several with one word here one alone has a say: "form" of --json and --csv
  bool is_shared = false;    // a setting of it is one for every command that has it, and `verbs` reads its variable
  std::uint32_t least = 0, most = std::numeric_limits<std::uint32_t>::max();  // of a number

  bool is_word() const { return !names.starts_with('-'); }  // an argument
  bool is_flag() const { return !is_word() && kind.empty(); }
  bool is_list() const { return std::holds_alternative<std::vector<std::string>*>(target); }
  std::vector<std::string> spellings() const;  // {"-o", "--output"}
  std::string long_name() const;               // "output"; "" if there is none, and of words
};

struct OptionHeading {
  std::size_t before;  // the row
  std::string text;
};

class OptionSet {
 public:
  // The words after the command. The references must outlive parsing; here and below.
  // What is returned is valid until the next call.
  OptionRow& argument(const std::string& name, std::string& value, std::string_view help);
  // May be left out.
  OptionRow& argument(const std::string& name, std::optional<std::string>& value, std::string_view help);
  void arguments(const std::string& name, std::vector<std::string>& values, bool required, std::string_view help);
  OptionRow& flag(const std::string& names, bool& value, std::string_view help);
  // Of a vector: may be given several times.
  template <typename T>
  OptionRow& value(const std::string& names, std::string_view kind, T& value, std::string_view help) {
    return add({names, std::string(kind), std::string(help), &value});
  }
  // A heading of --help for the options that follow.
  void group(std::string_view heading);

  std::span<const OptionRow> rows() const { return rows_; }
  // Calls `visit` with each row and what stands above it: "" or a heading.
  void each(const std::function<void(const std::string& heading, const OptionRow& row)>& visit) const;
  // "PATTERN [--limit N] .." and the table of options, for --help.
  std::string usage() const;
  std::string table() const;

 private:
  OptionRow& add(OptionRow row) { return rows_.emplace_back(std::move(row)); }
  std::string arguments_;
  std::vector<OptionRow> rows_;
  std::vector<OptionHeading> headings_;
};

// "nary, binary or minimal" -> "nary binary minimal", for OptionRow::choices.
std::string choices_of(std::string_view in_words);

}  // namespace relata::cli
