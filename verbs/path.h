// path: the ways from one entity to another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/entity.h"
#include "core/filter.h"
#include "core/triple.h"
#include "kb/knowledge_base.h"
#include "verbs/filters.h"
#include "verbs/ways.h"

namespace relata::verbs {

struct PathRequest {
  std::string from, to;                // names, as in questions
  std::optional<std::uint32_t> count;  // paths; null: 1
  WaySearch search;                    // its `count` aside; `avoid`: names
  FilterRequest filters;
};

struct WalkedPath {
  std::vector<Triple> edges;  // in their order
  double cost = 0;            // in hops: verbs/ways.h
};

struct FoundPaths {
  Entity from, to;
  std::vector<WalkedPath> paths;  // the cheapest first; none: there is none, or both are one
  Undated undated;                // what was left out for want of a date
  Notes notes;                    // which of several of a name was taken
};

// Throws UsageError, UnknownName, QueryError.
FoundPaths path(const kb::KnowledgeBase& kb, const PathRequest& request);

// With the ids of who is to be avoided in the place of names.
WaySearch search_of(const WaySearch& search, const EdgeSource& source, Notes& notes);

// Triple and, if asked for, "evidence" in it: the statements with their sentences.
std::string edge_json(const kb::KnowledgeBase& kb, const Triple& edge, bool evidence);
// {"path":1,"cost":2.5,"edges":[edge_json()..]}
std::string path_json(const kb::KnowledgeBase& kb, const WalkedPath& path, std::size_t number, bool evidence);

}  // namespace relata::verbs
