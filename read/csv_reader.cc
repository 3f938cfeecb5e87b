#include "read/csv_reader.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/ascii.h"
#include "core/error.h"
#include "read/csv_rows.h"
#include "read/intake.h"
#include "read/record.h"

namespace relata::read {
namespace {

// Each name once: {"text", "", "text"} -> "text", "column 2", "text 2".
std::vector<std::string> column_names(const CsvRow& header) {
  if (!header.fault.empty()) throw InputError(header.fault);
  std::set<std::string> seen;
  std::vector<std::string> names;
  for (const std::string& field : header.fields) {
    if (const std::string bad = bad_bytes(field); !bad.empty()) throw InputError(bad + " of a column's name");
    std::string name(trimmed(field));
    if (name.empty()) name = "column " + std::to_string(names.size() + 1);
    for (int number = 2; !seen.insert(name).second; ++number)
      name = std::string(trimmed(field)) + ' ' + std::to_string(number);
    names.push_back(std::move(name));
  }
  return names;
}

// What is no table at all is not named row by row to its end.
constexpr std::size_t kMostRefused = 10'000;

struct Columns {
  std::vector<std::string> names;
  std::string text;  // one of them
};

ReadDocument document_of(CsvRow& row, const Columns& columns, const std::string& id, RecordFields& fields) {
  if (!row.fault.empty()) throw InputError(row.fault);
  nlohmann::ordered_json record = nlohmann::ordered_json::object();
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < columns.names.size(); ++i) {
    std::string& field = row.fields[i];
    const std::string& name = columns.names[i];
    if (const std::string bad = bad_bytes(field); !bad.empty()) throw InputError(bad + " of \"" + name + '"');
    bytes += field.size();
    if (!field.empty() || name == columns.text) record[name] = std::move(field);
  }
  if (bytes > kMaxDocumentBytes) throw InputError(too_large());
  return fields.document(std::move(record), id);
}

void read_rows(CsvRows& rows, Source& source, Intake& intake) {
  RecordFields fields(intake.options(), RecordFields::Names::kUsual);
  CsvRow row;
  if (!rows.next(row)) return;
  Columns columns;
  try {
    columns.names = column_names(row);
    columns.text = fields.text_column(columns.names);
  } catch (const InputError& error) {
    return intake.refuse(source.name, error.what());
  }
  rows.set_columns(columns.names.size());
  std::size_t refused = 0;  // one after the other
  while (rows.next(row)) {
    if (refused == kMostRefused)
      return intake.refuse(source.name,
                           std::to_string(refused) + " rows one after the other are none: the rest is not read");
    const std::string id = source.name + '#' + std::to_string(row.line);
    std::optional<ReadDocument> input;
    try {
      input = document_of(row, columns, source.by_text ? "" : id, fields);
    } catch (const InputError& error) {
      intake.refuse(id, error.what());
      ++refused;
      continue;
    }
    refused = 0;
    input->document.origin = source.origin;
    intake.take(std::move(*input));
  }
}

}  // namespace

void read_csv(Source& source, Intake& intake) {
  CsvRows rows(source.bytes, ',');
  rows.tell_delimiter();
  read_rows(rows, source, intake);
}

void read_tsv(Source& source, Intake& intake) {
  CsvRows rows(source.bytes, '\t');
  read_rows(rows, source, intake);
}

}  // namespace relata::read
