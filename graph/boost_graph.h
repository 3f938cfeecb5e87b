// Graphs for the algorithms of Boost.Graph. Include it in sources only: Boost's headers are large.
#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "graph/hops.h"

namespace relata::graph {

// Vertex descriptors are VertexIds. Edges stand in the order of KnowledgeGraph::edges, those of a vertex side by side.
using BoostGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                      boost::no_property, VertexId, std::uint32_t>;

// A copy of the vertices and edges of `graph`; each edge in both directions unless `direction` is kForward.
BoostGraph as_boost_graph(const KnowledgeGraph& graph, Direction direction);
// The same of rows.
BoostGraph as_boost_graph(const Rows& rows);

}  // namespace relata::graph
