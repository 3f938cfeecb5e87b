// Edges held one by one, and triples as the contract tells them (section 4): what brute force works with.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/triple.h"
#include "query/end_matcher.h"
#include "query/pattern.h"

namespace relata::query::testing {

// An edge that is kept.
struct KeptEdge {
  Edge edge;  // its pointers are not used
  Statement statement;
  Provenance provenance;
  bool admitted = false;  // the filter takes it; else it hangs on its triple
};

bool asserts(const Statement& statement);

// By the keys of subject, relation and object.
struct PlainTriple {
  Triple triple;
  std::set<std::string> sentences;  // that assert it
};
using PlainTriples = std::map<std::tuple<std::string, std::string, std::string>, PlainTriple>;

// Of these edges those that `filter` takes.
PlainTriples plain_triples(const std::vector<const KeptEdge*>& edges, const Filter& filter);

// A way to an entity: its triples from the start.
struct Way {
  End start, end;
  std::vector<Triple> triples;
  std::uint32_t weakest = UINT32_MAX;
};

struct PlainPath {
  const RelationPattern* relation = nullptr;
  bool along = true, against = false;  // which way edges may be followed
  const EndMatcher *near = nullptr, *far = nullptr;
  bool one = false;  // the nearest and strongest alone
};

// The ways from `starts` that the path asks for: to each entity one of the shortest, of these the one whose weakest
// triple is strongest, then, from the end back, whose entity before comes first.
std::vector<Way> plain_paths(const std::vector<KeptEdge>& edges, const Filter& filter, const PlainPath& path,
                             const Keys& starts);

}  // namespace relata::query::testing
