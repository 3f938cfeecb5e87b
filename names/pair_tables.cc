#include "names/pair_tables.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/table.h"
#include "names/folding.h"
#include "names/given_names_txt.h"
#include "names/legal_form_classes_tsv.h"
#include "names/name_roles_tsv.h"
#include "names/nicknames_tsv.h"
#include "names/numbers_tsv.h"

namespace relata::names {
namespace {

// A word of a table as names have it: with the spelling that stands for all.
std::string folded(std::string_view word) { return plain_form(word); }

void add_roles(PairTables& tables) {
  constexpr std::array<std::string_view, kWordRoles> kRoles = {
      "particle",    "small",   "generic",   "direction", "body", "place",     "suffix",    "common",
      "group",       "feature", "chamber",   "thing",     "sort", "each head", "each more", "code",
      "subdivision", "hers",    "hers in e", "members",   "unit", "unit more"};
  each_row(data::name_roles_tsv, [&](const TableRow& columns) {
    const auto role = std::find(kRoles.begin(), kRoles.end(), columns[0]);
    if (columns.size() > 1 && columns[0] == "one")
      for (std::string_view name : split(columns[1], '|')) tables.one_of_its_name.insert(folded(name));
    if (role == kRoles.end() || columns.size() < 2) return;
    WordSet& words = tables.roles[static_cast<std::size_t>(role - kRoles.begin())];
    for (std::string_view word : split(columns[1], ' ')) {
      words.emplace(word);
      words.insert(folded(word));
    }
  });
}

void add_legal_forms(PairTables& tables) {
  each_row(data::legal_form_classes_tsv, [&](const TableRow& columns) {
    if (columns.size() < 2) return;
    for (std::string_view form : split(columns[1], '|'))
      tables.legal_forms.push_back({folded_words(form), std::string(columns[0])});
  });
  std::stable_sort(tables.legal_forms.begin(), tables.legal_forms.end(),
                   [](const LegalForm& a, const LegalForm& b) { return a.words.size() > b.words.size(); });
}

PairTables read_pair_tables() {
  PairTables tables;
  add_roles(tables);
  add_legal_forms(tables);
  each_row(data::numbers_tsv, [&](const TableRow& columns) {
    if (columns.size() < 2) return;
    for (std::string_view word : split(columns[1], ' ')) tables.numbers.emplace(folded(word), columns[0]);
  });
  each_row(data::nicknames_tsv, [&](const TableRow& columns) {
    if (columns.size() < 2) return;
    for (std::string_view word : split(columns[1], ' ')) tables.long_forms[folded(word)].insert(folded(columns[0]));
    tables.long_forms[folded(columns[0])].insert(folded(columns[0]));
  });
  each_row(data::given_names_txt, [&](const TableRow& columns) {
    for (std::string_view word : split(columns[0], ' ')) tables.given_names.insert(folded(word));
  });
  return tables;
}

}  // namespace

bool PairTables::are_nicknames(std::string_view a, std::string_view b) const {
  const auto of_a = long_forms.find(a), of_b = long_forms.find(b);
  if (of_a == long_forms.end() || of_b == long_forms.end()) return false;
  return std::any_of(of_a->second.begin(), of_a->second.end(),
                     [&](const std::string& name) { return of_b->second.contains(name); });
}

bool PairTables::are_two_given_names(std::string_view a, std::string_view b) const {
  return a != b && given_names.contains(a) && given_names.contains(b) && !are_nicknames(a, b);
}

const PairTables& pair_tables() {
  static const PairTables tables = read_pair_tables();
  return tables;
}

}  // namespace relata::names
