// Paths of entities, breadth first: (A)-[*1..3]->(B).
#pragma once

#include <string>
#include <vector>

#include "query/pattern_matches.h"

namespace relata::query {

// Paths from the entity with key `start`, of as many edges as the part asks: for each end that matches, one of the
// shortest, and of these the one whose weakest edge is strongest, then whose entity keys come first. An end whose
// shortest path is shorter than asked is no match. `from_object`: `start` is the part's object, and edges are
// followed backwards. The triples of a match run from its subject to its object.
std::vector<Match> find_paths(const PreparedPattern& part, const std::string& start, bool from_object,
                              const Search& search);

}  // namespace relata::query
