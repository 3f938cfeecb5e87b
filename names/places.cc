#include "names/places.h"

#include <unordered_map>
#include <unordered_set>

#include "core/ascii.h"
#include "core/iso_codes.h"
#include "core/table.h"
#include "names/countries.h"
#include "names/demonym_countries_tsv.h"
#include "names/folding.h"
#include "names/name_tables.h"
#include "names/pair_tables.h"
#include "names/shared_place_names_txt.h"

namespace relata::names {
namespace {

using Places = std::unordered_map<std::string, Place, StringHash, std::equal_to<>>;

void add(Places& places, const std::string& name, const std::string& country, bool subdivision) {
  const auto [entry, added] = places.try_emplace(name, Place{name, country, subdivision, false, false});
  Place& place = entry->second;
  if (added || (place.country == country && place.subdivision == subdivision)) return;
  place.ambiguous = true;
  place.subdivision |= subdivision;
  if (place.country != country) place.country.clear();
}

// The names that one entry of the table gives: "Kabul", "Beijing Shi", "Altai, Respublika", "Wien (Vienna)".
std::vector<std::string> names_of(std::string_view entry) {
  std::vector<std::string> names;
  for (std::string_view whole : split(entry, '/'))
    for (std::string_view name : split(whole, '('))
      for (std::string_view part : split(name, '[')) {
        std::vector<std::string> words = folded_words(part.substr(0, part.find(',')));
        while (words.size() > 1 && pair_tables().has_role(words.back(), WordRole::kPlace)) words.pop_back();
        if (!words.empty()) names.push_back(joined(words, " "));
      }
  return names;
}

Places read_places() {
  Places places;
  each_iso_subdivision([&](const IsoSubdivision& subdivision) {
    const auto country = country_of_code(subdivision.code.substr(0, 2));
    if (!country) return;
    for (const std::string& name : names_of(subdivision.name)) add(places, name, *country, true);
  });
  each_row(data::shared_place_names_txt, [&](const TableRow& columns) {
    for (std::string_view name : split(columns[0], '|'))
      if (const auto place = places.find(plain_form(name)); place != places.end()) place->second.city_too = true;
  });
  return places;
}

// "balkh province", "province of balkh" -> "balkh"
std::string without_kind(std::string_view name) {
  std::vector<std::string> words;
  for (std::string_view word : split(name, ' ')) words.emplace_back(word);
  const auto is_kind = [](const std::string& word) {
    return word != "city" && word != "town" && word != "village" && pair_tables().has_role(word, WordRole::kPlace);
  };
  if (words.size() > 1 && is_kind(words.back())) words.pop_back();
  else if (words.size() > 2 && is_kind(words[0]) && words[1] == "of") words.erase(words.begin(), words.begin() + 2);
  return joined(words, " ");
}

}  // namespace

std::optional<Place> place_named(std::string_view normal_name) {
  static const Places places = read_places();
  std::optional<Place> place;
  auto found = places.find(normal_name);
  if (found == places.end() && normal_name.find(' ') != normal_name.npos)
    found = places.find(without_kind(normal_name));
  if (found != places.end()) place = found->second;
  const auto country = known_name(normal_name, true);
  if (!country || !country->country) return place;
  if (!place) return Place{country->text, country->text, false, false, false};
  place->ambiguous |= place->country != country->text;
  place->country = place->ambiguous ? "" : country->text;
  return place;
}

std::optional<std::string> country_of_people(std::string_view word) {
  using Codes = std::unordered_map<std::string, std::string, StringHash, std::equal_to<>>;
  static const Codes codes = [] {
    Codes table;
    each_row(data::demonym_countries_tsv, [&](const TableRow& columns) {
      if (columns.size() == 2) table.emplace(columns[0], columns[1]);
    });
    return table;
  }();
  const auto plural = name_tables().peoples.find(word);
  const auto code = codes.find(plural == name_tables().peoples.end() ? word : plural->second);
  return code == codes.end() ? std::nullopt : country_of_code(code->second);
}

bool is_demonym(std::string_view word) { return name_tables().demonyms.contains(word); }

bool names_country_or_people(NameSet::Hash hash) {
  static const std::unordered_set<NameSet::Hash> all = [] {
    std::unordered_set<NameSet::Hash> hashes;
    each_country_name([&](std::string_view name) { hashes.insert(NameSet::hash_of(name)); });
    for (const auto& word : name_tables().demonyms) hashes.insert(NameSet::hash_of(word));
    return hashes;
  }();
  return all.contains(hash);
}

}  // namespace relata::names
