// Parts joined by the variables they share.
#pragma once

#include <cstdint>
#include <vector>

#include "query/plan.h"

namespace relata::query {

// Rows as the numbers of their matches, one for each part in the order of the pattern.
struct JoinedRows {
  std::size_t parts = 0;
  std::vector<std::uint32_t> matches;  // `parts` for each row
  bool all = true;                     // false: no row that is left out can be among the first so many asked for
  std::uint64_t seen = 0;              // rows that were made, those that a limit let go too

  std::size_t size() const { return parts > 0 ? matches.size() / parts : 0; }
};

// What a variable stands for in a row: as the first part of the pattern that has it spells it.
struct BoundBy {
  std::size_t part = 0;
  enum Side : std::uint8_t { kSubject, kRelation, kObject } side = kSubject;
};
std::vector<BoundBy> bound_by(const std::vector<PartVariables>& variables, std::size_t count);

// The order of answers: rows without phrases first, then by support, then by names, then by keys.
class RowOrder {
 public:
  // Keeps references.
  RowOrder(const Found& found, std::vector<BoundBy> bound_by) : found_(found), bound_by_(std::move(bound_by)) {}

  // Of a row of `parts` matches. The greater, the earlier it comes, whatever its names.
  std::uint64_t strength(const std::uint32_t* row, std::size_t parts) const;
  // Whether row `a` comes first of two of one strength.
  bool names_precede(const std::uint32_t* a, const std::uint32_t* b) const;
  // Less than 0: `a` comes first by the names of the first so many variables, whatever the keys; 0: they are equal.
  int compare_names(const std::uint32_t* a, const std::uint32_t* b, std::size_t variables) const;
  std::uint32_t value(const std::uint32_t* row, const BoundBy& place) const;
  const std::vector<BoundBy>& places() const { return bound_by_; }

 private:
  const Found& found_;
  const std::vector<BoundBy> bound_by_;  // by variable
};

// All rows, in no promised order; with `limit` at least those that come first so many. Parts are asked in the order of
// the planner. Throws QueryError for a path both of whose ends stay open, and for too many rows.
JoinedRows join(const Pattern& pattern, const std::vector<PreparedPattern>& parts, const Search& search, Found& found);

}  // namespace relata::query
