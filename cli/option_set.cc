#include "cli/option_set.h"

#include <algorithm>
#include <utility>

#include "core/ascii.h"

namespace relata::cli {
namespace {

constexpr std::size_t kWidest = 26;  // columns of names; longer ones have a line of their own

std::string shown_names(const OptionRow& row) {
  return row.names + (row.kind.empty() ? "" : " " + row.kind) + (row.is_word() && row.is_list() ? ".." : "");
}

}  // namespace

std::vector<std::string> OptionRow::spellings() const {
  std::vector<std::string> all;
  for (const std::string_view name : split(names, ',')) all.emplace_back(name);
  return all;
}

std::string OptionRow::long_name() const {
  for (const std::string& name : spellings())
    if (name.starts_with("--")) return name.substr(2);
  return "";
}

OptionRow& OptionSet::argument(const std::string& name, std::string& value, std::string_view help) {
  arguments_ += " " + name;
  return add({name, "", std::string(help), &value, true});
}

OptionRow& OptionSet::argument(const std::string& name, std::optional<std::string>& value, std::string_view help) {
  arguments_ += " [" + name + "]";
  return add({name, "", std::string(help), &value});
}

void OptionSet::arguments(const std::string& name, std::vector<std::string>& values, bool required,
                          std::string_view help) {
  arguments_ += required ? " " + name + ".." : " [" + name + "..]";
  add({name, "", std::string(help), &values, required});
}

OptionRow& OptionSet::flag(const std::string& names, bool& value, std::string_view help) {
  return add({names, "", std::string(help), &value});
}

void OptionSet::group(std::string_view heading) { headings_.push_back({rows_.size(), std::string(heading)}); }

std::string OptionSet::usage() const { return arguments_.empty() ? "" : arguments_.substr(1); }

void OptionSet::each(const std::function<void(const std::string& heading, const OptionRow& row)>& visit) const {
  auto heading = headings_.begin();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    std::string above;
    for (; heading != headings_.end() && heading->before == i; ++heading) above = heading->text;
    visit(above, rows_[i]);
  }
}

std::string OptionSet::table() const {
  std::size_t width = 0;
  for (const OptionRow& row : rows_) width = std::max(width, std::min(shown_names(row).size(), kWidest));
  std::string text;
  each([&](const std::string& heading, const OptionRow& row) {
    if (!heading.empty()) text += "\n" + heading + "\n";
    const std::string names = shown_names(row);
    const bool is_wide = names.size() > width;
    text += "  " + names + (is_wide ? "\n" + std::string(width + 4, ' ') : std::string(width + 2 - names.size(), ' '));
    text += row.help + "\n";
  });
  return text;
}

std::string choices_of(std::string_view in_words) {
  std::string words;
  for (const std::string_view word : split(in_words, ' '))
    if (word != "or")
      words += (words.empty() ? "" : " ") + std::string(word.ends_with(',') ? word.substr(0, word.size() - 1) : word);
  return words;
}

}  // namespace relata::cli
