// Acting: whom words without a name of their own act for: "Taliban fighters", "the Afghan government", "police".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/mention.h"

namespace relata {

// What acts, in the classes of event data (CAMEO's domestic roles, Schrodt 2012). On disk: never renumber.
enum class ActorKind : std::uint8_t {
  kGov = 0,
  kMil = 1,
  kCop = 2,
  kReb = 3,
  kOpp = 4,
  kLeg = 5,
  kJud = 6,
  kSpy = 7,
  kMed = 8,
  kOrg = 9
};

std::string_view to_string(ActorKind kind);  // "GOV"
std::optional<ActorKind> parse_actor_kind(std::string_view name);

// What a body of a place is called before the place: "Government of ", "Armed forces of ". "" for kinds that no place
// has one of.
std::string_view body_of_place(ActorKind kind);

struct Acting {
  std::uint32_t cluster = 0;  // of its document: the organisation, or a body that find_acting_phrases() added
  ActorKind kind = ActorKind::kOrg;
  bool inferred = false;  // no name stands in the words
  bool operator==(const Acting&) const = default;
};

// What an end or argument is in the knowledge base; filled in by resolution.
struct EntityRef {
  std::string id;  // slug
  std::string name;
  EntityType type = EntityType::kMisc;
  std::string of = {};  // id of the place whose body it is, "" for none
  bool operator==(const EntityRef&) const = default;
};

// Whom a phrase acts for, and what that is in the knowledge base.
struct PhraseActor {
  Acting acting;
  EntityRef entity;  // filled in by resolution; id "" before that
  std::string of;    // id of the place whose body it is, "" for none
  bool operator==(const PhraseActor&) const = default;
};

// A noun that acts for something, by its token.
struct ActingPhrase {
  std::uint32_t sentence = 0, head = 0;
  Acting acting;
  bool operator==(const ActingPhrase&) const = default;
};

}  // namespace relata
