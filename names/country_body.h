// CountryBody: names of which each country has one, and what tells whose it is.
//
//   country_body("congress")                     -> congress, of no country that is said
//   country_body("ministry of defense of chile") -> defense ministry, chile
//   country_body("chilean supreme court")        -> court supreme, chile
//   country_body("green party"), ("state department") -> none: one country has it
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata::names {

struct CountryBody {
  std::string body;     // words of the normal name in bytewise order, without small ones and those for the country
  std::string country;  // normal name; "" where the name does not say
};

// `normal_name` is NormalName::text of no person. name_roles.tsv has the words ("each head", "each more", "one").
std::optional<CountryBody> country_body(std::string_view normal_name);

// Whether the words of a normal name say what kind of thing it is and not which: "red cross", "general command".
bool says_only_kind(std::string_view normal_name);

}  // namespace relata::names
