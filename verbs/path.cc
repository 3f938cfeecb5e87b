#include "verbs/path.h"

#include <utility>

#include "graph/measures.h"
#include "verbs/knowledge.h"

namespace relata::verbs {

graph::KnowledgeGraph graph_of(const kb::KnowledgeBase& kb, const Filter& filter, Undated& undated) {
  return graph::assemble([&](const graph::TripleVisitor& visit) { undated = kb.triples(filter, visit); },
                         {filter.all, true});
}

FoundPath path(const kb::KnowledgeBase& kb, const PathRequest& request) {
  Notes notes;
  FoundPath found{entity_named(kb, request.from, notes), entity_named(kb, request.to, notes), {}, {}, {}};
  const graph::KnowledgeGraph graph = graph_of(kb, filter_of(request.filters, kb, notes), found.undated);
  found.notes = std::move(notes);
  const auto start = graph.find(found.from.id), end = graph.find(found.to.id);
  if (!start || !end) return found;
  const auto direction = request.directed ? graph::Direction::kForward : graph::Direction::kEither;
  if (const auto steps = graph::shortest_path(graph, *start, *end, direction))
    for (const graph::PathStep& step : *steps) found.edges.push_back(graph.edges()[step.edge].triple);
  return found;
}

}  // namespace relata::verbs
