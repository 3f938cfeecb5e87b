#include "verbs/path.h"

#include <utility>

#include "core/triple_collector.h"
#include "graph/measures.h"
#include "verbs/knowledge.h"
#include "verbs/pronouns.h"

namespace relata::verbs {
namespace {

// A pronoun would join what has nothing to do with each other.
bool is_vertex(const End& end, bool phrases) {
  return end.is_entity() || (phrases && !end.is_nothing() && !is_pronoun(end.name));
}

}  // namespace

graph::KnowledgeGraph graph_of(const kb::KnowledgeBase& kb, const Filter& filter, Undated& undated, bool phrases) {
  return graph::assemble(
      [&](const graph::TripleVisitor& visit) {
        // What is no edge of the graph, most of a knowledge base, is not collected at all.
        TripleCollector triples(filter);
        undated = kb.edges({}, with_denials(filter), [&](const Edge& edge) {
          if (is_vertex(edge.subject, phrases) && is_vertex(edge.object, phrases)) triples.add(edge);
          return true;
        });
        triples.each([&](const Triple& triple, const auto&) { return visit(triple); });
      },
      {filter.all, true, phrases});
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
