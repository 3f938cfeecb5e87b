#include "core/iso_codes.h"

#include <optional>

#include "core/iso_3166_1_tsv.h"
#include "core/iso_3166_2_tsv.h"
#include "core/table.h"

namespace relata {

void each_iso_country(const std::function<void(const IsoCountry&)>& visit) {
  std::optional<IsoCountry> country;
  each_row(data::iso_3166_1_tsv, [&](const TableRow& row) {
    if (row.size() < 2) return;
    if (row[0] == "alpha_2") {
      if (country) visit(*country);
      country = IsoCountry{.alpha_2 = row[1], .name = {}, .common_name = {}, .official_name = {}};
    } else if (country) {
      (row[0] == "name"          ? country->name
       : row[0] == "common_name" ? country->common_name
                                 : country->official_name) = row[1];
    }
  });
  if (country) visit(*country);
}

void each_iso_subdivision(const std::function<void(const IsoSubdivision&)>& visit) {
  std::string_view code;
  each_row(data::iso_3166_2_tsv, [&](const TableRow& row) {
    if (row.size() < 2) return;
    if (row[0] == "code") code = row[1];
    else visit({code, row[1]});
  });
}

}  // namespace relata
