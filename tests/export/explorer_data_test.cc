// The data of the explorer's page, read as the page reads them: columns that name each other's rows.
#include "export/explorer_data.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sample.h"

namespace relata::exporter {
namespace {

using Tree = nlohmann::json;

ExplorerEntity placed(const std::string& name, EntityType type, double x, double y) {
  ExplorerEntity result;
  result.entity = {.id = slug(name), .name = name, .type = type};
  result.entity.aliases = {{name, 3}, {"the " + name, 1}};
  result.x = x, result.y = y;
  return result;
}

class ExplorerData : public testing::Test {
 protected:
  ExplorerData() {
    material_.entities = {placed("Taliban", EntityType::kOrg, 10.4, -3.6), placed("Kunduz", EntityType::kGpe, 0, 0),
                          placed("Atta Mohammad Noor", EntityType::kPer, 1, 1)};
    material_.entities[0].group = 0;
    material_.entities[0].merged = {{"Islamic Emirate", "said to be the same"}};
    material_.groups = {"Taliban, Kunduz"};
    material_.filters = "--since 2021";
  }
  void read(const std::function<std::string(std::string_view)>& text_of = {}) {
    const auto undated = [] { return std::size_t{2}; };
    const ExplorerTexts texts = explorer_texts(material_, stream(said_), text_of, undated, "relata test", "A title");
    graph_ = Tree::parse(texts.graph);
    evidence_ = Tree::parse(texts.evidence);
  }
  // The statement whose sentence holds these words.
  std::size_t statement(const std::string& words) const {
    for (std::size_t s = 0; s < graph_["statements"]["sentence"].size(); ++s)
      if (sentence(s).find(words) != std::string::npos) return s;
    ADD_FAILURE() << "no statement with " << words;
    return 0;
  }
  std::string sentence(std::size_t s) const {
    const std::size_t place = graph_["statements"]["sentence"][s];
    const Tree& text = evidence_["sentences"]["text"][place];
    if (text.is_string()) return text;
    const std::string whole = evidence_["documents"]["text"][graph_["sentences"]["doc"][place].get<std::size_t>()];
    return whole.substr(evidence_["sentences"]["offset"][place], evidence_["sentences"]["size"][place]);
  }
  std::uint32_t flags(std::size_t s) const { return graph_["statements"]["flags"][s]; }

