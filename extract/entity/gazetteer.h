// Gazetteer: what tables know of names, without their sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/mention.h"

namespace relata::entity {

// Lower case, marks and a leading "the" removed, hyphens as blanks, apostrophes dropped; stops of acronyms too.
//   fold("Mazar-e-Sharif") -> "mazar e sharif"; fold("The U.S.") -> "us"; fold("Lōgar") -> "logar"
std::string fold(std::string_view name);

enum class Known : std::uint8_t {
  kState,        // a country, or a part of one that news treats like a country: "Afghanistan", "Scotland", "US"
  kCity,         // a city that is often in the news
  kSubdivision,  // a part of a country by ISO 3166-2: "Logar", "Victoria"
  kRegion,       // a place without a government: "Central Asia", "Red Sea"
  kOther,        // in names.tsv, with its type: "White House"
};

struct Entry {
  Known known = Known::kState;
  EntityType type = EntityType::kGpe;
  bool also_person = false;  // "Jordan", "Florence": a first or last name as well
};

// What the tables say of the whole name. Any thread may call.
std::optional<Entry> look_up(std::string_view name);

// The type that the first or last word of a name of several words decides: "Kabul Airport" -> FAC, "Lake Victoria" ->
// LOC. `weak` is set for words that are family names too ("Emma Bridge").
std::optional<EntityType> type_of_head(std::span<const std::string_view> words, bool* weak);

}  // namespace relata::entity
