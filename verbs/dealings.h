// Dealings: all that is said of two entities, either way, in full and in short.
//
//   dealings_of(graph, {{taliban, kunduz}})  ->  Taliban capture Kunduz (3), Kunduz expel Taliban (1)
//   in_words(.., "taliban", 3)               ->  "→ capture ×3; ← expel"
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/triple.h"
#include "export/json_value.h"
#include "graph/knowledge_graph.h"
#include "kb/knowledge_base.h"
#include "verbs/counted_graph.h"

namespace relata::verbs {

struct Dealings {
  std::vector<Triple> triples;       // the strongest first (graph::strength), of equal ones acts before "be"
  std::uint32_t support = 0;         // the sum of theirs
  std::vector<std::string> docs;     // of all, bytewise; as the next two
  std::vector<std::string> said_by;  // who says some of it
  std::vector<std::string> denied;   // statements that deny, plan or fear some of it
};

// Of all triples of two; equally strong ones stay in their order.
Dealings dealings_of(std::vector<Triple> triples);
// Of each of these pairs; their triples are made together.
using VertexPair = std::pair<graph::VertexId, graph::VertexId>;
std::vector<Dealings> dealings_of(const CountedGraph& graph, std::span<const VertexPair> pairs);

// What `one` does to the other, then what the other does to it, at most `most` relations each and how many more. What
// nobody asserts is marked: "not attack", "maybe attack" (planned, feared, ordered).
std::string in_words(const Dealings& dealings, std::string_view one, std::size_t most);

// The statements behind it, the strongest triple's first; where nobody asserts it, those that deny it.
std::vector<std::string> statements_of(const Dealings& dealings);

// Adds "support", "docs", "triples" and, if asked for, "evidence": the statements with their sentences.
void add_to(exporter::JsonObject& object, const kb::KnowledgeBase& kb, const Dealings& dealings, bool evidence);

// {"id","name","type"}
exporter::Json vertex_json(const graph::Vertex& vertex);

}  // namespace relata::verbs