  ExplorerMaterial material_;
  std::vector<Evidenced> said_ = sample();
  Tree graph_, evidence_;
};

TEST_F(ExplorerData, ColumnsRunInParallelAndNameRowsThatThereAre) {
  read();
  const std::size_t statements = graph_["statements"]["sentence"].size();
  for (const auto& [name, column] : graph_["statements"].items()) EXPECT_EQ(column.size(), statements) << name;
  EXPECT_EQ(evidence_["said"].size(), statements);
  EXPECT_EQ(evidence_["ids"].get<std::string>().size(), 16 * statements);
  for (const auto& [name, column] : graph_["edges"].items())
    EXPECT_EQ(column.size(), graph_["edges"]["statement"].size()) << name;
  for (const std::size_t s : graph_["edges"]["statement"]) EXPECT_LT(s, statements);
  for (const std::size_t place : graph_["statements"]["sentence"]) EXPECT_LT(place, graph_["sentences"]["doc"].size());
  for (const auto& [name, column] : graph_["entities"].items()) EXPECT_EQ(column.size(), 3) << name;
  for (const auto& [name, column] : evidence_["entities"].items()) EXPECT_EQ(column.size(), 3) << name;
}

TEST_F(ExplorerData, EntitiesTellWhereTheyStandAndWhatTheyAreCalled) {
  read();
  EXPECT_EQ(graph_["entities"]["x"], Tree({10, 0, 1}));
  EXPECT_EQ(graph_["entities"]["y"], Tree({-4, 0, 1}));
  EXPECT_EQ(graph_["entities"]["group"], Tree({0, -1, -1}));
  EXPECT_EQ(evidence_["entities"]["aliases"][0], Tree({"the Taliban"}));
  EXPECT_EQ(evidence_["entities"]["merged"][0], Tree::parse(R"([["Islamic Emirate","said to be the same"]])"));
  EXPECT_EQ(graph_["filters"], "--since 2021");
  EXPECT_EQ(graph_["undated"], 2);
}

TEST_F(ExplorerData, FlagsTellHowItIsSaid) {
  read();
  EXPECT_EQ(flags(statement("Kunduz was captured")), 16U) << "stated, the day is the event's";
  EXPECT_EQ(flags(statement("released 1,800")) & 7, 1U) << "claimed";
  const std::size_t plan = statement("plans to take");
  EXPECT_EQ(flags(plan) & 7, 3U);
  EXPECT_EQ(flags(plan) >> 6 & 7, static_cast<std::uint32_t>(Modality::kPlanned));
  for (Evidenced& one : said_) one.statement.rejected = true;
  read();
  EXPECT_EQ(flags(0) & 7, 5U) << "rejected";
}

TEST_F(ExplorerData, DaysAreNumbersAndOpenOnesTheGreatest) {
  said_[0].statement.time->end.reset();
  read();
  const std::size_t fall = statement("Kunduz was captured");
  EXPECT_EQ(graph_["statements"]["first"][fall], 2021 * 372 + 7 * 31 + 8);
  EXPECT_EQ(graph_["statements"]["last"][fall], 9999999);
  const std::size_t plan = statement("plans to take");
  EXPECT_EQ(graph_["statements"]["first"][plan], -1) << "no day is known";
}

TEST_F(ExplorerData, AnEdgeNamesItsEndsAndItsRelation) {
  read();
  const std::size_t fall = statement("Kunduz was captured");
  const Tree& edges = graph_["edges"];
  for (std::size_t e = 0; e < edges["statement"].size(); ++e) {
    if (edges["statement"][e] != fall) continue;
    EXPECT_EQ(edges["subject"][e], 0);
    EXPECT_EQ(edges["object"][e], 1);
    EXPECT_EQ(graph_["relations"][edges["relation"][e].get<std::size_t>()], "capture");
    return;
  }
  FAIL() << "no edge";
}

TEST_F(ExplorerData, WhatNamesNoneOfTheEntitiesIsNotThere) {
  material_.entities.resize(1);
  read();
  for (std::size_t s = 0; s < evidence_["said"].size(); ++s)
    EXPECT_NE(sentence(s).find("Taliban"), std::string::npos) << sentence(s);
  EXPECT_TRUE(graph_["edges"]["statement"].empty()) << "the other end is not there";
}

TEST_F(ExplorerData, ReprintsAreOneSentence) {
  Evidenced reprint = said_[0];
  reprint.provenance.doc = "z9";
  reprint.provenance.sentence.insert(6, " ");
  said_.push_back(reprint);
  read();
  ASSERT_EQ(graph_["sentences"]["same"].size(), 1);
  EXPECT_EQ(graph_["sentences"]["same"][0][1], 0);
}

TEST_F(ExplorerData, SentencesAreCutFromTextsThatAreThere) {
  const std::string text = said_[0].provenance.sentence + " Police said the Taliban have released 1,800 prisoners .";
  read([&](std::string_view doc) { return doc == "d1" ? text : ""; });
  const std::size_t fall = statement("Kunduz was captured");
  EXPECT_TRUE(evidence_["sentences"]["text"][graph_["statements"]["sentence"][fall].get<std::size_t>()].is_null());
  EXPECT_EQ(sentence(fall), said_[0].provenance.sentence);
}

TEST_F(ExplorerData, TextsThatFindNoRoomAreLeftOut) {
  const std::string large(kExplorerTextBytes + 1, 'x');
  read([&](std::string_view) { return large; });
  for (const Tree& text : evidence_["documents"]["text"]) EXPECT_TRUE(text.is_null());
  EXPECT_NE(sentence(statement("Kunduz was captured")), "");
}

}  // namespace
}  // namespace relata::exporter
