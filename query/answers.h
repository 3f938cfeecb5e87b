// What was joined, put in the order of answers and made into rows.
#pragma once

#include "query/join.h"
#include "query/rows.h"

namespace relata::query {

struct OrderedRows {
  Rows rows;
  std::size_t total = 0;  // of `joined`, before the limit; a path without variables counts once
};

// Rows of bindings by RowOrder; of a pattern without variables its triples by support and names, or, where it has a
// path, the triples of each answer in turn. At most `options.limit` of them, if that is not 0.
OrderedRows ordered_rows(const Pattern& pattern, Found found, const JoinedRows& joined, const Options& options);

}  // namespace relata::query
