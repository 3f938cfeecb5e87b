// Bytes of the rows of identity: docs/store_format.md, family `identity`, in code. Decoding is safe on any bytes: it
// gives a record or throws StoreError.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/actor.h"
#include "core/correction.h"
#include "identity/records.h"

namespace relata::identity {

// On disk: never renumber. First byte of a key in the column family `identity`.
enum class IdentityKind : std::uint8_t {
  kNode = 1,
  kOccurrence = 2,
  kBlock = 3,
  kLink = 4,
  kMember = 5,
  kGroup = 6,
  kSlug = 7,
  kId = 8,
  kLookup = 9,
  kCorrection = 10,
  kMention = 11,
  kActor = 12,
  kClaims = 13,
  kClaim = 14,
  kMeant = 15,
};

// A kind, and texts apart by their ends: identity_key(kLink, {"noor|person", "atta noor|person"}).
std::string identity_key(IdentityKind kind, std::initializer_list<std::string_view> texts);
// The text that is the `index`-th of a key of that form.
std::string text_of_key(std::string_view key, std::size_t index);

// All but the key's part.
std::string encode(const Node& node);
Node decode_node(std::string_view key, std::string_view bytes);
std::string encode(const DocumentCompany& company);
DocumentCompany decode_company(std::string_view bytes);
std::string encode(const Link& link);
Link decode_link(std::string_view bytes);
std::string encode(const Group& group);
Group decode_group(std::string_view bytes);
std::string encode(const Actor& actor);  // all but name and type
Actor decode_actor(std::string_view name, std::string_view type, std::string_view bytes);
std::string encode(const ActorClaims& claims);
ActorClaims decode_claims(std::string_view bytes);
std::string encode(const MeantMention& mention);
MeantMention decode_meant(std::string_view bytes);

// A correction is its key, but for the new name or type, which is the value: one side has one name.
std::string correction_key(const Correction& correction);
std::string correction_value(const Correction& correction);
Correction decode_correction(std::string_view key, std::string_view value);

// Of a kind whose keys are places: kMention, kMeant.
std::string place_key(IdentityKind kind, const MentionPlace& place);
MentionPlace decode_place_key(std::string_view key);

// The rows of a group are itself, its members, slug, id and lookups. Which of them its change takes away, and which it
// gives or changes, with what they hold; `before` and `after`, one of which may be null, have one head.
struct GroupChange {
  const Group *before = nullptr, *after = nullptr;
};
using GivenRows = std::vector<std::pair<std::string, std::string>>;
GivenRows rows_that_go(const GroupChange& change);
GivenRows rows_that_come(const GroupChange& change);

}  // namespace relata::identity
