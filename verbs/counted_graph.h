// CountedGraph: the triples of a knowledge base as a graph of numbers, in which verbs look for what they show: ways,
// ties, ranks, communities. The triples of what is shown are made then; of a million statements that takes a fifth of
// what all triples would (kb/triple_table.h).
//
//   const CountedGraph graph(kb, filter, undated);
//   const auto ties = graph::undirected(graph::ties_of(graph.edges()), graph.vertices());
//   graph.triples(graph.edges_between(*graph.find("taliban"), *graph.find("kunduz")))
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/filter.h"
#include "core/triple.h"
#include "graph/counted_edge.h"
#include "graph/knowledge_graph.h"
#include "kb/knowledge_base.h"
#include "kb/triple_table.h"

namespace relata::verbs {

// Whether an end is a vertex of graphs: an entity, or with `phrases` words that are no pronoun, which would join what
// has nothing to do with each other.
bool is_vertex(const End& end, bool phrases);

// Vertices and edges are numbered as those of graph_of(). The knowledge base must outlive it. Immutable; const methods
// may run on any thread.
class CountedGraph {
 public:
  // The triples of entities (and of phrases, on request, but for mere pronouns) that the filter takes; with Filter::all
  // also what no sentence asserts. `undated` gets what was left out for want of a date. kEach: all triples will be
  // asked for.
  CountedGraph(const kb::KnowledgeBase& kb, const Filter& filter, Undated& undated, bool phrases = false,
               kb::TripleTable::Made made = kb::TripleTable::Made::kSome);
  CountedGraph(const CountedGraph&) = delete;
  CountedGraph& operator=(const CountedGraph&) = delete;

  std::size_t vertices() const { return ends_.size(); }
  const End& end(graph::VertexId vertex) const { return table_.ends()[ends_[vertex]]; }
  graph::Vertex vertex(graph::VertexId vertex) const;
  std::optional<graph::VertexId> find(std::string_view entity_id) const;

  // By tail, head and relation.
  std::span<const graph::CountedEdge> edges() const { return edges_; }
  // By the numbers that edges have.
  const std::vector<std::string_view>& relations() const { return table_.relations(); }
  // All of two vertices: from the lesser number to the greater, then back.
  std::vector<graph::EdgeId> edges_between(graph::VertexId one, graph::VertexId other) const;

  // In this order, one for each; many cost less together.
  std::vector<Triple> triples(std::span<const graph::EdgeId> edges) const;

 private:
  void number_ends(std::span<const std::uint32_t> rows);
  void add_edges(std::vector<std::uint32_t> rows);

  const Filter filter_;
  kb::TripleTable table_;
  std::vector<std::uint32_t> ends_;        // of each vertex its place among the table's
  std::vector<graph::VertexId> vertices_;  // of each end; kNoVertex
  std::vector<graph::CountedEdge> edges_;
  std::vector<std::uint32_t> rows_;  // of each edge its place among the table's
};

// The same with all triples, which is what pictures are chosen from.
graph::KnowledgeGraph graph_of(const kb::KnowledgeBase& kb, const Filter& filter, Undated& undated,
                               bool phrases = false);

}  // namespace relata::verbs
