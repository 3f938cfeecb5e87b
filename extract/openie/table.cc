#include "extract/openie/table.h"

#include <algorithm>
#include <charconv>

#include "extract/openie/adverbs_tsv.h"
#include "extract/openie/animate_tsv.h"
#include "extract/openie/light_verbs_tsv.h"
#include "extract/openie/nominal_prepositions_tsv.h"
#include "extract/openie/nominals_tsv.h"
#include "extract/openie/nouns_tsv.h"
#include "extract/openie/prepositional_verbs_tsv.h"
#include "extract/openie/roles_tsv.h"
#include "extract/openie/time_words_tsv.h"
#include "extract/openie/verbs_tsv.h"

namespace relata::openie {
namespace {

// The end of the `columns`-th column of `line`.
std::size_t end_of_column(std::string_view line, int columns) {
  std::size_t end = line.find('\t');
  while (--columns > 0 && end != line.npos) end = line.find('\t', end + 1);
  return std::min(end, line.size());
}

}  // namespace

Table::Table(std::string_view text, int key_columns) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.empty() || line.starts_with('#')) continue;
    std::size_t end = end_of_column(line, key_columns);
    std::vector<std::string_view>& row = rows_[line.substr(0, end)];
    while (end < line.size()) {
      const std::size_t begin = end + 1;
      end = std::min(line.find('\t', begin), line.size());
      row.push_back(line.substr(begin, end - begin));
    }
  }
}

const std::vector<std::string_view>* Table::find(std::string_view key) const {
  const auto row = rows_.find(key);
  return row == rows_.end() ? nullptr : &row->second;
}

std::string_view Table::value(std::string_view key) const {
  const auto* row = find(key);
  return row && !row->empty() ? row->front() : std::string_view();
}

const Table& verb_table() {
  static const Table table(data::verbs_tsv);
  return table;
}
const Table& noun_table() {
  static const Table table(data::nouns_tsv);
  return table;
}
const Table& light_verb_table() {
  static const Table table(data::light_verbs_tsv, 3);
  return table;
}
const Table& prepositional_verb_table() {
  static const Table table(data::prepositional_verbs_tsv, 2);
  return table;
}
const Table& adverb_table() {
  static const Table table(data::adverbs_tsv);
  return table;
}
const Table& time_table() {
  static const Table table(data::time_words_tsv);
  return table;
}
const Table& role_table() {
  static const Table table(data::roles_tsv);
  return table;
}
const Table& nominal_table() {
  static const Table table(data::nominals_tsv);
  return table;
}
const Table& nominal_preposition_table() {
  static const Table table(data::nominal_prepositions_tsv, 2);
  return table;
}
const Table& animate_table() {
  static const Table table(data::animate_tsv);
  return table;
}
int event_likelihood(std::string_view noun) {
  const auto* row = nominal_table().find(noun);
  int likelihood = 0;
  if (row && row->size() > 2) std::from_chars((*row)[2].data(), (*row)[2].data() + (*row)[2].size(), likelihood);
  return likelihood;
}

}  // namespace relata::openie
