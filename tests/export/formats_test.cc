// Every row of the table, whatever it is: found by its name and its ending, the same each time, an error where it
// cannot be written.
#include "export/formats.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "core/error.h"
#include "core/statement_edges.h"
#include "sample.h"
#include "sample_graph.h"

namespace relata::exporter {
namespace {

// All files of a folder as one.
class OneFile final : public OutputFolder {
 public:
  explicit OneFile(std::ostream& out) : out_(out) {}
  std::ostream& file(std::string_view) override { return out_; }

 private:
  std::ostream& out_;
};

class Formats : public testing::TestWithParam<const Format*> {
 protected:
  void write(std::ostream& out) const {
    const auto statements = sample();
    std::vector<Entity> entities;
    entities.push_back({.id = "taliban", .name = "Taliban", .type = EntityType::kOrg});
    Material material;
    material.statements = stream(statements);
    material.entities = entity_stream(entities);
    material.edges = [&](const EdgeVisitor& visit) {
      for (const Evidenced& said : statements)
        for (const NumberedEdge& numbered : resolved_edges(said.statement, said.provenance))
          if (!visit(numbered.edge)) return;
    };
    material.graph = sample_graph();
    material.edges = edge_stream(statements);
    material.extractor = "relata test";
    OneFile folder(out);
    if (GetParam()->write_folder) GetParam()->write_folder(material, {}, folder);
    else GetParam()->write(material, {}, out);
  }
  std::string written() const {
    std::ostringstream out;
    write(out);
    return out.str();
  }
};

TEST_P(Formats, AreFoundByNameAndEnding) {
  EXPECT_EQ(format_named(GetParam()->name), GetParam());
  if (!GetParam()->ending.empty())
    EXPECT_EQ(format_of_path("folder.x/kb" + std::string(GetParam()->ending)), GetParam());
}

TEST_P(Formats, WriteTheSameEachTime) {
  EXPECT_GT(written().size(), 60U);
  EXPECT_TRUE(written() == written());
}

TEST_P(Formats, AFailingStreamIsAnError) {
  std::ofstream full("/dev/full");
  EXPECT_THROW(write(full), ExportError);
}

INSTANTIATE_TEST_SUITE_P(All, Formats, testing::ValuesIn([] {
                           std::vector<const Format*> all;
                           for (const Format& format : formats()) all.push_back(&format);
                           return all;
                         }()),
                         [](const auto& tested) { return std::string(tested.param->name); });

TEST(FormatTable, NamesAndEndingsAreEachOnesOwn) {
  std::set<std::string_view> names, endings;
  for (const Format& format : formats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    if (!format.ending.empty()) EXPECT_TRUE(endings.insert(format.ending).second) << format.ending;
  }
}

TEST(FormatTable, UnknownOnesAreNone) {
  EXPECT_EQ(format_named("docx"), nullptr);
  EXPECT_EQ(format_named(""), nullptr);
  for (const char* path : {"", "kb", "jsonl", "kb.jsonl.gz", "kb.JSONL"})
    EXPECT_EQ(format_of_path(path), nullptr) << path;
}

TEST(FormatTable, NamesAreListed) {
  EXPECT_TRUE(format_names().starts_with("dot, svg, png, "));
  EXPECT_TRUE(format_names().ends_with(" or entities"));
  EXPECT_TRUE(format_names(" ", "").starts_with("dot svg png "));
  EXPECT_TRUE(format_names(" ", "").ends_with(" entities"));
}

}  // namespace
}  // namespace relata::exporter
