// The tables that tell the parts of names from each other, parsed once. Private to the room.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "names/name_tables.h"

namespace relata::names {

// As name_roles.tsv calls them.
enum class WordRole : std::uint8_t {
  kParticle,
  kSmall,
  kGeneric,
  kDirection,
  kBody,
  kPlace,
  kSuffix,
  kCommon,
  kGroup,
  kFeature,
  kChamber,
  kThing,
  kSort,
  kEachHead,
  kEachMore,
  kCode,
  kSubdivision,
  kHers,
  kHersInE,
  kMembers,
  kUnit,
  kUnitMore
};
inline constexpr std::size_t kWordRoles = 22;

struct LegalForm {
  std::vector<std::string> words;  // after folding
  std::string group;               // forms of one group mean the same
};

struct PairTables {
  std::array<WordSet, kWordRoles> roles;
  WordMap numbers;                     // "three", "third", "iii" -> "3"
  std::vector<LegalForm> legal_forms;  // longest first
  // Of a short form, and of the long one: "ted" -> "edward", "theodore".
  std::unordered_map<std::string, std::set<std::string>, StringHash, std::equal_to<>> long_forms;
  WordSet given_names;      // well known ones
  WordSet one_of_its_name;  // plain names that look like those of a body of each country

  bool has_role(std::string_view word, WordRole role) const {
    return roles[static_cast<std::size_t>(role)].contains(word);
  }
  // Whether both words are forms of one given name: "bill", "william"; "ted", "theodore".
  bool are_nicknames(std::string_view a, std::string_view b) const;
  // Whether both are well known given names and not the same: "john", "jane"; "hasan", "hussein".
  bool are_two_given_names(std::string_view a, std::string_view b) const;
};
const PairTables& pair_tables();

}  // namespace relata::names
