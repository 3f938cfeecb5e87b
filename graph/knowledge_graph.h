// KnowledgeGraph: entities and the triples between them, in memory, over Boost.Graph.
//
// A directed multigraph: every triple of two entities is an edge of its own. Vertices are numbered by entity id,
// bytewise, edges by (tail, head, relation); every list here is in that order unless it says otherwise, so that what is
// drawn or exported is a function of the triples alone. Immutable; const methods may run on any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/triple.h"

namespace relata::graph {

using VertexId = std::uint32_t;
using EdgeId = std::uint32_t;

struct Vertex {
  std::string id;  // of the entity
  std::string name;
  EntityType type = EntityType::kMisc;
};

struct GraphEdge {
  VertexId tail = 0;  // the triple's subject
  VertexId head = 0;  // the triple's object
  Triple triple;

  // Whether a sentence asserts it; what is not stands in the graph only if `denied` was asked for.
  bool asserted() const { return triple.support > 0; }
  // Whether all that assert it say so in somebody else's name.
  bool attributed() const { return asserted() && triple.attributed >= triple.statements.size(); }
  // Whether it is denied, and asserted by nobody.
  bool negated() const { return !asserted() && triple.negative > 0; }
  // What a measure counts it as: its support, or 1.
  std::uint32_t weight() const { return asserted() ? triple.support : 1; }
};

// Calls its argument for each triple until it returns false: KnowledgeBase::triples bound to a filter.
using TripleVisitor = std::function<bool(const Triple&)>;
using TripleStream = std::function<void(const TripleVisitor&)>;

struct AssembleOptions {
  bool denied = false;     // --all: also triples that no sentence asserts
  bool self_loops = true;  // triples of an entity with itself
};

class KnowledgeGraph {
 public:
  KnowledgeGraph();
  KnowledgeGraph(KnowledgeGraph&&) noexcept;
  KnowledgeGraph& operator=(KnowledgeGraph&&) noexcept;
  ~KnowledgeGraph();

  std::span<const Vertex> vertices() const;
  std::span<const GraphEdge> edges() const;
  // Edges that leave or enter the vertex; a self-loop is in both.
  std::span<const EdgeId> out_edges(VertexId vertex) const;
  std::span<const EdgeId> in_edges(VertexId vertex) const;
  std::optional<VertexId> find(std::string_view entity_id) const;

  // What it is made of, with the Boost.Graph adjacency list; graph/boost_graph.h defines it for those who bring an
  // algorithm of Boost's.
  struct Parts;
  explicit KnowledgeGraph(std::unique_ptr<Parts> parts);
  const Parts& parts() const { return *parts_; }

 private:
  std::unique_ptr<Parts> parts_;
};

// Keeps the triples whose two ends are entities. A triple that comes twice is kept once.
KnowledgeGraph assemble(const TripleStream& triples, const AssembleOptions& options = {});

// The subgraph of these vertices and all edges among them. Numbers are assigned anew.
KnowledgeGraph induced(const KnowledgeGraph& graph, std::span<const VertexId> vertices);

}  // namespace relata::graph
