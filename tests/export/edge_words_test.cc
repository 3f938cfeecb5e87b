#include "export/edge_words.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sample_graph.h"

namespace relata::exporter {
namespace {

std::vector<MergedEdge> edges_of_support(const std::vector<std::uint32_t>& supports) {
  std::vector<MergedEdge> edges(supports.size());
  for (std::size_t i = 0; i < supports.size(); ++i) edges[i].support = supports[i];
  return edges;
}

// The merged edge of Taliban and Kunduz (tail 3 and head 1 by id are seen by their names).
TEST(EdgeWords, TheStrongestRelationsWithTheirCount) {
  const graph::KnowledgeGraph graph = sample_graph();
  const SentenceOf sentence_of = [](std::string_view id) { return "said in " + std::string(id) + "\nand\tthere"; };
  const Shown shown;
  const EdgeWords words(graph, sentence_of, shown);
  for (const MergedEdge& edge : merge_parallel(graph)) {
    if (graph.vertices()[edge.tail].id != "taliban") continue;
    EXPECT_EQ(words.label(edge, 1), "capture ×3 +1");
    EXPECT_EQ(words.label(edge, 2), "capture ×3, attack");
    EXPECT_EQ(EdgeWords::relations(edge), "attack|capture");
    EXPECT_EQ(words.tooltip(edge),
              "Taliban | capture | Kunduz\n\"said in st-0 and there\"\n\"said in st-1 and there\"\n"
              "\"said in st-2 and there\"\nTaliban | attack | Kunduz");
    return;
  }
  FAIL();
}

TEST(EdgeWords, DeniedOnesSayNot) {
  const graph::KnowledgeGraph graph = sample_graph();
  const SentenceOf sentence_of;
  const Shown shown = [](std::string_view, std::string_view relation) { return "to " + std::string(relation); };
  const EdgeWords words(graph, sentence_of, shown);
  for (const MergedEdge& edge : merge_parallel(graph))
    if (edge.look == Look::kNegated) EXPECT_EQ(words.label(edge, 3), "not: to lead");
}

TEST(EdgesWithWords, AllOfAForestAndTheStrongestOfAHairball) {
  const std::vector<MergedEdge> edges = edges_of_support({1, 5, 1, 3, 5});
  EXPECT_EQ(edges_with_words(edges, 5, 2), (std::vector<bool>(5, true)));
  EXPECT_EQ(edges_with_words(edges, 2, 3), (std::vector<bool>{false, true, false, true, true}));
  EXPECT_EQ(edges_with_words(edges, 2, 1), (std::vector<bool>{false, true, false, false, false}));
  EXPECT_EQ(edges_with_words(edges, 2, 5), (std::vector<bool>(5, true)));
  EXPECT_EQ(edges_with_words({}, 0, 0), std::vector<bool>());
}

}  // namespace
}  // namespace relata::exporter
