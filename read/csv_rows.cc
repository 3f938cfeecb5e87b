#include "read/csv_rows.h"

#include <algorithm>

#include "core/ascii.h"
#include "read/intake.h"

namespace relata::read {
namespace {

constexpr std::size_t kMostFields = 2'000;
// Quotes that are not closed are looked for so far in all: a file that has no other rows is not read a thousand times.
constexpr std::uint64_t kMostVainBytes = 48u << 20;

// Where something stands behind blanks.
std::size_t behind_blanks(std::string_view line, std::size_t at, char delimiter) {
  while (at < line.size() && (line[at] == ' ' || line[at] == '\t') && line[at] != delimiter) ++at;
  return at;
}

}  // namespace

CsvRows::CsvRows(std::istream& in, char delimiter) : lines_(in, kMaxDocumentBytes), delimiter_(delimiter) {}

// The view holds until the next call.
bool CsvRows::take_line(std::string_view& line) {
  if (at_ == held_.size()) {
    Line next;
    if (!lines_.next(next)) return false;
    too_long_ = next.too_long;
    held_ += next.number == 1 && next.bytes.starts_with("\xEF\xBB\xBF") ? next.bytes.substr(3) : next.bytes;
    held_ += '\n';
  }
  const std::size_t end = held_.find('\n', at_);
  line = std::string_view(held_).substr(at_, end - at_);
  at_ = end + 1;
  ++line_;
  return true;
}

void CsvRows::tell_delimiter() {
  constexpr std::string_view kDelimiters = ",;\t|";
  std::string_view line;
  if (!take_line(line)) return;
  if (line.starts_with("sep=") && line.size() == 5) {
    delimiter_ = line[4];
    return;
  }
  std::size_t most = 0;
  for (const char delimiter : kDelimiters) {
    bool in_quotes = false;
    std::size_t count = 0;
    for (const char c : line) {
      if (c == '"') in_quotes = !in_quotes;
      else if (c == delimiter && !in_quotes) ++count;
    }
    if (count > most) delimiter_ = delimiter;
    most = std::max(most, count);
  }
  at_ = 0;
  line_ = 0;
}

// Adds to the last field what stands in quotes from `at` on, and moves `at` behind them. Whether they are closed.
bool CsvRows::add_quoted(std::string_view line, std::size_t& at, CsvRow& row) const {
  std::string& field = row.fields.back();
  for (;;) {
    const std::size_t quote = line.find('"', at);
    field += line.substr(at, quote - at);
    if (quote == line.npos) {
      field += '\n';
      return false;
    }
    at = quote + 1;
    const std::size_t next = behind_blanks(line, at, delimiter_);
    if (next == line.size() || line[next] == delimiter_) {
      at = next;
      return true;
    }
    field += '"';
    if (line[at] == '"') ++at;
    else if (delimiter_ == '\t') row.fault = "a quote within quotes";
  }
}

// Adds a line to a row; `open`: a field in quotes goes on from the line before. Whether one goes on in the next.
bool CsvRows::add_line(std::string_view line, bool open, CsvRow& row) const {
  std::size_t at = 0;
  if (!open) row.fields.emplace_back();
  while (row.fields.size() <= kMostFields) {
    if (const std::size_t quote = behind_blanks(line, at, delimiter_);
        !open && has_quotes_ && quote < line.size() && line[quote] == '"') {
      open = true;
      at = quote + 1;
    }
    if (open && !add_quoted(line, at, row)) return row.fault.empty();
    if (!open) {
      const std::size_t end = std::min(line.find(delimiter_, at), line.size());
      row.fields.back() = line.substr(at, end - at);
      at = end;
    }
    open = false;
    if (at >= line.size()) return false;
    ++at;
    row.fields.emplace_back();
  }
  return false;
}

// The row that begins with the next line, which there is.
void CsvRows::read_row(CsvRow& row) {
  std::string_view line;
  take_line(line);
  row.line = line_;
  const std::size_t second = at_;
  bool open = add_line(line, false, row);
  while (open && !too_long_ && at_ - begin_ <= kMaxDocumentBytes && vain_ < kMostVainBytes && take_line(line))
    open = add_line(line, open, row);
  if (too_long_ || (open && at_ - begin_ > kMaxDocumentBytes)) row.fault = too_large();
  else if (open) row.fault = "the quote that line " + std::to_string(row.line) + " opens is not closed";
  else if (row.fields.size() > kMostFields) row.fault = "more than " + std::to_string(kMostFields) + " fields";
  else if (row.fault.empty() && columns_ != 0 && row.fields.size() != columns_)
    row.fault = std::to_string(row.fields.size()) + (row.fields.size() == 1 ? " field" : " fields") +
                " where the header has " + std::to_string(columns_);
  if (row.fault.empty() || too_long_) return;
  vain_ += at_ - second;
  at_ = second;
  line_ = row.line;
}

// Programs that part fields by tabs mostly quote nothing: a row that is none is read once more, quotes as they stand.
void CsvRows::read_plain(CsvRow& row) {
  CsvRow plain;
  plain.line = row.line;
  has_quotes_ = false;
  add_line(std::string_view(held_).substr(begin_, at_ - 1 - begin_), false, plain);
  has_quotes_ = true;
  if (columns_ == 0 || plain.fields.size() == columns_) row = std::move(plain);
}

bool CsvRows::next(CsvRow& row) {
  std::string_view line;
  do {
    begin_ = at_;
    if (begin_ > held_.size() / 2) {  // moved at most once a byte
      held_.erase(0, begin_);
      begin_ = at_ = 0;
    }
    if (!take_line(line)) return false;
  } while (trimmed(line).empty());
  at_ = begin_;
  --line_;
  row = {};
  read_row(row);
  if (!row.fault.empty() && delimiter_ == '\t' && !too_long_) read_plain(row);
  return true;
}

}  // namespace relata::read
