#include "graph/components.h"

#include <algorithm>
#include <boost/graph/strong_components.hpp>
#include <numeric>
#include <span>
#include <utility>

#include "graph/boost_graph.h"

namespace relata::graph {
namespace {

constexpr std::size_t kFirstNeighbours = 2;  // that are joined of all vertices before the largest piece is looked for
constexpr std::uint32_t kVerticesAsked = 1024;  // for which piece is the largest

// Trees of vertices: each points to a smaller one, the first of a tree to itself.
class Trees {
 public:
  explicit Trees(std::size_t vertices) : parent_(vertices) { std::iota(parent_.begin(), parent_.end(), 0); }
  VertexId root(VertexId vertex) {
    while (parent_[vertex] != vertex) vertex = parent_[vertex] = parent_[parent_[vertex]];
    return vertex;
  }
  void join(VertexId a, VertexId b) {
    a = root(a), b = root(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<VertexId> parent_;
};

// The root that most of some vertices have: a guess at the largest piece, which spares work and changes no result.
VertexId commonest_root(Trees& trees, std::size_t vertices) {
  std::vector<VertexId> roots;
  const std::size_t step = vertices / kVerticesAsked + 1;
  for (std::size_t v = 0; v < vertices; v += step) roots.push_back(trees.root(static_cast<VertexId>(v)));
  std::sort(roots.begin(), roots.end());
  VertexId commonest = 0;
  std::size_t most = 0;
  for (std::size_t first = 0, last = 0; first < roots.size(); first = last) {
    while (last < roots.size() && roots[last] == roots[first]) ++last;
    if (last - first > most) most = last - first, commonest = roots[first];
  }
  return commonest;
}

// Numbers pieces by size, then by their first vertices. `of`: any number below of.size() for each vertex.
Components by_size(std::vector<std::uint32_t> of) {
  constexpr std::uint32_t kNone = UINT32_MAX;
  std::vector<std::uint32_t> number(of.size(), kNone), size;
  for (std::uint32_t& piece : of) {
    if (number[piece] == kNone) number[piece] = static_cast<std::uint32_t>(size.size()), size.push_back(0);
    piece = number[piece];
    ++size[piece];
  }
  std::vector<std::uint32_t> order(size.size()), place(size.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return size[a] > size[b]; });
  Components components;
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i, components.size.push_back(size[order[i]]);
  for (std::uint32_t& piece : of) piece = place[piece];
  components.of = std::move(of);
  return components;
}

}  // namespace

Components connected_components(const UndirectedGraph& graph) {
  const auto vertices = static_cast<VertexId>(graph.vertices());
  Trees trees(vertices);
  for (VertexId v = 0; v < vertices; ++v)
    for (const VertexId to : graph.neighbours(v).first(std::min(kFirstNeighbours, graph.degree(v)))) trees.join(v, to);
  // A tie out of the largest piece stands at its other end as well.
  const VertexId largest = commonest_root(trees, vertices);
  for (VertexId v = 0; v < vertices; ++v)
    if (trees.root(v) != trees.root(largest))
      for (const VertexId to : graph.neighbours(v)) trees.join(v, to);
  std::vector<std::uint32_t> of(vertices);
  for (VertexId v = 0; v < vertices; ++v) of[v] = trees.root(v);
  return by_size(std::move(of));
}

Components strong_components(const DirectedGraph& graph) {
  std::vector<std::uint32_t> of(graph.vertices());
  if (of.empty()) return {};
  const BoostGraph boost_graph = as_boost_graph(graph.out);
  boost::strong_components(boost_graph,
                           boost::make_iterator_property_map(of.begin(), get(boost::vertex_index, boost_graph)));
  return by_size(std::move(of));
}

}  // namespace relata::graph
