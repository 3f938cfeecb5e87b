// The matches of one part: its edges found in the source, put together into triples and grouped by what they bind.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/triple.h"
#include "query/end_matcher.h"
#include "query/pattern.h"
#include "query/query.h"

namespace relata::query {

// One way to bind the variables of a part, with all triples that say so.
struct Match {
  End subject, object;          // as the part asks, whichever way the triples are stored
  std::string relation;         // of the first triple; what a relation variable binds
  std::vector<Triple> triples;  // strongest first; of a path in order
  std::uint32_t support = 0;
};

// What all steps of an evaluation share.
struct Search {
  const EdgeSource& source;
  const Options& options;
  Undated& undated;  // of all visits

  // All edges that match and that the filter takes, and those that deny, plan, fear or order.
  void visit(const EdgePattern& pattern, const std::function<void(const Edge&)>& visit) const;
  // The same from any of some ends to any of others; null: from or to anything.
  void visit(const std::optional<Keys>& subjects, const std::optional<Keys>& objects, const RelationMatcher& relation,
             const std::function<void(const Edge&)>& visit) const;
};

// A part with its names looked up.
struct PreparedPattern {
  const TriplePattern* pattern;
  RelationMatcher relation;
  EndMatcher subject, object;
};

// The matches whose subject and object have one of these keys (null: any), in an order that depends on the source's
// content alone. Throws QueryError if they are too many to hold.
std::vector<Match> pattern_matches(const PreparedPattern& part, const std::optional<Keys>& subjects,
                                   const std::optional<Keys>& objects, const Search& search);

// The most matches or rows that are held at a time: beyond it a question is refused rather than the memory filled.
inline constexpr std::size_t kMostRows = 1'000'000;
[[noreturn]] void refuse_as_too_wide();

}  // namespace relata::query
