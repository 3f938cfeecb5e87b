// Rows of a table as text: RFC 4180, and what programs make of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "read/line_reader.h"

namespace relata::read {

struct CsvRow {
  std::vector<std::string> fields;
  std::uint64_t line = 0;  // its first one, from 1
  std::string fault;       // why it is none; "" of a good one
};

// A field in quotes may hold delimiters, line ends and quotes (two of them); its closing quote stands before a
// delimiter or a line end, any other quote is a plain character. Lines end in \n or \r\n; empty ones are no rows.
//   a,"b ""c"", d"\n -> {"a", "b \"c\", d"}
// Behind a row that is none, one whose quote is never closed for instance, the next one begins on the line after its
// first. Holds one row, at most kMaxDocumentBytes, and a line.
class CsvRows {
 public:
  CsvRows(std::istream& in, char delimiter);
  // Of a comma, a semicolon, a tab and a bar the one that stands most often in the first line, outside quotes. A line
  // "sep=;" says it, and is passed over.
  void tell_delimiter();
  // What a row has; others are faults. 0: any number.
  void set_columns(std::size_t columns) { columns_ = columns; }
  // False at the end.
  bool next(CsvRow& row);

 private:
  bool take_line(std::string_view& line);
  bool add_quoted(std::string_view line, std::size_t& at, CsvRow& row) const;
  bool add_line(std::string_view line, bool open, CsvRow& row) const;
  void read_row(CsvRow& row);
  void read_plain(CsvRow& row);

  LineReader lines_;
  char delimiter_;
  bool has_quotes_ = true;
  std::size_t columns_ = 0;
  std::string held_;        // lines
  std::size_t begin_ = 0;   // of the row in them
  std::size_t at_ = 0;      // of the next line
  std::uint64_t line_ = 0;  // lines taken
  bool too_long_ = false;   // the last line is
  std::uint64_t vain_ = 0;  // bytes looked through for quotes that are not closed
};

}  // namespace relata::read
