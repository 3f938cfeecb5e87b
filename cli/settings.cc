#include "cli/settings.h"

#include <stdlib.h>

#include <charconv>
#include <fstream>
#include <iterator>
#include <system_error>

#include "cli/near_words.h"
#include "core/ascii.h"

namespace relata::cli {
namespace {

constexpr std::size_t kMostBytes = 1 << 20;  // of a configuration file

bool is_settable(const OptionRow& row) {
  const std::string name = row.long_name();
  return !name.empty() && name != "help" && name != "version";
}

std::vector<std::string> keys_of(const CommandTable& table, std::string_view section) {
  std::vector<std::string> keys;
  for (const OptionRow& row : table.common.rows())
    if (is_settable(row)) keys.push_back(row.long_name());
  for (const CommandEntry& entry : table.entries)
    for (const OptionRow& row : entry.options.rows())
      if (is_settable(row) && (section.empty() ? row.is_shared : entry.command->name() == section))
        keys.push_back(row.long_name());
  return keys;
}

void require_known(const SettingLine& setting, const CommandTable& table) {
  const std::vector<std::string> keys = keys_of(table, setting.section);
  if (std::find(keys.begin(), keys.end(), setting.key) != keys.end()) return;
  const std::string where = setting.section.empty() ? " of every command" : " of " + setting.section;
  const std::string near = did_you_mean(setting.key, keys);
  throw UsageError(setting.place + ": unknown key '" + setting.key + "'" + (near.empty() ? where : near) +
                   " (its keys are long names of options: relata help" +
                   (setting.section.empty() ? "" : " " + setting.section) + ")");
}

std::string section_of(std::string_view line, const std::string& place, const CommandTable& table) {
  if (!line.ends_with(']')) throw UsageError(place + ": a section is a command in brackets: [build]");
  const std::string name(trimmed(line.substr(1, line.size() - 2)));
  if (!table.find(name)) throw UsageError(place + ": " + unknown_command(table, name));
  return name;
}

bool truth_of(const std::string& value, const std::string& place) {
  for (const char* word : {"true", "yes", "on", "1"})
    if (ascii_lower(value) == word) return true;
  for (const char* word : {"false", "no", "off", "0", ""})
    if (ascii_lower(value) == word) return false;
  throw UsageError(place + ": '" + value + "' is neither true nor false");
}

std::uint32_t number_of(const OptionRow& row, const std::string& value, const std::string& place) {
  std::uint32_t number = 0;
  const auto [end, failed] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (failed != std::errc() || end != value.data() + value.size() || number < row.least || number > row.most)
    throw UsageError(place + ": '" + value + "' is no number from " + std::to_string(row.least) + " to " +
                     std::to_string(row.most));
  return number;
}

// Puts a value where a row's option would put it.
struct Setter {
  const OptionRow& row;
  const std::string& value;
  const std::string& place;

  void operator()(bool* target) const { *target = truth_of(value, place); }
  void operator()(std::string* target) const { *target = value; }
  void operator()(std::optional<std::string>* target) const { *target = value; }
  void operator()(std::filesystem::path* target) const { *target = value; }
  void operator()(std::vector<std::string>* target) const { target->push_back(value); }
  void operator()(std::uint32_t* target) const { *target = number_of(row, value, place); }
  void operator()(std::optional<std::uint32_t>* target) const { *target = number_of(row, value, place); }
};

void set(const OptionRow& row, const std::string& value, const std::string& place) {
  std::visit([&](auto* target) { Setter{row, value, place}(target); }, row.target);
}

// What is said of one option outside of the line: the values of a variable or of the file's lines.
class Outside {
 public:
  Outside(const std::string& command, const std::vector<SettingLine>& settings, const Environment& environment)
      : command_(command), settings_(settings), environment_(environment) {}

  // Whether something was.
  bool apply(const OptionRow& row, bool is_common) const {
    if (row.is_shared) return apply_shared(row);
    if (by_variable(row, variable_of(row, command_)) || (is_common && by_variable(row, variable_of(row)))) return true;
    return by_file(row, command_) || (is_common && by_file(row, ""));
  }

