#include "verbs/pages.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/verbs/articles.h"
#include "verbs/correct.h"
#include "verbs/evidence.h"
#include "verbs/knowledge.h"
#include "verbs/words.h"

namespace relata::verbs {
namespace {

class Pages : public Articles {
 protected:
  // "What it did: A fled B / A left C", for each heading that has something.
  std::vector<std::string> sections(const std::string& name, bool rejected = false) const {
    const kb::KnowledgeBase kb = open();
    std::vector<std::string> lines;
    for (const Section& section : entity_page(kb, named(kb, name), rejected).sections) {
      std::string line;
      for (const Passage& passage : section.passages)
        for (const Statement& statement : passage.statements) line += (line.empty() ? "" : " / ") + words_of(statement);
      if (!line.empty()) lines.push_back(std::string(section.title) + ": " + line);
    }
    return lines;
  }
};

TEST_F(Pages, APersonIsDoesAndSays) {
  EXPECT_EQ(sections("Daroon"),
            (std::vector<std::string>{
                "What it is: Ilyas Ahmad Daroon is General",
                "What it did: General Ilyas Ahmad Daroon fled Tal-e-Sorkh / Ilyas Ahmed Darun fled Tal-i-Sorkh",
                "What it said: Daroon said the army had fought for three days / the army had fought for three days"}));
}

TEST_F(Pages, ATownSuffers) {
  const std::vector<std::string> town = sections("Tal-e-Sorkh");
  ASSERT_EQ(town.size(), 1U);
  EXPECT_TRUE(town[0].starts_with("What was done to it: The Ardan Front captured Tal-e-Sorkh")) << town[0];
}

TEST_F(Pages, TellNamesAndWhatJoinedThem) {
  kb::KnowledgeBase kb = open(kb::Access::kWrite);
  const EntityPage page = entity_page(kb, named(kb, "Daroon"), false);
  EXPECT_EQ(page.aliases, (std::vector<std::string>{"Daroon", "Ilyas Ahmed Darun"}));
  EXPECT_TRUE(page.merged_from.empty()) << "spellings of one name need no reason";
  EXPECT_TRUE(page.links.empty());
  correct(kb, {CorrectionKind::kSame, "Daroon", "Maya Lindqvist"});
  const EntityPage merged = entity_page(kb, named(kb, "Daroon"), false);
  ASSERT_FALSE(merged.merged_from.empty());
  EXPECT_EQ(merged.merged_from.back().second, "said to be the same");
}

TEST_F(Pages, LinksHaveTheirAddress) {
  BuildRequest request;
  request.actors = {Actor{.name = "Brimholm",
                          .type = EntityType::kGpe,
                          .aliases = {},
                          .links = {{"wikidata", "Q5"}, {"site", "https://example.org/"}, {"viaf", "7"}}}};
  build(kb_path(), request, 1, {});
  const kb::KnowledgeBase kb = open();
  EXPECT_EQ(entity_page(kb, named(kb, "Brimholm"), false).links,
            (std::vector<std::string>{"site=https://example.org/", "viaf=7",
                                      "wikidata=Q5 (http://www.wikidata.org/entity/Q5)"}));
}

TEST_F(Pages, WhatIsRejectedShowsOnRequest) {
  {
    kb::KnowledgeBase kb = open(kb::Access::kWrite);
    correct(kb, {CorrectionKind::kReject, statement("town", "praise"), {}});
  }
  EXPECT_EQ(sections("Maya Lindqvist").size(), 1U);
  EXPECT_EQ(sections("Maya Lindqvist", true).size(), 2U);
}

TEST_F(Pages, ADocumentIsReadSentenceBySentence) {
  const kb::KnowledgeBase kb = open();
  const std::vector<Passage> page = document_page(kb, *kb.document("harbour"), false);
  ASSERT_EQ(page.size(), 3U);
  EXPECT_EQ(page[1].provenance.sentence, "General Ilyas Ahmad Daroon fled Tal-e-Sorkh.");
  EXPECT_EQ(page[1].statements.size(), 2U);
}

TEST_F(Pages, JsonHasTheRecords) {
  const kb::KnowledgeBase kb = open();
  std::ostringstream entity, document;
  write_entity_json(kb, named(kb, "Brimholm"), false, entity);
  EXPECT_TRUE(entity.str().starts_with(R"({"entity":{"id":"brimholm",)")) << entity.str();
  EXPECT_TRUE(entity.str().ends_with("}]}"));
  write_document_json(kb, *kb.document("wire"), false, document);
  EXPECT_TRUE(document.str().starts_with(R"({"document":{"id":"wire",)")) << document.str();
  EXPECT_TRUE(has(document.str(), R"("statements":[{"id":"st-)"));
}

TEST_F(Pages, QuotesStandOnceForASentence) {
  const std::string is = statement("harbour", "be"), fled = statement("harbour", "flee");
  EXPECT_EQ(quotes(open(), std::vector{is, fled, is}).size(), 1U);
  EXPECT_TRUE(quotes(open(), std::vector<std::string>{"st-0000000000000000"}).empty());
  {
    kb::KnowledgeBase kb = open(kb::Access::kWrite);
    correct(kb, {CorrectionKind::kReject, fled, {}});
  }
  const std::vector<Quote> marked = quotes(open(), std::vector{is, fled});
  ASSERT_EQ(marked.size(), 2U) << "what is rejected is quoted beside what is not";
  EXPECT_TRUE(marked[1].rejected);
}

}  // namespace
}  // namespace relata::verbs
