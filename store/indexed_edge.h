// An edge of a statement, as it is found.
#pragma once

#include <compare>
#include <cstdint>

#include "store/key_codec.h"
#include "store/posting.h"

namespace relata::store {

struct EdgeLocation {
  StatementLocation statement;
  std::uint32_t edge = 0;  // 0: the object; i + 1: argument i
  auto operator<=>(const EdgeLocation&) const = default;
};

// By the numbers of its terms, with what the index tells of it.
struct IndexedEdge {
  TermId subject = 0, relation = 0, object = 0;
  Posting posting;
  bool whole = false;  // the posting has days and confidence
};

}  // namespace relata::store
