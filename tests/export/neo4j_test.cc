#include "export/neo4j.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "database_sample.h"
#include "property_sample.h"

namespace relata::exporter {
namespace {

MemoryFolder neo4j_files(const Filter& filter = {}, PropertyGraphOptions options = {}, bool with_script = false) {
  static const std::vector<Evidenced> statements = property_sample();
  MemoryFolder folder;
  write_neo4j(property_graph_of(statements, options, filter), with_script, folder);
  return folder;
}

using Rows = std::vector<std::vector<std::string>>;

TEST(Neo4j, WritesHeadersApartFromRows) {
  const MemoryFolder folder = neo4j_files();
  EXPECT_EQ(folder["nodes_header.csv"],
            "id:ID,name,:LABEL,type,kind,of,aliases:string[],docs:string[],mentions:int,links\n");
  const std::string header = folder["relationships_header.csv"];
  EXPECT_TRUE(header.starts_with(":START_ID,:END_ID,:TYPE,id,relation,reversed:boolean,support:int,")) << header;
  for (const char* column :
       {"confidence:double", "docs:string[]", "start:date", "doc_day:date", "doc_date", "sentence"})
    EXPECT_NE(("," + header).find("," + std::string(column) + ","), header.npos) << column;
  const Rows rows = table(folder["relationships.csv"]);
  for (const auto& row : rows) EXPECT_EQ(row.size(), table(header).at(0).size());
}

TEST(Neo4j, NodesAreEntitiesOfTheirLabel) {
  const Rows rows = table(neo4j_files()["nodes.csv"]), header = table(neo4j_files()["nodes_header.csv"]);
  EXPECT_EQ(cell(header.at(0), rows, "", "taliban"), "Entity;ORG");
  EXPECT_EQ(cell(header.at(0), rows, "name", "taliban"), "Taliban");
  EXPECT_EQ(cell(header.at(0), rows, "of", "government-of-afghanistan"), "afghanistan");
  EXPECT_EQ(cell(header.at(0), rows, "name", "nobody"), "(none)") << "an end of no edge is no node";
}

TEST(Neo4j, PhrasesAreNoEntities) {
  const std::string sentence = "The Taliban captured the city .";
  const std::vector<Evidenced> statements = {evidenced("d", sentence,
                                                       entity(sentence, "The Taliban", "Taliban", EntityType::kOrg),
                                                       "captured", "capture", phrase(sentence, "the city"))};
  MemoryFolder folder;
  write_neo4j(property_graph_of(statements, {.phrases = true}), false, folder);
  EXPECT_NE(folder["nodes.csv"].find("\"phrase:city\",\"city\",Phrase,"), std::string::npos) << folder["nodes.csv"];
  EXPECT_NE(folder["relationships.csv"].find("\"taliban\",\"phrase:city\",CAPTURE,"), std::string::npos);
}

TEST(Neo4j, NoFieldHoldsALineEnd) {
  const MemoryFolder folder = neo4j_files();
  for (const char* file : {"nodes.csv", "relationships.csv"})
    for (const auto& row : table(folder[file]))
      for (const std::string& field : row) EXPECT_EQ(field.find_first_of("\r\n"), field.npos) << field;
  EXPECT_NE(folder["after_import.cypher"].find("SET x.`name` = replace("), std::string::npos)
      << folder["after_import.cypher"];
}

TEST(Neo4j, TheCommandNamesItsFilesLast) {
  const std::string command = neo4j_files()["import.sh"];
  EXPECT_NE(command.find("neo4j-admin database import full \"$@\" "), command.npos) << command;
  EXPECT_TRUE(command.ends_with("--relationships=relationships_header.csv,relationships.csv\n")) << command;
}

TEST(Neo4j, WhatIsDeniedIsThereOnRequestAndSaysSo) {
  const auto rows = [](const Filter& filter) {
    const MemoryFolder folder = neo4j_files(filter);
    const auto header = table(folder["relationships_header.csv"]).at(0);
    const auto at = std::find(header.begin(), header.end(), "asserted:boolean") - header.begin();
    std::map<std::string, int> counts;
    for (const auto& row : table(folder["relationships.csv"])) ++counts[row[static_cast<std::size_t>(at)]];
    return counts;
  };
  EXPECT_EQ(rows({}), (std::map<std::string, int>{{"true", 8}}));
  Filter all;
  all.all = true;
  EXPECT_EQ(rows(all), (std::map<std::string, int>{{"false", 2}, {"true", 8}}));
}

TEST(Neo4j, NamesTooLongForAnIndexHaveNone) {
  const auto after = [](std::size_t length) {
    const std::string name(length, 'x'), sentence = name + " hit Kunduz .";
    const std::vector<Evidenced> statements = {evidenced("d", sentence, entity(sentence, name, name, EntityType::kOrg),
                                                         "hit", "hit",
                                                         entity(sentence, "Kunduz", "Kunduz", EntityType::kGpe))};
    std::vector<Entity> entities = {{.id = slug("Kunduz"), .name = "Kunduz", .type = EntityType::kGpe},
                                    {.id = slug(name), .name = name, .type = EntityType::kOrg}};
    MemoryFolder folder;
    write_neo4j(PropertyGraph(edge_stream(statements), entity_stream(entities), {}, {}), false, folder);
    return folder["after_import.cypher"];
  };
  EXPECT_NE(after(100).find("CREATE CONSTRAINT entity_id"), std::string::npos);
  EXPECT_EQ(after(10'000).find("CREATE CONSTRAINT entity_id"), std::string::npos);
  EXPECT_NE(after(10'000).find("CREATE TEXT INDEX entity_id"), std::string::npos);
  EXPECT_EQ(after(100'000).find("INDEX entity_id"), std::string::npos);
}

TEST(Neo4j, AScriptStandsBesideOnRequest) {
  EXPECT_EQ(neo4j_files()["graph.cypher"], "(no such file)");
  EXPECT_NE(neo4j_files({}, {}, true)["graph.cypher"].find("UNWIND"), std::string::npos);
}

}  // namespace
}  // namespace relata::exporter
