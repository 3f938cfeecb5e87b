// The Boost.Graph side of KnowledgeGraph, for algorithms of Boost's. Include it in .cc files only: Boost's headers are
// large.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <vector>

#include "graph/knowledge_graph.h"

namespace relata::graph {

// Vertex descriptors are VertexIds; the edge index is the EdgeId.
using Topology = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property,
                                       boost::property<boost::edge_index_t, EdgeId>>;

struct KnowledgeGraph::Parts {
  std::vector<Vertex> vertices;  // by id
  std::vector<GraphEdge> edges;  // by (tail, head, relation)
  Topology topology;
  // Edge ids of vertex v: [begin[v], begin[v + 1]) of `ids`.
  struct Incidence {
    std::vector<std::uint32_t> begin;
    std::vector<EdgeId> ids;
  };
  Incidence out, in;
};

}  // namespace relata::graph
