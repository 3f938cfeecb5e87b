// Demonyms: the country behind an adjective or a people. extract/text/demonyms.tsv is the table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata::text {

// country_of_demonym("Afghan") -> "Afghanistan"; ("Britons") -> "United Kingdom"; ("Pashtun") -> nothing: a people
// without a country. Case counts ("polish" is no Pole). Any thread may call.
std::optional<std::string> country_of_demonym(std::string_view word);

// Whether the name is that of a country with a people in the table, as it stands there; in capitals too.
bool is_country(std::string_view name);

// Whether the word is in the table at all, with or without a country: "Afghans", "Pashtun", "Kurdish".
bool is_demonym(std::string_view word);

}  // namespace relata::text
