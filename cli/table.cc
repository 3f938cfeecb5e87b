#include "cli/table.h"

#include <algorithm>
#include <numeric>

#include "cli/command.h"
#include "cli/console.h"
#include "cli/text_layout.h"
#include "export/lines.h"
#include "verbs/words.h"

namespace relata::cli {
namespace {

constexpr std::size_t kGap = 2;         // blanks between columns
constexpr std::size_t kNarrowest = 12;  // a column is not squeezed below this

bool is_csv(TableFormat format) { return format == TableFormat::kCsv || format == TableFormat::kRawCsv; }

}  // namespace

TableFormat table_format(const Common& common, const Console& console) {
  if (common.json && common.csv) throw UsageError("--json and --csv exclude each other");
  if (common.json) return TableFormat::kJson;
  if (common.csv) return common.raw_csv ? TableFormat::kRawCsv : TableFormat::kCsv;
  return console.out_is_terminal() ? TableFormat::kTerminal : TableFormat::kTabs;
}

Table::Table(Console& console, TableFormat format, std::vector<Column> columns)
    : console_(console), format_(format), columns_(std::move(columns)) {
  if (!is_csv(format_)) return;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    console_.out() << (i > 0 ? "," : "") << exporter::csv_field(columns_[i].title);
  console_.out() << "\r\n";
}

void Table::add(std::vector<std::string> cells) {
  for (std::string& cell : cells) cell = verbs::one_line(cell);
  if (format_ == TableFormat::kTerminal) {
    rows_.push_back(std::move(cells));
    below_.emplace_back();
    return;
  }
  const bool csv = is_csv(format_);
  for (std::size_t i = 0; i < cells.size(); ++i)
    console_.out() << (i == 0 ? "" : csv ? "," : "\t") << cell_text(cells[i], i);
  console_.out() << (csv ? "\r\n" : "\n");
}

void Table::add_below(std::string text) {
  if (rows_.empty()) console_.out() << text;
  else below_.back() += text;
}

// On a pipe; numbers are no formulas, whatever they begin with.
std::string Table::cell_text(const std::string& cell, std::size_t column) const {
  if (!is_csv(format_)) return cell;
  const bool safe = format_ == TableFormat::kCsv && columns_[column].align == Align::kLeft;
  return exporter::csv_field(safe ? exporter::safe_cell(cell) : cell);
}

std::vector<std::size_t> Table::widths() const {
  std::vector<std::size_t> widths;
  for (const Column& column : columns_) widths.push_back(display_width(column.title));
  for (const auto& row : rows_)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  const std::size_t room =
      static_cast<std::size_t>(console_.width()) - std::min<std::size_t>(kGap * (widths.size() - 1), 60);
  while (std::accumulate(widths.begin(), widths.end(), std::size_t{0}) > room) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= kNarrowest) break;
    --*widest;
  }
  return widths;
}

void Table::write_laid_out(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths, bool header) {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    lines.push_back(wrapped(cells[i], widths[i]));
    height = std::max(height, lines.back().size());
  }
  for (std::size_t y = 0; y < height; ++y) {
    std::string line;
    for (std::size_t x = 0; x < cells.size(); ++x) {
      const std::string text = y < lines[x].size() ? lines[x][y] : "";
      const std::string pad(widths[x] - std::min(widths[x], display_width(text)), ' ');
      const std::string painted = console_.paint(header ? Style::kDim : x == 0 ? Style::kName : Style::kPlain, text);
      line += columns_[x].align == Align::kRight ? pad + painted : painted + pad;
      line += std::string(kGap, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    console_.out() << line << '\n';
  }
}

void Table::finish() {
  if (format_ != TableFormat::kTerminal || rows_.empty()) return;
  const std::vector<std::size_t> layout = widths();
  std::vector<std::string> titles;
  for (const Column& column : columns_) titles.push_back(column.title);
  write_laid_out(titles, layout, true);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    write_laid_out(rows_[i], layout, false);
    console_.out() << below_[i];
  }
  rows_.clear();
  below_.clear();
}

}  // namespace relata::cli
