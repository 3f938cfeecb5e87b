// Reads a user's own dictionary of actors: names that the user knows better than the texts tell.
//
// A table (.tsv): a header line with these columns in any order, of which `name` alone is needed; then an actor a line,
// several values of a cell apart by "|":
//   name     aliases                 type  links             never_merge  always_merge
//   Taliban  Islamic Emirate|Taleban  ORG   wikidata=Q42418   Talib
// JSON Lines (.jsonl, .ndjson): the same as an object a line; any key but "name" may be absent:
//   {"name":"Taliban","aliases":["Islamic Emirate","Taleban"],"type":"ORG","links":{"wikidata":"Q42418"},
//    "never_merge":["Talib"],"always_merge":[]}
// Blanks around values do not count, empty values and lines are left out, a byte order mark is passed over. Any thread
// may call.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/actor.h"

namespace relata::identity {

enum class ActorFormat : std::uint8_t { kTable, kJsonLines };
// By what the name ends in, whatever its case; null for others.
std::optional<ActorFormat> actor_format(std::string_view file_name);

// What is larger is refused: a dictionary is typed by people or exported from a register, and is held in memory.
inline constexpr std::size_t kMaxActorBytes = std::size_t{64} << 20;  // of the file
inline constexpr std::size_t kMaxActorLineBytes = std::size_t{1} << 20;
inline constexpr std::size_t kMaxActorNames = 500'000;  // names, aliases and other values in all
inline constexpr std::size_t kMaxActorNameBytes = 500;  // of a name, an alias, a link
inline constexpr std::size_t kMaxActorProblems = 50;    // that are named; the others are counted

struct ActorProblem {
  std::uint64_t line = 0;    // from 1
  std::uint64_t column = 0;  // in letters, from 1: where the cell begins, or the key that holds the value
  std::string what;          // what is wrong and what to try
  bool operator==(const ActorProblem&) const = default;
};

struct ActorFile {
  std::vector<Actor> actors;           // in the order of the lines; whole only if there are no problems
  std::vector<ActorProblem> problems;  // by line; at most kMaxActorProblems
  std::uint64_t further_problems = 0;
};

// Reads a whole dictionary. Wrong lines are problems, never exceptions. So is a name or alias that two actors have and
// that a text could not tell apart: they are of one class of types (persons, places, others), or one has no type.
ActorFile read_actors(std::string_view text, ActorFormat format);

}  // namespace relata::identity
