#include "export/merged_edges.h"

#include <gtest/gtest.h>

#include "sample.h"
#include "sample_graph.h"

namespace relata::exporter {
namespace {

graph::KnowledgeGraph graph_of(const std::vector<Triple>& triples) {
  return graph::assemble(
      [&](const graph::TripleVisitor& visit) {
        for (const Triple& triple : triples) visit(triple);
      },
      {.denied = true});
}

Triple said(const std::string& relation, std::uint32_t support) {
  return triple("Noor", EntityType::kPer, relation, "Kunduz", EntityType::kGpe, support);
}

TEST(MergedEdges, ParallelOnesAreOneTheStrongestFirst) {
  std::vector<Triple> triples = {said("defend", 1), said("leave", 3), said("visit", 3)};
  triples[0].docs = {"d2"}, triples[1].docs = {"d1", "d3"}, triples[0].sources = 5;
  const graph::KnowledgeGraph graph = graph_of(triples);
  const std::vector<MergedEdge> merged = merge_parallel(graph);
  ASSERT_EQ(merged.size(), 1U);
  std::vector<std::string> relations;
  for (const graph::GraphEdge* edge : merged[0].edges) relations.push_back(edge->triple.relation);
  EXPECT_EQ(relations, (std::vector<std::string>{"leave", "visit", "defend"}));
  EXPECT_EQ(merged[0].support, 7U);
  EXPECT_EQ(merged[0].sources, 5U);
  EXPECT_EQ(merged[0].docs, (std::vector<std::string>{"d1", "d2", "d3"}));
}

TEST(MergedEdges, LooksStayApart) {
  std::vector<Triple> triples = {said("leave", 1), said("defend", 1), said("hold", 0), said("sell", 0)};
  triples[1].attributed = 1;
  triples[2].denied = triples[3].denied = {"st-9"};
  triples[3].negative = 1;
  const graph::KnowledgeGraph graph = graph_of(triples);
  std::vector<Look> looks;
  for (const MergedEdge& edge : merge_parallel(graph)) looks.push_back(edge.look);
  EXPECT_EQ(looks, (std::vector{Look::kPlain, Look::kAttributed, Look::kUncertain, Look::kNegated}));
}

TEST(MergedEdges, DirectionsStayApartAndLoopsAreLeftOut) {
  const graph::KnowledgeGraph graph =
      graph_of({said("leave", 1), triple("Kunduz", EntityType::kGpe, "welcome", "Noor", EntityType::kPer),
                triple("Noor", EntityType::kPer, "blame", "Noor", EntityType::kPer)});
  EXPECT_EQ(merge_parallel(graph).size(), 2U);
}

}  // namespace
}  // namespace relata::exporter
