// The names of things that go by several: countries by ISO 3166-1 (package iso-codes) and our own table of what else
// they are called, and organisations by our table of acronyms and other names. Any thread may call.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace relata::names {

struct KnownName {
  std::string text;  // the normal form that stands for all names of the thing
  bool country = false;
};

// `plain` is a name after folding, before other names are looked up: known_name("usa", true) -> "united states".
// Codes ("US", "UN") count only where the text writes them as `capitals`.
std::optional<KnownName> known_name(std::string_view plain, bool capitals);

// The normal form of the country with this code of ISO 3166-1: country_of_code("AF") -> "afghanistan".
std::optional<std::string> country_of_code(std::string_view alpha_2);

// The names that known_name() has for countries, as it is asked for them, in any order.
void each_country_name(const std::function<void(std::string_view plain)>& visit);

// What a country is called in print, by its normal form: "russian federation" -> "Russia"; "al salvador" -> "El
// Salvador".
std::optional<std::string> country_in_print(std::string_view normal);

}  // namespace relata::names
