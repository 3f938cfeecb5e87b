// KnowledgeGraph: entities (and phrases, on request) and the triples between them, in memory.
//
// A directed multigraph: every triple of two entities is an edge of its own. Vertices are numbered by entity id,
// bytewise, edges by (tail, head, relation); every list here is in that order unless it says otherwise, so that what is
// drawn or exported is a function of the triples alone. Immutable; const methods may run on any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/triple.h"
#include "graph/rows.h"

namespace relata::graph {

enum class VertexKind : std::uint8_t { kEntity, kPhrase };

struct Vertex {
  std::string id;  // of the entity; of a phrase End::key(): "p:1,800 prisoners"
  std::string name;
  EntityType type = EntityType::kMisc;  // of an entity
  std::string of = {};                  // of a body of a place ("Government of X"): the place's id; "" for others
  VertexKind kind = VertexKind::kEntity;

  bool is_phrase() const { return kind == VertexKind::kPhrase; }
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
  bool phrases = false;    // --phrases: ends that are no entities are vertices, too
};

class KnowledgeGraph {
 public:
  KnowledgeGraph() = default;
  KnowledgeGraph(KnowledgeGraph&&) noexcept = default;
  KnowledgeGraph& operator=(KnowledgeGraph&&) noexcept = default;

  std::span<const Vertex> vertices() const { return vertices_; }
  std::span<const GraphEdge> edges() const { return edges_; }
  // Edges that leave or enter the vertex; a self-loop is in both.
  std::span<const EdgeId> out_edges(VertexId vertex) const { return out_.of(vertex); }
  std::span<const EdgeId> in_edges(VertexId vertex) const { return in_.of(vertex); }
  std::optional<VertexId> find(std::string_view entity_id) const;

  // `vertices` by id, `edges` by (tail, head, relation).
  KnowledgeGraph(std::vector<Vertex> vertices, std::vector<GraphEdge> edges);

 private:
  // Edge ids of vertex v: [begin[v], begin[v + 1]) of `ids`.
  struct Incidence {
    std::vector<std::uint32_t> begin = {0};
    std::vector<EdgeId> ids;
    std::span<const EdgeId> of(VertexId vertex) const {
      return std::span(ids).subspan(begin[vertex], begin[vertex + 1] - begin[vertex]);
    }
  };
  static Incidence incidence(std::size_t vertices, std::span<const GraphEdge> edges, VertexId GraphEdge::*end);

  std::vector<Vertex> vertices_;
  std::vector<GraphEdge> edges_;
  Incidence out_, in_;
};

// Keeps the triples whose two ends are entities (or phrases, if they are asked for; never nothing). A triple that comes
// twice is kept once.
KnowledgeGraph assemble(const TripleStream& triples, const AssembleOptions& options = {});

// These vertices and edges, both ascending; the ends of the edges are among the vertices. Numbers are assigned anew.
KnowledgeGraph subgraph(const KnowledgeGraph& graph, std::span<const VertexId> vertices, std::span<const EdgeId> edges);

}  // namespace relata::graph
