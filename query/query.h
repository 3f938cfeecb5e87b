// evaluate: the answers to a pattern, over any EdgeSource.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/entity.h"
#include "core/filter.h"
#include "core/triple.h"
#include "query/pattern.h"
#include "query/rows.h"

namespace relata::query {

struct Options {
  Filter filter;               // by default what is asserted and positive
  bool entities_only = false;  // --entities: no phrases
  bool literal = false;        // --literal: relation words match the lemma alone, not the canonical relation
  std::size_t limit = 0;       // rows; 0: all
};

struct UnknownName {
  std::string name;
  std::size_t offset = 0;            // byte of the pattern
  std::vector<std::string> nearest;  // the nearest first
};

struct Result {
  std::vector<std::string> variables;
  // Rows in which every variable is an entity first, then those with phrases; each by support, the greatest first,
  // then by names bytewise.
  Rows rows;
  std::size_t total = 0;           // rows before Options::limit; as far as they were looked for
  bool counted = true;             // false: under a limit it was clear early that no better rows can come
  Undated undated;                 // what --since or --until left out for want of a date, as far as it was looked for
  std::vector<std::string> notes;  // of names that others have, too: which was taken, in words
  std::optional<UnknownName> unknown;  // the first name that nothing has; then there are no rows
  std::vector<std::string>
      nearby_relations;  // nothing found: relations that the named ends do have, the likeliest first
};

// Of several entities of a name one that has ten times the mentions of all others together is taken, which `notes` say;
// they also say it where an entity is found by a better match than another that is spoken of as much. Throws QueryError
// for any other name of several (listing the entities), for a path with both ends open, and for a question
// too wide to answer in memory: beyond some twenty million edges or rows, of some fifty bytes each. Parts are asked in
// an order that EdgeSource::count() tells, and whatever it tells the answers are the same, as is a phrase's spelling:
// that of the first edge of the first part that binds it. The same source content gives the same result.
Result evaluate(const Pattern& pattern, const EdgeSource& source, const Options& options);

// The entity that `name` (from parse_name) means in a question, as in evaluate(); null if there is none.
std::optional<Entity> choose_entity(const EdgeSource& source, const EndPattern& name, std::vector<std::string>& notes);

// The only entity of this name, for who must not guess; null if there is none. Throws QueryError listing them if there
// are several.
std::optional<Entity> find_entity(const EdgeSource& source, const EndPattern& name);

}  // namespace relata::query
