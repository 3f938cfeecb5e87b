#include "names/countries.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "core/ascii.h"
#include "core/iso_codes.h"
#include "core/table.h"
#include "names/country_aliases_tsv.h"
#include "names/folding.h"
#include "names/known_names_tsv.h"
#include "names/name_tables.h"

namespace relata::names {
namespace {

struct Entry {
  KnownName known;
  bool code = false;  // counts only in capitals
};
using Entries = std::unordered_map<std::string, Entry, StringHash, std::equal_to<>>;

bool is_code(std::string_view alias) {
  return std::all_of(alias.begin(), alias.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

void add(Entries& entries, std::string_view alias, const KnownName& known) {
  entries.try_emplace(plain_form(alias), Entry{known, is_code(alias)});
}

// ISO writes "Korea, Republic of"; texts write "Republic of Korea".
std::string in_reading_order(const std::string& name) {
  const std::size_t comma = name.find(", ");
  return comma == std::string::npos ? name : name.substr(comma + 2) + " " + name.substr(0, comma);
}

struct Tables {
  Entries entries;
  std::unordered_map<std::string, KnownName, StringHash, std::equal_to<>> by_code;
  std::unordered_map<std::string, std::string, StringHash, std::equal_to<>> in_print;  // by normal form
};

Tables read_known_names() {
  Tables tables;
  auto& [entries, by_code, in_print] = tables;
  each_iso_country([&](const IsoCountry& country) {
    const std::string name(country.name);
    const std::string common(country.common_name.empty() ? country.name : country.common_name);
    const KnownName known{plain_form(in_reading_order(common)), true};
    by_code[std::string(country.alpha_2)] = known;
    in_print[known.text] = in_reading_order(common);
    add(entries, common, known);
    add(entries, in_reading_order(name), known);
    add(entries, country.official_name.empty() ? country.name : country.official_name, known);
  });
  each_row(data::country_aliases_tsv, [&](const TableRow& columns) {
    const auto country = by_code.find(columns[0]);
    if (country == by_code.end() || columns.size() < 2) return;
    const std::vector<std::string_view> aliases = split(columns[1], '|');
    for (std::string_view alias : aliases) add(entries, alias, country->second);
    std::string& printed = in_print[country->second.text];  // the first, unless ISO's own name is among them
    if (std::find(aliases.begin(), aliases.end(), printed) == aliases.end() && !aliases.empty() && !is_code(aliases[0]))
      printed = aliases[0];
  });
  each_row(data::known_names_tsv, [&](const TableRow& columns) {
    const KnownName known{plain_form(columns[0]), false};
    add(entries, columns[0], known);
    for (std::size_t column = 1; column < columns.size(); ++column)
      for (std::string_view alias : split(columns[column], '|')) add(entries, alias, known);
  });
  return tables;
}

const Tables& tables() {
  static const Tables all = read_known_names();
  return all;
}

}  // namespace

std::optional<std::string> country_of_code(std::string_view alpha_2) {
  const auto country = tables().by_code.find(alpha_2);
  return country == tables().by_code.end() ? std::nullopt : std::optional(country->second.text);
}

std::optional<KnownName> known_name(std::string_view plain, bool capitals) {
  const Entries& entries = tables().entries;
  const auto entry = entries.find(plain);
  if (entry == entries.end() || (entry->second.code && !capitals)) return std::nullopt;
  return entry->second.known;
}

void each_country_name(const std::function<void(std::string_view plain)>& visit) {
  for (const auto& [name, entry] : tables().entries)
    if (entry.known.country) visit(name);
}

std::optional<std::string> country_in_print(std::string_view normal) {
  const auto found = tables().in_print.find(normal);
  return found == tables().in_print.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace relata::names
