#include "extract/text/demonyms.h"

#include <algorithm>
#include <unordered_map>

#include "extract/text/demonyms_tsv.h"

namespace relata::text {
namespace {

using Table = std::unordered_map<std::string_view, std::string_view>;

std::string_view take(std::string_view& rest, char separator) {
  const std::string_view field = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(rest.size(), field.size() + 1));
  return field;
}

// Lines "country<TAB>word word ..."; a country "-" is none.
Table read_table() {
  Table table;
  std::string_view text = data::demonyms_tsv;
  while (!text.empty()) {
    std::string_view line = take(text, '\n');
    if (line.empty() || line.front() == '#') continue;
    const std::string_view country = take(line, '\t');
    while (!line.empty()) table.emplace(take(line, ' '), country);
  }
  return table;
}

const Table& table() {
  static const Table read = read_table();
  return read;
}

}  // namespace

std::optional<std::string> country_of_demonym(std::string_view word) {
  const auto found = table().find(word);
  if (found == table().end() || found->second == "-") return std::nullopt;
  return std::string(found->second);
}

bool is_demonym(std::string_view word) { return table().contains(word); }

}  // namespace relata::text
