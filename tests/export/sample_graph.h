// Triples and a graph that a test can see.
#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.h"
#include "tests/export/sample.h"

namespace relata::exporter {

inline Triple triple(const std::string& subject, EntityType subject_type, const std::string& relation,
                     const std::string& object, EntityType object_type, std::uint32_t support = 1) {
  Triple t;
  t.subject = {slug(subject), subject, subject_type};
  t.relation = relation;
  t.object = {slug(object), object, object_type};
  t.support = t.sources = support;
  for (std::uint32_t i = 0; i < support; ++i) t.statements.push_back("st-" + std::to_string(i));
  t.docs = {"d1"};
  return t;
}

// Parallel, attributed, denied and hostile edges, and a self-loop.
inline std::vector<Triple> sample_triples() {
  std::vector<Triple> all;
  all.push_back(triple("Taliban", EntityType::kOrg, "capture", "Kunduz", EntityType::kGpe, 3));
  all.push_back(triple("Taliban", EntityType::kOrg, "attack", "Kunduz", EntityType::kGpe));
  all.push_back(triple("Ismail Khan", EntityType::kPer, "flee", "Kunduz", EntityType::kGpe));
  all.back().attributed = 1;
  all.back().attributed_to = {"(accused)", "police"};
  all.push_back(triple("Ismail Khan", EntityType::kPer, "lead", "Taliban", EntityType::kOrg, 0));
  all.back().denied = {"st-9"};
  all.back().negative = 1;
  all.push_back(triple(kHostile, EntityType::kMisc, kHostile, "Kunduz", EntityType::kGpe));
  all.push_back(triple("Taliban", EntityType::kOrg, "be", "Taliban", EntityType::kOrg));
  return all;
}

inline graph::KnowledgeGraph sample_graph() {
  const std::vector<Triple> triples = sample_triples();
  return graph::assemble(
      [&](const graph::TripleVisitor& visit) {
        for (const Triple& t : triples) visit(t);
      },
      {.denied = true});
}

}  // namespace relata::exporter
