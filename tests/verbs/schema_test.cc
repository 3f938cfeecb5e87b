#include "verbs/schema.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/verbs/articles.h"
#include "verbs/export.h"

namespace relata::verbs {
namespace {

class Schemas : public Articles {
 protected:
  std::string file(const std::string& text) {
    const std::string path = dir_ / "my.schema";
    std::ofstream(path) << text;
    return path;
  }
  // What is said after an export.
  std::vector<std::string> said(const std::string& schema, bool aggregate, const std::string& format = "ftm") {
    const kb::KnowledgeBase kb = open();
    exporter::SchemaCounts counts;
    ExportRequest request;
    request.format = format, request.schema = schema, request.choices.property.aggregate = aggregate;
    request.choices.property.counted = [&](const exporter::SchemaCounts& told) { counts = told; };
    const Export work(kb, request);
    std::ostringstream out;
    work.write(out);
    return work.schema_summary(counts);
  }
};

TEST_F(Schemas, ASchemaIsAShippedOneOrAFile) {
  EXPECT_EQ(schema_called("schema.org").label({EntityType::kPer}), "Person");
  EXPECT_EQ(schema_called(file("a: * -> * from b")).types(), (std::vector<std::string>{"a"}));
  try {
    schema_called("no/such.schema");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_TRUE(has(error.what(), "no/such.schema is no file: name one, or schema.org or ftm")) << error.what();
  }
  EXPECT_THROW(schema_called(kb_path()), UsageError);
  EXPECT_THROW(schema_called("/dev/zero"), Error);
}

TEST_F(Schemas, TheSummaryAddsUpToTheEdgesThatStatsCount) {
  const kb::Stats stats = open().stats();
  const std::string own = file("captured: ORG -> GPE from capture\n");
  for (const bool aggregate : {false, true}) {
    const std::uint64_t all = aggregate ? stats.graph_edges : stats.graph_evidence;
    const std::vector<std::string> lines = said(own, aggregate);
    ASSERT_EQ(lines.size(), 2U);
    const std::uint64_t captured = aggregate ? 1 : 2;
    EXPECT_EQ(lines[0], "schema: " + std::to_string(all) + " edges: " + std::to_string(captured) + " by its names, " +
                            std::to_string(all - captured) + " left out ('rest: related_to' in the schema keeps them)");
    EXPECT_EQ(lines[1], "schema: captured " + std::to_string(captured));
  }
}

TEST_F(Schemas, RelationsThatTookNothingAreNamedWithWhatMendsThem) {
  const std::vector<std::string> lines = said(file("held_by: GPE -> ORG from capture, glare at\nrest: other\n"), false);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_TRUE(has(lines[1], "other ")) << lines[1];
  EXPECT_EQ(lines[2],
            "schema: no edge for 'capture' (the ends of 2 fit the other way round: '<- capture'), 'glare at'");
  EXPECT_EQ(said("schema.org", false).size(), 2U) << "of shipped ones nobody wants to know";
}

TEST_F(Schemas, FormatsThatAreNoPropertyGraphsTakeNone) {
  try {
    said("schema.org", false, "csv");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_TRUE(has(error.what(), "--schema names the edges of property graphs, not of csv: try ")) << error.what();
  }
}

}  // namespace
}  // namespace relata::verbs
