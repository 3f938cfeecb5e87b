#include "export/graph_fields.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "export/schema_file.h"
#include "property_sample.h"

namespace relata::exporter {
namespace {

std::map<std::string, PropertyEdge> edges_of(const PropertyGraph& graph) {
  std::map<std::string, PropertyEdge> edges;
  graph.edges([&](const PropertyEdge& edge) {
    edges[edge.tail + " " + edge.relation + " " + edge.head] = edge;
    return true;
  });
  return edges;
}

std::string told(const PropertyEdge& edge, std::string_view name) {
  for (const EdgeField& field : edge_fields())
    if (field.name == name) return field_text(field.of(edge), field.separator);
  return "no such field";
}

TEST(GraphFields, NamesAreEachOnesOwn) {
  std::set<std::string_view> names = {"id", "label", "weight"};  // what the formats add
  for (const EdgeField& field : edge_fields()) EXPECT_TRUE(names.insert(field.name).second) << field.name;
  for (const char* taken : {"source", "target", "key", "interaction", "name"}) EXPECT_FALSE(names.contains(taken));
}

TEST(GraphFields, AnEdgeRunsAsItWasSaidWhereThatIsAsked) {
  const auto statements = property_sample();
  const auto said = edges_of(drawn_sample(statements));
  ASSERT_TRUE(said.contains("kunduz fall to taliban"));
  const PropertyEdge& fell = said.at("kunduz fall to taliban");
  EXPECT_EQ(told(fell, "type"), "capture");
  EXPECT_EQ(told(fell, "reversed"), "true");
  EXPECT_EQ(told(fell, "source_words"), "Kunduz");
  const auto typed = edges_of(property_graph_of(statements, {.aggregate = true}));
  ASSERT_TRUE(typed.contains("taliban fall to kunduz"));
  EXPECT_EQ(told(typed.at("taliban fall to kunduz"), "source_words"), "Taliban");
}

TEST(GraphFields, AnEdgeTellsItsEvidence) {
  const auto statements = property_sample();
  const auto edges = edges_of(drawn_sample(statements));
  EXPECT_EQ(edges.size(), 7U);
  const PropertyEdge& captured = edges.at("taliban capture kunduz");
  EXPECT_EQ(told(captured, "support"), "1");  // one sentence in two documents
  EXPECT_EQ(told(captured, "docs"), "d1,d2");
  EXPECT_EQ(told(captured, "spells"), "2021-08-07/2021-08-09");
  EXPECT_EQ(told(captured, "start") + told(captured, "end"), "2021-08-072021-08-09");
  EXPECT_EQ(told(captured, "confidence"), "0.93");
  EXPECT_EQ(told(captured, "doc_title"), "=1+1");
  EXPECT_EQ(told(edges.at("taliban attack kunduz"), "attributed_to"), "Kunduz");
  EXPECT_EQ(told(edges.at("government-of-afghanistan body of afghanistan"), "support"), "0");
}

TEST(GraphFields, ASchemaNamesEdgesAndNodes) {
  const auto statements = property_sample();
  const Schema schema = read_schema("holds: ORG -> GPE from capture\nnode ORG = Group\nrest: left out\n", "s");
  const PropertyGraph graph = property_graph_of(statements, {.aggregate = true, .schema = &schema});
  std::vector<std::string> labels;
  graph.edges([&](const PropertyEdge& edge) {
    labels.push_back(edge.tail + " " + edge_label(edge, graph) + " " + edge.head);
    return true;
  });
  EXPECT_EQ(labels, (std::vector<std::string>{"taliban holds kunduz", "taliban holds kunduz"}));
  graph.nodes([&](const PropertyNode& node) {
    EXPECT_EQ(field_text(node_fields().front().of(node), ""), node.id == "taliban" ? "Group" : "GPE");
    return true;
  });
  EXPECT_EQ(edge_label(edges_of(drawn_sample(statements)).at("kunduz fall to taliban"), drawn_sample(statements)),
            "fall to");
}

TEST(GraphFields, AFlagIsWrittenAsTheFormatWants) {
  EXPECT_EQ(field_text(true, ","), "true");
  EXPECT_EQ(field_text(false, ",", "1", "0"), "0");
  EXPECT_EQ(field_text(std::vector<std::string>{"a", "b"}, "; "), "a; b");
  EXPECT_EQ(field_text({}, ","), "");
}

TEST(EdgeKinds, ParallelEdgesOfOneLabelHaveEachTheirOwn) {
  EdgeKinds kinds;
  PropertyEdge edge;
  edge.tail = "a", edge.head = "b", edge.relation = "meet";
  EXPECT_EQ(kinds.next(edge, edge.relation), "meet");
  EXPECT_EQ(kinds.next(edge, edge.relation), "meet (2)");
  edge.relation = "hit";
  EXPECT_EQ(kinds.next(edge, edge.relation), "hit");
  std::swap(edge.tail, edge.head);
  EXPECT_EQ(kinds.next(edge, edge.relation), "hit");
}

}  // namespace
}  // namespace relata::exporter
