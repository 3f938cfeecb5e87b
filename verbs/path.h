// Graphs of a knowledge base, and the way from one entity to another.
#pragma once

#include <string>
#include <vector>

#include "core/entity.h"
#include "core/filter.h"
#include "core/triple.h"
#include "graph/knowledge_graph.h"
#include "kb/knowledge_base.h"
#include "verbs/filters.h"

namespace relata::verbs {

// The triples of entities (and of phrases, on request, but for mere pronouns) that the filter takes; with Filter::all
// also what no sentence asserts. `undated` gets what was left out for want of a date.
graph::KnowledgeGraph graph_of(const kb::KnowledgeBase& kb, const Filter& filter, Undated& undated,
                               bool phrases = false);

struct PathRequest {
  std::string from, to;   // names, as in questions
  bool directed = false;  // from subject to object only
  FilterRequest filters;
};

struct FoundPath {
  Entity from, to;
  std::vector<Triple> edges;  // in their order; empty: there is none, or both are one
  Undated undated;            // what was left out for want of a date
  Notes notes;                // which of several of a name was taken
};

// The shortest; of several the best supported. Throws UsageError, UnknownName, QueryError.
FoundPath path(const kb::KnowledgeBase& kb, const PathRequest& request);

}  // namespace relata::verbs
