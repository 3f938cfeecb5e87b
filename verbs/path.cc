#include "verbs/path.h"

#include <utility>

#include "graph/measures.h"
#include "kb/triple_table.h"
#include "verbs/knowledge.h"
#include "verbs/strong_triples.h"

namespace relata::verbs {

graph::KnowledgeGraph graph_of(const kb::KnowledgeBase& kb, const Filter& filter, Undated& undated, bool phrases) {
  using kb::TripleTable;
  TripleTable table(filter, phrases ? TripleTable::Ends::kAll : TripleTable::Ends::kEntities, TripleTable::Made::kEach);
  kb.collect(table, undated);
  return graph::assemble(
      [&](const graph::TripleVisitor& visit) {
        for (const TripleTable::Row& row : table.rows())
          if (is_vertex(table.ends()[row.subject], phrases) && is_vertex(table.ends()[row.object], phrases))
            if (!visit(table.triple(row))) return;
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
