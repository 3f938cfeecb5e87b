// The entities next to an entity, with the strongest triple that leads to each: the graph of a question, read as it is
// walked.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "query/pattern_matches.h"

namespace relata::query {

class Neighbours {
 public:
  // The strongest triple of two entities; of equally strong ones the first by its keys.
  struct Step {
    std::uint32_t far = 0;  // key of the other entity
    std::uint32_t support = 0;
    Range records;  // in Steps::records
  };
  struct Steps {
    std::vector<Step> steps;
    std::vector<EdgeTable::Record> records;
  };
  enum Way : std::uint8_t { kAlong = 1, kAgainst = 2, kEither = 3 };  // from subject to object, the other way, both

  // Keeps references.
  Neighbours(Found& found, const Search& search) : found_(found), search_(search) {}

  // Of the entity with this key; valid as long as the Neighbours. Each is read once. Throws QueryError where so much
  // was read that it cannot be held.
  const Steps& of(std::uint32_t key, Way way);
  // About how many edges of() would read; 0 where that is not known or was read already.
  std::uint64_t cost(std::uint32_t key, Way way) const;

 private:
  std::vector<EdgeTable::Record> edges_of(std::uint32_t key, Way way) const;
  // The other end of an edge of `key`.
  std::uint32_t far(const EdgeTable::Record& record, std::uint32_t key) const;
  Steps read(std::uint32_t key, Way way) const;

  Found& found_;
  const Search& search_;
  std::map<std::pair<std::uint32_t, Way>, Steps> known_;
  std::size_t held_ = 0;  // records
};

}  // namespace relata::query
