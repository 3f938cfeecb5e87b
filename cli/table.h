// Table: rows of a listing, as the reader wants them: laid out on a terminal, tab-separated when piped, CSV or JSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace relata::cli {

class Console;
struct Common;

// CSV as of export/lines.h: safe cells, or raw ones.
enum class TableFormat : std::uint8_t { kTerminal, kTabs, kCsv, kRawCsv, kJson };
// Throws UsageError if --json and --csv were both given.
TableFormat table_format(const Common& common, const Console& console);

enum class Align : std::uint8_t { kLeft, kRight };  // words; numbers
struct Column {
  std::string title;
  Align align = Align::kLeft;
};

class Table {
 public:
  // Not for kJson: such rows are written by the command itself.
  Table(Console& console, TableFormat format, std::vector<Column> columns);
  // As many cells as columns. Control characters become blanks.
  void add(std::vector<std::string> cells);
  // Lines below the row that was added last, as they are.
  void add_below(std::string text);
  // Lays out what was added, on a terminal; elsewhere rows are written at once.
  void finish();

 private:
  std::string cell_text(const std::string& cell, std::size_t column) const;
  std::vector<std::size_t> widths() const;
  void write_laid_out(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths, bool header);
  Console& console_;
  TableFormat format_;
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::string> below_;  // one for each row
};

}  // namespace relata::cli
