// What tables know of who acts for whom: nouns, compounds, seats and rulers, kinds of organisations. Private to the
// room; any thread may call.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/acting.h"

namespace relata::entity {

// What a noun is of whom: acting_nouns.tsv.
struct ActingNoun {
  std::optional<ActorKind> of_place;
  bool of_organisation = false;
  std::optional<ActorKind> of_its_kind;  // of an organisation that no table knows
  bool through = false;                  // "hundreds of fighters"
  bool bare = false;                     // means the document's country where nothing says whose it is
};

// By its lemma, or its plural: "troops".
std::optional<ActingNoun> acting_noun(std::string_view lemma);
// acting_compound("armed", "force"), by acting_compounds.tsv.
std::optional<ActingNoun> acting_compound(std::string_view before, std::string_view lemma);

// The country that a seat, capital, ruler or people of two words stands for: "Kabul", "Cristiani", "North Korean".
std::optional<std::string> country_stood_for(std::string_view name);
// As text::country_of_demonym(), in capitals too: "SALVADORAN".
std::optional<std::string> country_of_people(std::string_view word);

// What the table says of an organisation: "Mossad" -> SPY; and what its words say: "Arce Battalion" -> MIL.
std::optional<ActorKind> known_kind(std::string_view name);
std::optional<ActorKind> kind_by_words(std::string_view name);

}  // namespace relata::entity
