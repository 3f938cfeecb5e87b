#include "extract/text/demonyms.h"

#include <unordered_map>
#include <unordered_set>

#include "core/ascii.h"
#include "core/table.h"
#include "extract/text/demonyms_tsv.h"

namespace relata::text {
namespace {

using Countries = std::unordered_map<std::string_view, std::string_view>;

// By demonym, of rows "country, words apart by blanks"; "-" is no country.
const Countries& countries() {
  static const Countries known = [] {
    Countries result;
    each_row(data::demonyms_tsv, [&](const TableRow& row) {
      for (const std::string_view word : split(row[1], ' ')) result.emplace(word, row[0]);
    });
    return result;
  }();
  return known;
}

}  // namespace

std::optional<std::string> country_of_demonym(std::string_view word) {
  const auto found = countries().find(word);
  if (found == countries().end() || found->second == "-") return std::nullopt;
  return std::string(found->second);
}

bool is_country(std::string_view name) {
  static const auto names = [] {
    std::unordered_set<std::string> lowered;
    for (const auto& [word, country] : countries())
      if (country != "-") lowered.insert(ascii_lower(country));
    return lowered;
  }();
  return names.contains(ascii_lower(name));
}

bool is_demonym(std::string_view word) { return countries().contains(word); }

}  // namespace relata::text
