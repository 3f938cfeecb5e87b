// Clauses joined by the variables they share.
#pragma once

#include <vector>

#include "query/pattern_matches.h"

namespace relata::query {

// All rows, in no promised order. Clauses are taken by how much of them is bound already, so that each is asked of the
// source by its bound ends. Throws QueryError for a path both of whose ends stay open, and for too many rows.
std::vector<Row> join(const Pattern& pattern, const std::vector<PreparedPattern>& parts, const Search& search);

}  // namespace relata::query
