// Columns of a line, apart by tabs, empty ones among them.
#pragma once

#include <string_view>
#include <vector>

namespace relata::measure {

// columns_of("a\t\tb") -> "a", "", "b"; of an empty line one empty column. Views of `line`.
inline std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  for (std::size_t at = 0;;) {
    const std::size_t tab = line.find('\t', at);
    columns.push_back(line.substr(at, tab == line.npos ? tab : tab - at));
    if (tab == line.npos) return columns;
    at = tab + 1;
  }
}

// Takes the next line off `text`: without its line end, \n or \r\n.
inline std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace relata::measure
