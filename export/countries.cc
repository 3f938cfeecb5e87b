#include "export/countries.h"

#include <unordered_map>

#include "core/ascii.h"
#include "core/iso_codes.h"
#include "core/table.h"
#include "export/country_names_tsv.h"

namespace relata::exporter {
namespace {

using Codes = std::unordered_map<std::string, std::string>;  // names in lower case

Codes read_codes() {
  Codes codes;
  each_iso_country([&](const IsoCountry& country) {
    for (const std::string_view name : {country.name, country.common_name, country.official_name})
      if (!name.empty()) codes.emplace(ascii_lower(name), country.alpha_2);
  });
  each_row(data::country_names_tsv, [&](const TableRow& row) { codes.emplace(ascii_lower(row[0]), row.at(1)); });
  return codes;
}

}  // namespace

std::string country_code(std::string_view name) {
  static const Codes codes = read_codes();
  const auto found = codes.find(ascii_lower(name));
  return found == codes.end() ? "" : found->second;
}

}  // namespace relata::exporter
