// Parallel edges drawn as one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/knowledge_graph.h"

namespace relata::exporter {

// How an edge looks; edges of two looks are never merged.
enum class Look : std::uint8_t {
  kPlain,       // the articles say so themselves
  kAttributed,  // all that say so say it in somebody's name: dashed
  kUncertain,   // planned, feared, ordered only: dashed
  kNegated,     // denied only: red
};

struct MergedEdge {
  graph::VertexId tail = 0;
  graph::VertexId head = 0;
  Look look = Look::kPlain;
  std::vector<const graph::GraphEdge*> edges;  // by support, the greatest first, then relation; point into the graph
  std::uint32_t support = 0;                   // their sum
  std::uint32_t sources = 0;                   // the greatest of theirs
  std::vector<std::string> docs;               // bytewise
};

// By (tail, head, look). Self-loops are left out: a picture of who deals with whom gains nothing by them.
std::vector<MergedEdge> merge_parallel(const graph::KnowledgeGraph& graph);

}  // namespace relata::exporter
