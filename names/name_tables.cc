#include "names/name_tables.h"

#include "names/demonyms_tsv.h"
#include "names/legal_forms_txt.h"
#include "names/name_variants_tsv.h"
#include "names/titles_txt.h"

namespace relata::names {
namespace {

WordSet words_of(std::string_view table) {
  WordSet words;
  for_each_row(table, [&](const std::vector<std::string_view>& columns) {
    for (std::string_view word : split(columns[0], ' ')) words.emplace(word);
  });
  return words;
}

NameTables parse() {
  NameTables tables;
  for_each_row(data::name_variants_tsv, [&](const std::vector<std::string_view>& columns) {
    if (columns.size() < 2) return;
    for (std::string_view variant : split(columns[1], ' ')) tables.variants.emplace(variant, columns[0]);
  });
  tables.titles = words_of(data::titles_txt);
  tables.legal_forms = words_of(data::legal_forms_txt);
  for_each_row(data::demonyms_tsv, [&](const std::vector<std::string_view>& columns) {
    tables.demonyms.emplace(columns[0]);
    for (std::size_t column = 1; column < columns.size(); ++column)
      for (std::string_view people : split(columns[column], ' ')) tables.peoples.emplace(people, columns[0]);
  });
  return tables;
}

}  // namespace

const NameTables& name_tables() {
  static const NameTables tables = parse();
  return tables;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

}  // namespace relata::names
