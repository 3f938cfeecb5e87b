// The matches of one part: its edges found in the source, kept as numbers and grouped by what they bind.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/triple.h"
#include "query/edge_table.h"
#include "query/end_matcher.h"
#include "query/pattern.h"
#include "query/query.h"

namespace relata::query {

// One way to bind the variables of a part, with all triples that say so.
struct Match {
  std::uint32_t subject = 0,
                object = 0;              // ends as the part asks, whichever way the triples are stored, in the spelling
                                         // of the first edge; one that is stored as asked goes before a turned one
  std::uint32_t relation = 0;            // of that edge; what a relation variable binds
  std::uint32_t first = 0, past = 0;     // its records
  std::uint32_t support : 31, path : 1;  // path: the triples stand in their order
};

// A run of matches or records.
struct Range {
  std::uint32_t first = 0, past = 0;
  bool empty() const { return first == past; }
};

// A triple of a match.
struct FoundTriple {
  Range records;
  std::uint32_t support = 0;
};

// Whether the filter takes a triple.
inline bool takes(const Filter& filter, const EdgeTable::Counts& counts) {
  return counts.admitted && counts.support >= filter.min_support && counts.sources >= filter.min_sources;
}

// What was found for a question so far.
struct Found {
  EdgeTable edges;
  std::vector<EdgeTable::Record> records;  // those of a match together, those of a triple together therein
  std::vector<Match> matches;

  EdgeTable::Run run(const Range& range) const {
    return EdgeTable::Run(records).subspan(range.first, range.past - range.first);
  }
  // The triples that the filter takes: strongest first, then by keys; of a path in order.
  std::vector<FoundTriple> triples(const Match& match, const Filter& filter) const;
};

// What all steps of an evaluation share.
struct Search {
  const EdgeSource& source;
  const Options& options;
  Undated& undated;  // of all visits

  // All edges from any of some ends to any of others that the filter takes, and those that deny, plan, fear or order.
  // Null: from or to anything.
  void visit(const std::optional<Keys>& subjects, const std::optional<Keys>& objects, const RelationMatcher& relation,
             const EdgeSource::FactVisit& visit) const;
};

// A part with its names looked up.
struct PreparedPattern {
  const TriplePattern* pattern;
  RelationMatcher relation;
  EndMatcher subject, object;
};

// Adds the matches whose subject and object have one of these keys (null: any). Throws QueryError if they are too many
// to hold.
Range find_matches(const PreparedPattern& part, const std::optional<Keys>& subjects, const std::optional<Keys>& objects,
                   const Search& search, Found& found);

// Calls `take` for each run of edges of one triple, which stand together from `first` on, until it returns false.
template <typename Take>
void each_triple(const EdgeTable& edges, const std::vector<EdgeTable::Record>& records, Range range, const Take& take) {
  for (std::uint32_t first = range.first, past = first; first < range.past; first = past) {
    while (past < range.past && edges.same_triple(records[first], records[past])) ++past;
    take(Range{first, past}, EdgeTable::Run(records).subspan(first, past - first));
  }
}

// The most edges, matches or rows that are held at a time: beyond it a question is refused rather than the memory
// filled. Some 50 bytes each.
inline constexpr std::size_t kMostRows = 20'000'000;
[[noreturn]] void refuse_as_too_wide();

}  // namespace relata::query
