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

// Whether a body is a unit of an army, which goes by its number alone: "3 brigade".
bool is_numbered_unit(std::string_view body);

// The same of what is told to be of something that no table has for a country: "tembe air force", "parliament of
// tembe", "tembese parliament". `country` is then what stands beside the words of the body: "tembe", "tembese".
std::optional<CountryBody> body_of_stranger(std::string_view normal_name);

// Whether `word` may be what the people of `place` are called: "tembese", "marovian" of "tembe", "marovia".
bool is_adjective_of(std::string_view word, std::string_view place);

// Whether the first word is a country or what its people are called: "peruvian army".
bool begins_with_country(std::string_view normal_name);

// Whether the words of a normal name say what kind of thing it is and not which: "red cross", "general command".
bool says_only_kind(std::string_view normal_name);

// Whether a name that ends in another is of some who belong to that: "young civic alliance" of "civic alliance".
bool is_of_members(std::string_view longer, std::string_view shorter);

// Whether `shorter`, which says which thing it is, is `longer` without the place behind "of" or the word for its sort:
// "civic alliance" of "civic alliance of marovia", "vance carlton" of "vance carlton partners".
bool is_short_for(std::string_view shorter, std::string_view longer);

// Whether `shorter` is the name of a firm without the word that says it is one: "vance carlton" of "vance carlton
// partners", but not "tomas lind" of "tomas lind foundation", which is called after him.
bool is_firm_in_short(std::string_view shorter, std::string_view firm);

// Whether the word says only which sort of thing a name in front of it is: "software", "party".
bool is_word_of_sort(std::string_view word);

}  // namespace relata::names
