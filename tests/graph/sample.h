// Graphs that a test draws in sight: {"a", "meet", "b", 2} is a triple of support 2.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/entity.h"
#include "graph/knowledge_graph.h"

namespace relata::graph {

// Support sentences, each of a source and document of its own unless `sources` says otherwise.
inline Triple triple(const std::string& subject, const std::string& relation, const std::string& object,
                     std::uint32_t support = 1, std::uint32_t sources = 0) {
  Triple t;
  t.subject = {slug(subject), subject, EntityType::kPer};
  t.relation = relation;
  t.object = {slug(object), object, EntityType::kPer};
  t.support = support;
  t.sources = sources > 0 ? sources : support;
  t.statements.assign(support, "st-0");
  for (std::uint32_t i = 0; i < t.sources; ++i) t.docs.push_back("d" + std::to_string(i));
  return t;
}

inline TripleStream stream(std::vector<Triple> triples) {
  return [triples = std::move(triples)](const TripleVisitor& visit) {
    for (const Triple& t : triples)
      if (!visit(t)) return;
  };
}

// "a b c"
inline std::string ids(const KnowledgeGraph& graph) {
  std::string text;
  for (const Vertex& vertex : graph.vertices()) text += (text.empty() ? "" : " ") + vertex.id;
  return text;
}

// "a-meet->b a-hit->c"
inline std::string edges(const KnowledgeGraph& graph) {
  std::string text;
  for (const GraphEdge& edge : graph.edges())
    text += (text.empty() ? "" : " ") + graph.vertices()[edge.tail].id + "-" + edge.triple.relation + "->" +
            graph.vertices()[edge.head].id;
  return text;
}

}  // namespace relata::graph
