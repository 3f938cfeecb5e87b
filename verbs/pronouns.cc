#include "verbs/pronouns.h"

#include <string>
#include <unordered_set>

#include "core/ascii.h"
#include "core/table.h"
#include "verbs/pronouns_txt.h"

namespace relata::verbs {

bool is_pronoun(std::string_view words) {
  static const auto pronouns = [] {
    std::unordered_set<std::string> all;
    each_row(data::pronouns_txt, [&](const TableRow& row) { all.insert(ascii_lower(row.front())); });
    return all;
  }();
  return pronouns.contains(ascii_lower(words));
}

}  // namespace relata::verbs
