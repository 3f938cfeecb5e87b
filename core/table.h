// Text tables: the *.tsv and *.txt files of the rooms, embedded at build time (cmake/RelataLibrary.cmake).
//
// A row is a line, its columns are apart by tabs. Empty lines and lines that begin with '#' are left out. All views
// point into the text of the table, which must outlive them; an embedded one lives as long as the program.
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace relata {

using TableRow = std::vector<std::string_view>;  // never empty

// Calls `visit` with each row from the first to the last.
//   "# word, class\nsay\tsay\n\nbe to\tplanned" -> {"say", "say"}, {"be to", "planned"}
void each_row(std::string_view table, const std::function<void(const TableRow&)>& visit);

// Rows by key: the first `key_columns` columns with the tabs between them. Of two rows of one key the columns of both
// stand one after the other.
//   Table("take\tcontrol\tof\n", 2).find("take\tcontrol") -> {"of"}
// Immutable once made; any thread may ask.
class Table {
 public:
  explicit Table(std::string_view text, int key_columns = 1);
  // The columns after the key, or null.
  const TableRow* find(std::string_view key) const;
  // The first column after the key, "" if the key is absent.
  std::string_view value(std::string_view key) const;
  bool contains(std::string_view key) const { return find(key) != nullptr; }
  // Calls `visit(key, columns)` for each key, in no order.
  template <typename Visit>
  void each(Visit visit) const {
    for (const auto& [key, row] : rows_) visit(key, row);
  }

 private:
  std::unordered_map<std::string_view, TableRow> rows_;
};

// Words by list, of a table of rows "list<TAB>word<TAB>word ..": a list that stands in several rows is all of them.
//   WordLists("capital\tKabul\tRome\n").holds("capital", "Rome") -> true
// Immutable once made; any thread may ask.
class WordLists {
 public:
  explicit WordLists(std::string_view text);
  bool holds(std::string_view list, std::string_view word) const;
  // The words of a list; empty if there is no such list.
  const std::unordered_set<std::string_view>& words(std::string_view list) const;
  // Calls `visit(name, words)` for each list, in no order.
  template <typename Visit>
  void each(Visit visit) const {
    for (const auto& [name, words] : lists_) visit(name, words);
  }

 private:
  std::unordered_map<std::string_view, std::unordered_set<std::string_view>> lists_;
};

}  // namespace relata
