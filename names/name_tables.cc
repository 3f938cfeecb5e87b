#include "names/name_tables.h"

#include "core/ascii.h"
#include "core/table.h"
#include "names/demonyms_tsv.h"
#include "names/legal_forms_txt.h"
#include "names/name_variants_tsv.h"
#include "names/titles_txt.h"

namespace relata::names {
namespace {

WordSet words_of(std::string_view table) {
  WordSet words;
  each_row(table, [&](const TableRow& columns) {
    for (std::string_view word : split(columns[0], ' ')) words.emplace(word);
  });
  return words;
}

NameTables read_name_tables() {
  NameTables tables;
  each_row(data::name_variants_tsv, [&](const TableRow& columns) {
    if (columns.size() < 2) return;
    for (std::string_view variant : split(columns[1], ' ')) tables.variants.emplace(variant, columns[0]);
  });
  tables.titles = words_of(data::titles_txt);
  tables.legal_forms = words_of(data::legal_forms_txt);
  each_row(data::demonyms_tsv, [&](const TableRow& columns) {
    tables.demonyms.emplace(columns[0]);
    for (std::size_t column = 1; column < columns.size(); ++column)
      for (std::string_view people : split(columns[column], ' ')) tables.peoples.emplace(people, columns[0]);
  });
  return tables;
}

}  // namespace

const NameTables& name_tables() {
  static const NameTables tables = read_name_tables();
  return tables;
}

}  // namespace relata::names
