// Paths of entities, breadth first: (A)-[*1..3]->(B), (A+)-[*1..3]->(?x).
#pragma once

#include <string>
#include <vector>

#include "query/pattern_matches.h"

namespace relata::query {

// Paths from the entities with these keys, of as many edges as the part asks: for each end that matches, one of the
// shortest from any of them, and of these the one whose weakest edge is strongest, then whose entity keys come first.
// Of a far end that is named one of the shortest to any that the name means. An end whose shortest path is shorter than
// asked is no match. `from_object`: `starts` are the part's object, and edges are followed backwards. The triples of a
// match run from its subject to its object.
std::vector<Match> find_paths(const PreparedPattern& part, const Keys& starts, bool from_object, const Search& search);

}  // namespace relata::query
