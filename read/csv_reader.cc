#include "read/csv_reader.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>

#include "core/ascii.h"
#include "core/error.h"
#include "read/charset.h"
#include "read/csv_rows.h"
#include "read/head_buffer.h"
#include "read/intake.h"
#include "read/record.h"
#include "read/whole_file.h"

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

// Makes the fields of a row UTF-8 that are in another encoding, and gives its name; "" if there are none, or if it
// cannot be told. All are looked at together, since one has few letters to tell it by.
std::string decode_fields(CsvRow& row, const std::optional<std::string>& told) {
  constexpr char kBetween = '\x1F';
  std::string bytes;
  std::vector<std::string*> bad;
  for (std::string& field : row.fields) {
    if (bad_bytes(field).empty() || field.find(kBetween) != field.npos) continue;
    bytes += (bad.empty() ? "" : std::string(1, kBetween)) + field;
    bad.push_back(&field);
  }
  const std::optional<DecodedText> text = bad.empty() ? std::nullopt : decoded(bytes, told);
  if (!text) return "";
  const std::vector<std::string_view> pieces = split(text->text, kBetween);
  if (pieces.size() != bad.size()) return "";
  for (std::size_t i = 0; i < bad.size(); ++i) *bad[i] = pieces[i];
  return text->charset;
}

ReadDocument document_of(CsvRow& row, const Columns& columns, const std::string& id, RecordFields& fields,
                         const std::optional<std::string>& told) {
  if (!row.fault.empty()) throw InputError(row.fault);
  nlohmann::ordered_json record = nlohmann::ordered_json::object();
  if (std::string charset = decode_fields(row, told); !charset.empty()) record["charset"] = std::move(charset);
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
    decode_fields(row, source.charset);
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
      input = document_of(row, columns, source.by_text ? "" : id, fields, source.charset);
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

// Text in UTF-16, which spreadsheets call Unicode text, is taken as a whole; other tables as they stream.
void read_table(Source& source, Intake& intake, bool tell_delimiter) {
  HeadBuffer buffer(*source.bytes.rdbuf(), 2);
  std::istream bytes(&buffer);
  std::istringstream text;
  const bool wide = buffer.head() == "\xFF\xFE" || buffer.head() == "\xFE\xFF";
  if (wide) {
    Source whole = source.of(bytes);
    std::optional<std::string> decoded = whole_file(whole, intake);
    if (!decoded) return;
    text.str(std::move(*decoded));
  }
  CsvRows rows(wide ? static_cast<std::istream&>(text) : bytes, tell_delimiter ? ',' : '\t');
  if (tell_delimiter) rows.tell_delimiter();
  read_rows(rows, source, intake);
}

}  // namespace

void read_csv(Source& source, Intake& intake) { read_table(source, intake, true); }
void read_tsv(Source& source, Intake& intake) { read_table(source, intake, false); }

}  // namespace relata::read
