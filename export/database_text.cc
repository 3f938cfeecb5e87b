#include "export/database_text.h"

#include <algorithm>

namespace relata::exporter {

std::vector<EdgeField> edge_properties() {
  std::vector<EdgeField> properties;
  for (const EdgeField& field : edge_fields())
    if (field.name != "type") properties.push_back(field);
  return properties;
}

CsvLine& CsvLine::text(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return bare(quoted + '"');
}

CsvLine& CsvLine::bare(std::string_view text) {
  if (!first_) line_ += ',';
  first_ = false;
  line_ += text;
  return *this;
}

CsvLine& CsvLine::value(const FieldValue& value, FieldType type) {
  const auto* words = std::get_if<std::string>(&value);
  return words && type == FieldType::kText ? text(*words) : bare(field_text(value, ""));
}

std::string database_name(std::string_view name) {
  std::string quoted = "`";
  for (const char c : name) {
    if (c == '`') quoted += '`';
    quoted += c;
  }
  return quoted + '`';
}

}  // namespace relata::exporter
