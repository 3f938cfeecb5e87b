#include "cli/option_set.h"

#include <algorithm>
#include <utility>

namespace relata::cli {
namespace {

constexpr std::size_t kWidest = 26;  // columns of names; longer ones have a line of their own

std::string shown_names(const OptionRow& row) {
  const bool is_list = std::holds_alternative<std::vector<std::string>*>(row.target) && row.kind.empty();
  return row.names + (row.kind.empty() ? "" : " " + row.kind) + (is_list ? ".." : "");
}

}  // namespace

void OptionSet::argument(const std::string& name, std::string& value, std::string_view help) {
  arguments_ += " " + name;
  add({name, "", std::string(help), &value, true});
}

void OptionSet::argument(const std::string& name, std::optional<std::string>& value, std::string_view help) {
  arguments_ += " [" + name + "]";
  add({name, "", std::string(help), &value});
}

void OptionSet::arguments(const std::string& name, std::vector<std::string>& values, bool required,
                          std::string_view help) {
  arguments_ += required ? " " + name + ".." : " [" + name + "..]";
  add({name, "", std::string(help), &values, required});
}

void OptionSet::flag(const std::string& names, bool& value, std::string_view help) {
  add({names, "", std::string(help), &value});
}

void OptionSet::group(std::string_view heading) { headings_.push_back({rows_.size(), std::string(heading)}); }

std::string OptionSet::usage() const { return arguments_.empty() ? "" : arguments_.substr(1); }

std::string OptionSet::table() const {
  std::size_t width = 0;
  for (const OptionRow& row : rows_) width = std::max(width, std::min(shown_names(row).size(), kWidest));
  std::string text;
  auto heading = headings_.begin();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    for (; heading != headings_.end() && heading->before == i; ++heading) text += "\n" + heading->text + "\n";
    const std::string names = shown_names(rows_[i]);
    const bool is_wide = names.size() > width;
    text += "  " + names + (is_wide ? "\n" + std::string(width + 4, ' ') : std::string(width + 2 - names.size(), ' '));
    text += rows_[i].help + "\n";
  }
  return text;
}

}  // namespace relata::cli
