// Where places are: countries and their subdivisions of ISO 3166 (package iso-codes), and peoples and the countries
// they are of (demonym_countries.tsv). Of cities it knows only that some share the name of a subdivision
// (shared_place_names.txt). Any thread may call.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/name_set.h"

namespace relata::names {

struct Place {
  std::string name;          // the normal name
  std::string country;       // normal name of the country that it is or lies in; "" if that is not certain
  bool subdivision = false;  // a province, state, district ...; both this and a country: "georgia"
  bool ambiguous = false;    // several places of these tables have the name: "georgia", "punjab"
  bool city_too = false;     // a city has the name as well: "herat", "new york"
};

// place_named("herat") -> in afghanistan, a subdivision, city_too; ("punjab") -> ambiguous, no certain country;
// ("kabul city") -> none. Subdivisions are known with and without the word for their kind ("balkh", "balkh province").
std::optional<Place> place_named(std::string_view normal_name);

// country_of_people("afghan") -> "afghanistan"; the word as in a normal name.
std::optional<std::string> country_of_people(std::string_view word);

// Whether the word, as in a normal name, is what a people or faith and its like are called: "afghan", "shia".
bool is_demonym(std::string_view word);

// Whether a country or a people has a name with this hash: one for which is_demonym() holds or known_name(name, true)
// gives a country.
bool names_country_or_people(NameSet::Hash hash);

}  // namespace relata::names
