#include "graph/boost_graph.h"

#include <utility>
#include <vector>

namespace relata::graph {

BoostGraph as_boost_graph(const KnowledgeGraph& graph, Direction direction) {
  std::vector<std::pair<VertexId, VertexId>> edges;
  for (const GraphEdge& edge : graph.edges()) {
    edges.emplace_back(edge.tail, edge.head);
    if (direction != Direction::kForward) edges.emplace_back(edge.head, edge.tail);
  }
  return BoostGraph(boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(),
                    static_cast<VertexId>(graph.vertices().size()));
}

BoostGraph as_boost_graph(const Rows& rows) {
  std::vector<std::pair<VertexId, VertexId>> edges;
  edges.reserve(rows.to.size());
  for (VertexId v = 0; v < rows.vertices(); ++v)
    for (const VertexId to : rows.neighbours(v)) edges.emplace_back(v, to);
  return BoostGraph(boost::edges_are_sorted, edges.begin(), edges.end(), static_cast<VertexId>(rows.vertices()));
}

}  // namespace relata::graph