 private:
  bool by_variable(const OptionRow& row, const std::string& variable) const {
    const char* value = environment_(variable);
    if (!value || !*value) return false;
    set(row, value, variable);
    return true;
  }

  bool by_file(const OptionRow& row, const std::string& section) const {
    bool found = false;
    for (const SettingLine& setting : settings_)
      if (setting.section == section && setting.key == row.long_name())
        set(row, setting.value, setting.place), found = true;
    return found;
  }

  // What reads the variable itself gets the file's word as one.
  bool apply_shared(const OptionRow& row) const {
    if (by_variable(row, variable_of(row, command_))) return true;
    const std::string variable = variable_of(row);
    const char* value = environment_(variable);
    if (value && *value) return true;
    for (const std::string& section : {command_, std::string()})
      for (const SettingLine& setting : settings_)
        if (setting.section == section && setting.key == row.long_name())
          return ::setenv(variable.c_str(), setting.value.c_str(), 1) == 0;
    return false;
  }

  const std::string command_;
  const std::vector<SettingLine>& settings_;
  const Environment& environment_;
};

std::vector<SettingLine> read_settings(const std::filesystem::path& path, const CommandTable& table) {
  std::ifstream file(path, std::ios::binary);
  std::string text;
  std::error_code ignored;
  if (!file || std::filesystem::is_directory(path, ignored))
    throw UsageError("the configuration file " + path.string() + " cannot be read");
  text.resize(kMostBytes + 1);
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (text.size() > kMostBytes) throw UsageError(path.string() + " is too large for a configuration file (1 MiB)");
  return parse_settings(text, path.string(), table);
}

}  // namespace

std::vector<SettingLine> parse_settings(std::string_view text, const std::string& name, const CommandTable& table) {
  std::vector<SettingLine> settings;
  std::string section;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::string place = name + ":" + std::to_string(++number);
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with('[')) {
      section = section_of(line, place, table);
      continue;
    }
    const std::size_t equals = line.find('=');
    if (equals == line.npos) throw UsageError(place + ": a setting is 'key = value'");
    settings.push_back(
        {section, std::string(trimmed(line.substr(0, equals))), std::string(trimmed(line.substr(equals + 1))), place});
    require_known(settings.back(), table);
  }
  return settings;
}

std::vector<SettingLine> settings_of_user(const CommandTable& table, const Environment& environment) {
  if (const char* named = environment("RELATA_CONFIG")) {
    return *named ? read_settings(named, table) : std::vector<SettingLine>();
  }
  const char* folder = environment("XDG_CONFIG_HOME");
  const char* home = environment("HOME");
  std::filesystem::path path;
  if (folder && *folder) path = folder;
  else if (home && *home) path = std::filesystem::path(home) / ".config";
  else return {};
  path = path / "relata" / "config";
  std::error_code ignored;
  return std::filesystem::exists(path, ignored) ? read_settings(path, table) : std::vector<SettingLine>();
}

void apply_settings(const CommandTable& table, const CommandLine& line, const std::vector<SettingLine>& settings,
                    const Environment& environment) {
  const Outside outside(std::string(line.chosen->command->name()), settings, environment);
  std::set<std::string> decided;  // rivals
  for (const OptionRow* row : line.given) decided.insert(row->rivals);
  for (const OptionSet* options : {&line.chosen->options, &table.common})
    for (const OptionRow& row : options->rows()) {
      if (row.is_word() || !is_settable(row) || line.given.contains(&row)) continue;
      if (row.rivals.empty() || !decided.contains(row.rivals)) outside.apply(row, options == &table.common);
    }
}

std::string variable_of(const OptionRow& row, std::string_view command) {
  std::string name = "RELATA_" + (command.empty() ? "" : std::string(command) + "_") + row.long_name();
  for (char& c : name) c = c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return name;
}

}  // namespace relata::cli
