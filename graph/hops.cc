#include "graph/hops.h"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/visitors.hpp>

#include "graph/boost_graph.h"

namespace relata::graph {

std::vector<std::uint32_t> hops_from(const KnowledgeGraph& graph, VertexId from, Direction direction) {
  std::vector<std::uint32_t> hops(graph.vertices().size(), kUnreached);
  hops[from] = 0;
  const BoostGraph boost_graph = as_boost_graph(graph, direction);
  boost::breadth_first_search(
      boost_graph, from,
      boost::visitor(boost::make_bfs_visitor(boost::record_distances(hops.data(), boost::on_tree_edge()))));
  return hops;
}

}  // namespace relata::graph
