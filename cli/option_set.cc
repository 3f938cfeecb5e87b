#include "cli/option_set.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace relata::cli {

void OptionSet::argument(const std::string& name, std::string& value, std::string_view help) {
  app_->add_option(name, value)->required();
  arguments_ += " " + name;
  rows_.push_back({"", name, std::string(help)});
}

void OptionSet::argument(const std::string& name, std::optional<std::string>& value, std::string_view help) {
  app_->add_option_function<std::string>(name, [&value](const std::string& given) { value = given; });
  arguments_ += " [" + name + "]";
  rows_.push_back({"", name, std::string(help)});
}

void OptionSet::arguments(const std::string& name, std::vector<std::string>& values, bool required,
                          std::string_view help) {
  CLI::Option* option = app_->add_option(name, values);
  if (required) option->required();
  arguments_ += required ? " " + name + ".." : " [" + name + "..]";
  rows_.push_back({"", name + "..", std::string(help)});
}

void OptionSet::flag(const std::string& names, bool& value, std::string_view help) {
  app_->add_flag(names, value);
  rows_.push_back({"", names, std::string(help)});
}

void OptionSet::value(const std::string& names, std::string_view kind, std::string& value, std::string_view help) {
  app_->add_option(names, value);
  rows_.push_back({"", names + " " + std::string(kind), std::string(help)});
}

void OptionSet::value(const std::string& names, std::string_view kind, std::optional<std::string>& value,
                      std::string_view help) {
  app_->add_option_function<std::string>(names, [&value](const std::string& given) { value = given; });
  rows_.push_back({"", names + " " + std::string(kind), std::string(help)});
}

void OptionSet::value(const std::string& names, std::string_view kind, std::uint32_t& value, std::string_view help) {
  app_->add_option(names, value);
  rows_.push_back({"", names + " " + std::string(kind), std::string(help)});
}

void OptionSet::values(const std::string& names, std::string_view kind, std::vector<std::string>& values,
                       std::string_view help) {
  // One value each time, so that the words that follow stay arguments.
  app_->add_option(names, values)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  rows_.push_back({"", names + " " + std::string(kind), std::string(help)});
}

void OptionSet::group(std::string_view heading) { rows_.push_back({std::string(heading), "", ""}); }

std::string OptionSet::usage() const { return arguments_.empty() ? "" : arguments_.substr(1); }

std::string OptionSet::table() const {
  std::size_t width = 0;
  for (const Row& row : rows_) width = std::max(width, std::min<std::size_t>(row.names.size(), 26));
  std::string text;
  for (const Row& row : rows_) {
    if (!row.heading.empty()) {
      text += "\n" + row.heading + "\n";
      continue;
    }
    text += "  " + row.names;
    text +=
        row.names.size() > width ? "\n" + std::string(width + 4, ' ') : std::string(width + 2 - row.names.size(), ' ');
    text += row.help + "\n";
  }
  return text;
}

}  // namespace relata::cli
