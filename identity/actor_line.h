// One line of a dictionary of actors, as both formats fill it in. Private to the room.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/actor.h"
#include "identity/actors.h"

namespace relata::identity {

enum class ActorField : std::uint8_t { kName, kAliases, kType, kLinks, kNeverMerge, kAlwaysMerge };
inline constexpr std::array<std::string_view, 6> kActorFields = {"name",  "aliases",     "type",
                                                                 "links", "never_merge", "always_merge"};
std::optional<ActorField> parse_actor_field(std::string_view name);
// "name, aliases, type, links, never_merge, always_merge"
std::string actor_field_list();

// What is wrong with a line: the column in bytes, from 0.
struct LineProblem {
  std::size_t offset = 0;
  std::string what;
};

// An actor and where its parts stand: offsets in bytes of the line, of the cell or key of each field.
struct ActorLine {
  Actor actor;
  std::uint64_t line = 0;
  std::array<std::size_t, kActorFields.size()> offsets{};

  std::size_t& offset(ActorField field) { return offsets[static_cast<std::size_t>(field)]; }
  std::size_t offset(ActorField field) const { return offsets[static_cast<std::size_t>(field)]; }

  // Each returns what is wrong with the value, "" if nothing. An empty value is left out.
  std::string add(ActorField field, std::string_view value);  // a name, a type, one of several
  std::string add_link(std::string_view key, std::string_view value);
  // What is wrong with the line as a whole, when all is added: no name, a name that it must not merge with.
  std::optional<LineProblem> check() const;
};

// 'Taliban': a value for a message; cut where it is long, between letters; control characters become blanks.
std::string shown(std::string_view value);

// The types under whose rules the names of an actor are to be read: its own, else one of each class.
std::vector<EntityType> types_of(const Actor& actor);

// The columns of a table, from its header line.
using ActorColumns = std::vector<ActorField>;
std::optional<LineProblem> read_actor_header(std::string_view line, ActorColumns& columns);
std::optional<LineProblem> read_actor_row(std::string_view line, const ActorColumns& columns, ActorLine& into);
std::optional<LineProblem> read_actor_object(std::string_view line, ActorLine& into);

}  // namespace relata::identity
