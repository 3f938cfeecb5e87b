// A record of named values, a line of JSON Lines, an element of a JSON array or a row of a table, as a document.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/read_document.h"
#include "read/reading.h"

namespace relata::read {

class Intake;

// Which values of the records of one source are which fields of the document: what ReadOptions::columns says; of a
// field that it says nothing of the key of that name or, where the names are the usual ones, the first of columns.tsv
// that the record has.
class RecordFields {
 public:
  enum class Names { kOwn, kUsual };
  RecordFields(const ReadOptions& options, Names names) : columns_(options.columns), names_(names) {}

  // All other values are kept in Document::extra. Without an id of its own the document is called `id`, or by its text
  // where that is "". Throws InputError that says what is wrong with the record.
  ReadDocument document(nlohmann::ordered_json&& record, const std::string& id);

  // Whether what is not known to be a record is one: it has what would be its text.
  bool has_text(const nlohmann::ordered_json& value) const;
  // Of a table, whose columns are known before its rows: that of the text. Throws InputError, with the columns that
  // there are, if it has none for the text or not one that was asked for.
  std::string text_column(const std::vector<std::string>& columns) const;
  // Refuses by the source's name what was asked for and stood in no record: a slip of the pen.
  void finish(const std::string& source, Intake& intake) const;

 private:
  std::vector<std::string> find(const nlohmann::ordered_json& record, const std::string& field) const;
  std::optional<std::string> take(nlohmann::ordered_json& record, const std::string& field);
  [[noreturn]] void fail_without_text(const nlohmann::ordered_json& record) const;

  const std::map<std::string, std::string>& columns_;
  Names names_;
  std::set<std::string> found_;  // fields of columns_ that some record had
  std::string first_keys_;
};

// One JSON value, behind `skip` bytes of its line. Throws InputError: "broken JSON at line 3, column 7: ..", or that it
// is nested too deeply.
nlohmann::ordered_json parse_record(std::string_view bytes, std::size_t skip, std::uint64_t line);

}  // namespace relata::read
