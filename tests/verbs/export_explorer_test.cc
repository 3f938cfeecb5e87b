// export --format html of a knowledge base: what is in the page, and that it is the same each time.
#include "verbs/export_explorer.h"

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <sstream>

#include "tests/kb/made_up_news.h"
#include "tests/store/temporary_directory.h"
#include "verbs/explorer_places.h"
#include "verbs/export.h"

namespace relata::verbs {
namespace {

class ExportExplorer : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    dir_ = std::make_unique<relata::testing::TemporaryDirectory>();
    kb::KnowledgeBase kb = kb::KnowledgeBase::open(*dir_ / "kb", kb::Access::kWrite);
    const relata::testing::MadeUpNews news(3);
    std::vector<ExtractedDocument> documents;
    for (std::uint32_t i = 0; i < 60; ++i) documents.push_back(news.document(i));
    kb.add(documents, false);
  }
  static void TearDownTestSuite() { dir_.reset(); }
  static kb::KnowledgeBase opened() { return kb::KnowledgeBase::open(*dir_ / "kb", kb::Access::kRead); }
  static std::string exported(ExportRequest request) {
    request.path = "graph.html";
    const kb::KnowledgeBase kb = opened();
    std::ostringstream out;
    Export(kb, request).write(out);
    return out.str();
  }
  static Filter everything() {
    Filter filter;
    filter.all = true;
    return filter;
  }
  static inline std::unique_ptr<relata::testing::TemporaryDirectory> dir_;
};

TEST_F(ExportExplorer, IsThePageWithItsData) {
  const std::string page = exported({});
  EXPECT_TRUE(page.starts_with("<!doctype html>"));
  EXPECT_NE(page.find("id=\"graph\">{\"format\":1,"), std::string::npos);
  EXPECT_EQ(page, exported({}));
}

TEST_F(ExportExplorer, HoldsAllEntitiesTheStrongestFirst) {
  const kb::KnowledgeBase kb = opened();
  const exporter::ExplorerMaterial material = explorer_material(kb, everything(), {}, "");
  EXPECT_EQ(material.entities.size(), kb.entity_count());
  EXPECT_EQ(material.entities_left_out, 0U);
  const exporter::ExplorerMaterial few = explorer_material(kb, everything(), 5, "");
  ASSERT_EQ(few.entities.size(), 5U);
  EXPECT_EQ(few.entities_left_out, kb.entity_count() - 5);
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(few.entities[i].entity, material.entities[i].entity);
    EXPECT_EQ(few.entities[i].x, material.entities[i].x) << "it stands where it stood";
  }
}

TEST_F(ExportExplorer, PlacesAndGroupsAreOfTheGraphAlone) {
  const kb::KnowledgeBase kb = opened();
  Undated undated;
  const CountedGraph graph(kb, everything(), undated);
  const ExplorerPlaces places = explorer_places(graph);
  EXPECT_EQ(std::set(places.order.begin(), places.order.end()).size(), graph.vertices());
  for (std::size_t i = 0; i < graph.vertices(); ++i)
    if (places.group[i] != kNoGroup) EXPECT_LT(places.group[i], places.groups.size());
  for (const std::string& name : places.groups) EXPECT_FALSE(name.empty());
  EXPECT_EQ(explorer_places(graph).places, places.places);
}

TEST_F(ExportExplorer, TakesNodesAndNothingElseOfPictures) {
  ExportRequest few;
  few.picture.nodes = 3;
  EXPECT_LT(exported(few).size(), exported({}).size());
  ExportRequest ego;
  ego.picture.ego = "Taliban";
  EXPECT_THROW(exported(ego), UsageError);
}

TEST_F(ExportExplorer, WithoutTextsItIsSmaller) {
  ExportRequest bare;
  bare.choices.no_text = true;
  EXPECT_NE(exported(bare), exported({}));
}

}  // namespace
}  // namespace relata::verbs
