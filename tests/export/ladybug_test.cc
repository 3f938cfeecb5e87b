#include "export/ladybug.h"

#include <gtest/gtest.h>

#include "database_sample.h"
#include "property_sample.h"

namespace relata::exporter {
namespace {

MemoryFolder ladybug_files(const std::vector<Evidenced>& statements = property_sample()) {
  MemoryFolder folder;
  write_ladybug(property_graph_of(statements), folder);
  return folder;
}

TEST(Ladybug, DeclaresTheTypesThatOccurAndNoOthers) {
  const MemoryFolder folder = ladybug_files();
  EXPECT_EQ(folder.names(), (std::vector<std::string>{"copy.cypher", "edges_ATTACK.csv", "edges_BODY_OF.csv",
                                                      "edges_CAPTURE.csv", "edges_DEFEND.csv", "edges_RELATE_TO.csv",
                                                      "edges_WARN.csv", "nodes.csv", "schema.cypher"}));
  const std::string schema = folder["schema.cypher"];
  EXPECT_NE(schema.find("CREATE NODE TABLE `Entity`(`id` STRING, `name` STRING, `label` STRING, "), schema.npos);
  EXPECT_NE(schema.find("CREATE REL TABLE `CAPTURE`(FROM `Entity` TO `Entity`, `id` STRING, "), schema.npos) << schema;
  EXPECT_NE(schema.find("`start` DATE"), schema.npos);
  EXPECT_EQ(schema.find("`FLEE`"), schema.npos);
}

TEST(Ladybug, CopySaysTheDialect) {
  const std::string copy = ladybug_files()["copy.cypher"];
  EXPECT_NE(copy.find("FROM 'edges_CAPTURE.csv' (HEADER=true, DELIM=',', QUOTE='\"', ESCAPE='\"', PARALLEL=false, "
                      "AUTO_DETECT=false)"),
            copy.npos)
      << copy;
}

TEST(Ladybug, TextIsAsItIsAndListsAreTakenApart) {
  std::vector<Evidenced> statements = property_sample();
  statements.resize(1);
  statements[0].provenance.doc = "a;b\\c, \"d\"\n";
  statements[0].provenance.title = kHostile;
  const auto rows = table(ladybug_files(statements)["edges_CAPTURE.csv"]);
  const std::string first = "taliban";
  EXPECT_EQ(cell(rows.at(0), rows, "docs", first), "a\\sb\\bc, \"d\"\n");
  EXPECT_EQ(cell(rows.at(0), rows, "doc", first), "a;b\\c, \"d\"\n");
  EXPECT_EQ(cell(rows.at(0), rows, "doc_title", first), kHostile);
}

TEST(Ladybug, EveryRowHasEachColumn) {
  const MemoryFolder folder = ladybug_files();
  for (const std::string& name : folder.names()) {
    if (!name.ends_with(".csv")) continue;
    const auto rows = table(folder[name]);
    EXPECT_GT(rows.size(), 1U) << name;
    for (const auto& row : rows) EXPECT_EQ(row.size(), rows[0].size()) << name;
  }
}

}  // namespace
}  // namespace relata::exporter
