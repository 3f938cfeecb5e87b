// The tables of names that resolution ships, parsed once. Private to the room.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace relata::names {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using WordMap = std::unordered_map<std::string, std::string, StringHash, std::equal_to<>>;
using WordSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

struct NameTables {
  WordMap variants;     // a word's spelling -> the one that stands for all: "mohamed" -> "muhammad"
  WordSet titles;       // words that stand before a person's name: "general", "mullah"
  WordSet legal_forms;  // words that end a company's name: "inc"
  WordSet demonyms;     // "afghan"
  WordMap peoples;      // "afghans" -> "afghan"
};
const NameTables& name_tables();

// Calls `row` with the columns of each line of a tab-separated table; empty lines and those with # in front are left
// out.
template <typename Row>
void for_each_row(std::string_view table, Row&& row) {
  while (!table.empty()) {
    const std::size_t end = table.find('\n');
    std::string_view line = table.substr(0, end);
    table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string_view> columns;
    for (std::size_t tab; (tab = line.find('\t')) != std::string_view::npos; line.remove_prefix(tab + 1))
      columns.push_back(line.substr(0, tab));
    columns.push_back(line);
    row(columns);
  }
}

// The parts of `text` between `separator`s, without blanks around them; empty ones are left out.
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace relata::names
