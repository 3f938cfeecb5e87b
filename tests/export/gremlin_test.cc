#include "export/gremlin.h"

#include <gtest/gtest.h>

#include <set>

#include "database_sample.h"
#include "property_sample.h"

namespace relata::exporter {
namespace {

MemoryFolder gremlin_files(const std::vector<Evidenced>& statements, const std::vector<Entity>& entities) {
  MemoryFolder folder;
  write_gremlin(PropertyGraph(edge_stream(statements), entity_stream(entities), {}, {}), folder);
  return folder;
}

TEST(Gremlin, HeadersAreThoseOfTheBulkLoader) {
  const MemoryFolder folder = gremlin_files(property_sample(), property_entities());
  EXPECT_TRUE(folder["nodes.csv"].starts_with("~id,~label,name:String(single),type:String(single),"))
      << folder["nodes.csv"];
  EXPECT_TRUE(folder["edges.csv"].starts_with("~id,~from,~to,~label,relation:String,reversed:Bool,support:Int,"));
  const auto header = table(folder["edges.csv"]).at(0);
  for (const std::string& column : header) {
    EXPECT_EQ(column.find(' '), column.npos) << "the loader takes no blank";
    EXPECT_EQ(column.find("[]"), column.npos) << "edges hold no lists there";
  }
}

TEST(Gremlin, EndsOfEdgesAreNodes) {
  const MemoryFolder folder = gremlin_files(property_sample(), property_entities());
  std::set<std::string> ids;
  for (const auto& row : table(folder["nodes.csv"])) ids.insert(row[0]);
  std::set<std::string> edges;
  for (const auto& row : table(folder["edges.csv"])) {
    EXPECT_TRUE(edges.insert(row[0]).second) << row[0];
    if (row[0] == "~id") continue;
    EXPECT_TRUE(ids.contains(row[1])) << row[1];
    EXPECT_TRUE(ids.contains(row[2])) << row[2];
  }
  EXPECT_EQ(edges.size(), 9U);
}

TEST(Gremlin, ItemsOfListsKeepTheirSigns) {
  std::vector<Entity> entities = property_entities();
  entities.back().aliases = {{"a;b", 3}, {"c\\", 2}, {"d\\", 1}, {"e", 1}};
  const auto rows = table(gremlin_files(property_sample(), entities)["nodes.csv"]);
  EXPECT_EQ(cell(rows.at(0), rows, "aliases", "taliban"), "a\\;b;e;c\uFFFD;d\\");
}

}  // namespace
}  // namespace relata::exporter
