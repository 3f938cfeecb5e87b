// Lines of a word table: "kind<TAB>word word ..."; '#' begins a comment, '_' stands for a blank inside a name.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

namespace relata::entity {

// Calls `visit` with the kind and each word in turn.
inline void read_name_table(std::string_view table,
                            const std::function<void(std::string_view kind, const std::string& word)>& visit) {
  const auto take = [](std::string_view& rest, char separator) {
    const std::string_view field = rest.substr(0, rest.find(separator));
    rest.remove_prefix(std::min(rest.size(), field.size() + 1));
    return field;
  };
  while (!table.empty()) {
    std::string_view line = take(table, '\n');
    if (line.starts_with('#')) continue;
    const std::string_view kind = take(line, '\t');
    while (!line.empty()) {
      std::string word(take(line, ' '));
      std::replace(word.begin(), word.end(), '_', ' ');
      if (!word.empty()) visit(kind, word);
    }
  }
}

}  // namespace relata::entity
