#include "core/table.h"

#include <algorithm>

namespace relata {

void each_row(std::string_view table, const std::function<void(const TableRow&)>& visit) {
  TableRow row;
  while (!table.empty()) {
    std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(table.size(), line.size() + 1));
    if (line.empty() || line.starts_with('#')) continue;
    row.clear();
    for (std::size_t tab; (tab = line.find('\t')) != line.npos; line.remove_prefix(tab + 1))
      row.push_back(line.substr(0, tab));
    row.push_back(line);
    visit(row);
  }
}

Table::Table(std::string_view text, int key_columns) {
  each_row(text, [&](const TableRow& row) {
    const std::size_t columns = std::min(row.size(), static_cast<std::size_t>(key_columns));
    const std::string_view last = row[columns - 1];
    const std::string_view key(row[0].data(), static_cast<std::size_t>(last.data() + last.size() - row[0].data()));
    TableRow& values = rows_[key];
    values.insert(values.end(), row.begin() + static_cast<std::ptrdiff_t>(columns), row.end());
  });
}

const TableRow* Table::find(std::string_view key) const {
  const auto row = rows_.find(key);
  return row == rows_.end() ? nullptr : &row->second;
}

std::string_view Table::value(std::string_view key) const {
  const TableRow* row = find(key);
  return row && !row->empty() ? row->front() : std::string_view();
}

WordLists::WordLists(std::string_view text) {
  each_row(text, [&](const TableRow& row) { lists_[row[0]].insert(row.begin() + 1, row.end()); });
}

bool WordLists::holds(std::string_view list, std::string_view word) const { return words(list).contains(word); }

const std::unordered_set<std::string_view>& WordLists::words(std::string_view list) const {
  static const std::unordered_set<std::string_view> none;
  const auto found = lists_.find(list);
  return found == lists_.end() ? none : found->second;
}

}  // namespace relata
