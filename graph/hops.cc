#include "graph/hops.h"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/visitors.hpp>

#include "graph/boost_graph.h"

namespace relata::graph {
namespace {

template <typename Graph>
std::vector<std::uint32_t> breadth_first(const Graph& graph, VertexId from) {
  std::vector<std::uint32_t> hops(boost::num_vertices(graph), kUnreached);
  hops[from] = 0;
  boost::breadth_first_search(
      graph, from,
      boost::visitor(boost::make_bfs_visitor(boost::record_distances(hops.data(), boost::on_tree_edge()))));
  return hops;
}

}  // namespace

std::vector<std::uint32_t> hops_from(const KnowledgeGraph& graph, VertexId from, Direction direction) {
  if (direction == Direction::kForward) return breadth_first(graph.parts().topology, from);
  boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> undirected(graph.vertices().size());
  for (const GraphEdge& edge : graph.edges()) boost::add_edge(edge.tail, edge.head, undirected);
  return breadth_first(undirected, from);
}

}  // namespace relata::graph
