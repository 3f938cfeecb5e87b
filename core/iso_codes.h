// Countries and their parts with their codes: ISO 3166, as Debian's package iso-codes has it. The tables are made at
// build time (cmake/IsoTable.cmake); no process reads JSON.
#pragma once

#include <functional>
#include <string_view>

namespace relata {

// Views into the program's own text.
struct IsoCountry {
  std::string_view alpha_2;                     // "IR"
  std::string_view name;                        // "Iran, Islamic Republic of"
  std::string_view common_name, official_name;  // "Iran", "Islamic Republic of Iran"; empty if the table has none
};
struct IsoSubdivision {
  std::string_view code;  // "AF-LOG": the country's alpha_2 before the dash
  std::string_view name;  // "Lōgar"; several are apart by ';'
};

// Calls `visit` with each of ISO 3166-1 or 3166-2, in the order of the package. Any thread may call.
void each_iso_country(const std::function<void(const IsoCountry&)>& visit);
void each_iso_subdivision(const std::function<void(const IsoSubdivision&)>& visit);

}  // namespace relata
