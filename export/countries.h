// Which names are countries, by ISO 3166-1, for formats that hold codes of countries.
#pragma once

#include <string>
#include <string_view>

namespace relata::exporter {

// The code of two letters; "" if no country is called so. ASCII case does not matter. The names are those of iso-codes,
// common and official, and export/country_names.tsv. Any thread may call.
//   country_code("AFGHANISTAN") -> "AF"; ("Russia") -> "RU"; ("Kunduz") -> ""
std::string country_code(std::string_view name);

}  // namespace relata::exporter
