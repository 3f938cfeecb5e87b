#include "export/cytoscape.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "property_sample.h"

namespace relata::exporter {
namespace {

nlohmann::json cytoscape(const std::vector<Evidenced>& statements, const PropertyGraphOptions& options) {
  std::ostringstream out;
  write_cytoscape(property_graph_of(statements, options), out);
  return nlohmann::json::parse(out.str());
}

TEST(Cytoscape, NodesAndEdgesShareOneSpaceOfIds) {
  const auto statements = property_sample();
  for (const bool aggregate : {true, false}) {
    const auto elements = cytoscape(statements, {.aggregate = aggregate}).at("elements");
    std::set<std::string> ids;
    for (const char* kind : {"nodes", "edges"})
      for (const auto& element : elements.at(kind)) EXPECT_TRUE(ids.insert(element.at("data").at("id")).second);
    EXPECT_EQ(elements.at("nodes").size(), 5U);
    EXPECT_EQ(elements.at("edges").size(), aggregate ? 7U : 8U);
    for (const auto& edge : elements.at("edges"))
      EXPECT_TRUE(ids.contains(edge.at("data").at("source")) && ids.contains(edge.at("data").at("target")));
  }
}

TEST(Cytoscape, ListsAreArraysAndNumbersNumbers) {
  const auto edges = cytoscape(property_sample(), {.aggregate = true, .as_said = true}).at("elements").at("edges");
  for (const auto& edge : edges) {
    const auto& data = edge.at("data");
    if (data.at("interaction") != "capture") continue;
    EXPECT_EQ(data.at("docs"), nlohmann::json({"d1", "d2"}));
    EXPECT_EQ(data.at("support"), 1);
    EXPECT_EQ(data.at("confidence"), 0.93);
    EXPECT_EQ(data.at("name"), "taliban (capture) kunduz");
    return;
  }
  FAIL() << edges;
}

TEST(Cytoscape, HostileNamesComeBackEqual) {
  const auto nodes = cytoscape(property_sample(), {.aggregate = true}).at("elements").at("nodes");
  for (const auto& node : nodes)
    if (node.at("data").at("name") == kHostile) return;
  FAIL();
}

TEST(Cytoscape, NothingIsAGraphToo) {
  const auto nothing = cytoscape({}, {.aggregate = true});
  EXPECT_TRUE(nothing.at("elements").at("nodes").empty() && nothing.at("elements").at("edges").empty());
}

}  // namespace
}  // namespace relata::exporter
