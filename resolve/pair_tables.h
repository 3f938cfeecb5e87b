// The tables that tell the parts of names from each other, parsed once. Private to the room.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "resolve/name_tables.h"

namespace relata::resolve {

// As name_roles.tsv calls them.
enum class WordRole : std::uint8_t { kParticle, kSmall, kGeneric, kDirection, kBody, kPlace, kSuffix, kCommon };
inline constexpr std::size_t kWordRoles = 8;

struct LegalForm {
  std::vector<std::string> words;  // after folding
  std::string group;               // forms of one group mean the same
};

struct PairTables {
  std::array<WordSet, kWordRoles> roles;
  WordMap numbers;                     // "three", "third", "iii" -> "3"
  std::vector<LegalForm> legal_forms;  // longest first
  std::unordered_map<std::string, std::set<std::string>, StringHash, std::equal_to<>> given_names;  // of a short form

  bool has_role(std::string_view word, WordRole role) const {
    return roles[static_cast<std::size_t>(role)].contains(word);
  }
  // Whether both words are forms of one given name: "bill", "william"; "ted", "theodore".
  bool are_nicknames(std::string_view a, std::string_view b) const;
};
const PairTables& pair_tables();

}  // namespace relata::resolve
