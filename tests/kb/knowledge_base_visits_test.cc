// Edges and triples (contract, section 4).
#include <gtest/gtest.h>

#include "kb/knowledge_base.h"
#include "tests/kb/answers.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using relata::testing::TemporaryDirectory;

using Strings = std::vector<std::string>;

class EdgesTest : public ::testing::Test {
 protected:
  EdgesTest() {
    kb_.add(testing::reprint(), false);
    kb_.add(testing::denial(), false);
    kb_.add(testing::fall_of_mazar(), false);
  }

  // "subject|relation|object" by their keys.
  Strings edges(const EdgePattern& pattern, const Filter& filter = {}) const {
    Strings found;
    kb_.edges(pattern, filter, [&](const Edge& edge) {
      found.push_back(edge.subject.key() + "|" + edge.relation + "|" + edge.object.key());
      return true;
    });
    return found;
  }

  std::optional<Triple> triple(const std::string& subject, const std::string& relation, const std::string& object,
                               const Filter& filter = {}) const {
    std::optional<Triple> found;
    kb_.triples(filter, [&](const Triple& triple) {
      if (triple.subject.key() == subject && triple.relation == relation && triple.object.key() == object)
        found = triple;
      return true;
    });
    return found;
  }

  TemporaryDirectory tmp_;
  KnowledgeBase kb_ = KnowledgeBase::open(tmp_ / "kb", Access::kWrite);
};

const std::string kNoor = "e:atta-mohammad-noor", kTaliban = "e:taliban", kMazar = "e:mazar-e-sharif";

TEST_F(EdgesTest, AStatementGivesItsObjectAndEachArgumentThatIsAnEntity) {
  EXPECT_EQ(edges({kNoor, std::nullopt}), (Strings{kNoor + "|flee|p:city", kNoor + "|flee for|e:uzbekistan"}));
  EXPECT_EQ(edges({std::nullopt, "e:uzbekistan"}), Strings{kNoor + "|flee for|e:uzbekistan"});
}

TEST_F(EdgesTest, AllEdgesComeByDocumentAndSentence) {
  EXPECT_EQ(edges({}),
            (Strings{"e:kunduz|fall to|" + kTaliban, "p:army|collapse|", kTaliban + "|capture|" + kMazar,
                     kNoor + "|flee|p:city", kNoor + "|flee for|e:uzbekistan", kTaliban + "|bribe|p:officers",
                     kTaliban + "|capture|" + kMazar, kTaliban + "|capture|" + kMazar}));
}

TEST_F(EdgesTest, PhrasesAndNothingAreAskedForByTheirKey) {
  EXPECT_EQ(edges({std::nullopt, "p:city"}), Strings{kNoor + "|flee|p:city"});
  EXPECT_EQ(edges({std::nullopt, ""}), Strings{"p:army|collapse|"});
  EXPECT_EQ(edges({kTaliban, kMazar}).size(), 3u);
  EXPECT_EQ(edges({kMazar, kTaliban}), Strings{});
  EXPECT_EQ(edges({"e:nobody", std::nullopt}), Strings{});
  EXPECT_EQ(edges({"p:nobody", std::nullopt}), Strings{});
}

TEST_F(EdgesTest, WhatTheFilterLeavesOutIsNotVisited) {
  Filter negative;
  negative.polarity = Polarity::kNegative;
  EXPECT_EQ(edges({}, negative), Strings{kTaliban + "|capture|" + kMazar});
  Filter of_types;
  of_types.types = {EntityType::kPer, EntityType::kGpe};
  EXPECT_EQ(edges({}, of_types),
            (Strings{"p:army|collapse|", kNoor + "|flee|p:city", kNoor + "|flee for|e:uzbekistan"}));
}

TEST_F(EdgesTest, CanonicalRelationsAreThoseOfTheLexicon) {
  kb_.edges({"e:kunduz", std::nullopt}, {}, [](const Edge& edge) {
    EXPECT_EQ(edge.relation, "fall to");
    EXPECT_EQ(edge.canonical, "capture");
    EXPECT_TRUE(edge.canonical_reversed);
    EXPECT_EQ(edge.provenance->source, "Herald");
    EXPECT_EQ(edge.statement->subject.mention, "Kunduz");
    return true;
  });
}

TEST_F(EdgesTest, RelationsAreFoundByLemmaAndByCanonicalRelation) {
  const auto of = [](std::string word, bool prefix = false, bool literal = false) {
    return EdgePattern{{}, {}, RelationMatcher({{std::move(word), prefix}}, literal)};
  };
  const Strings captured(3, kTaliban + "|capture|" + kMazar);
  Strings wordings = captured;
  wordings.insert(wordings.begin(), "e:kunduz|fall to|" + kTaliban);
  EXPECT_EQ(edges(of("seize")), wordings) << "turned ones too";
  EXPECT_EQ(edges(of("capture", false, true)), captured);
  EXPECT_EQ(edges(of("flee", true)), (Strings{kNoor + "|flee|p:city", kNoor + "|flee for|e:uzbekistan"}));
  EXPECT_EQ(edges(of("flee for")), Strings{kNoor + "|flee for|e:uzbekistan"});
  EXPECT_EQ(edges(of("no such relation")), Strings{});
  EdgePattern of_taliban = of("capture");
  of_taliban.object = kTaliban;
  EXPECT_EQ(edges(of_taliban), Strings{"e:kunduz|fall to|" + kTaliban});
  Filter in_mazar;
  in_mazar.docs = {"mazar"};
  EXPECT_EQ(edges(of("capture"), in_mazar), Strings{kTaliban + "|capture|" + kMazar});
}

TEST_F(EdgesTest, APassiveIsFoundByItsVerb) {
  testing::DocumentBuilder doc("passive");
  doc.name("Herat", EntityType::kGpe).sentence("Herat was taken. It was held.");
  for (const auto& [words, lemma] : {std::pair("was taken", "be taken"), std::pair("was held", "be held")}) {
    Statement& statement = doc.state("Herat", words, lemma, "");
    statement.relation.canonical = statement.relation.lemma == "be taken" ? "capture" : "control";
    statement.relation.canonical_reversed = true;
  }
  kb_.add(doc.build(), false);
  EXPECT_EQ(edges({"e:herat", {}, RelationMatcher({{"capture"}}, false)}), Strings{"e:herat|be taken|"});
  EXPECT_EQ(edges({{}, "", RelationMatcher({{"capture"}}, false)}), Strings{"e:herat|be taken|"});
}

// A question by days or by relation reads an index, one for everything reads all: both find the same.
TEST_F(EdgesTest, AnIndexFindsWhatReadingAllFinds) {
  std::vector<Filter> filters(5);
  filters[0].since = "2021-08-15";
  filters[1].until = "2021-08-10";
  filters[2].since = filters[2].until = "2021-08-31";
  filters[3].until = "1999-12-31";
  filters[4].since = "2021-08-01";
  filters[4].types = {EntityType::kGpe, EntityType::kOrg};
  for (Filter filter : filters) {
    Strings all;
    Undated undated;
    kb_.edges({}, Filter{.types = filter.types}, [&](const Edge& edge) {
      bool without_date = false;
      if (admits(filter, *edge.statement, *edge.provenance, &without_date))
        all.push_back(edge.subject.key() + "|" + edge.relation + "|" + edge.object.key());
      if (without_date) undated.insert(edge.statement->id);
      return true;
    });
    EXPECT_EQ(edges({}, filter), all) << filter.since.value_or("") << ".." << filter.until.value_or("");
    EXPECT_EQ(kb_.edges({}, filter, [](const Edge&) { return true; }), undated);
    const EdgePattern captured{{}, {}, RelationMatcher({{"capture"}}, false)};
    EXPECT_LE(kb_.edges(captured, filter, [](const Edge&) { return true; }).size(), undated.size());
  }
}

TEST_F(EdgesTest, AReprintAddsADocumentAndNoSupport) {
  const std::optional<Triple> captured = triple(kTaliban, "capture", kMazar);
  ASSERT_TRUE(captured);
  EXPECT_EQ(captured->support, 2u);  // three statements, two of one sentence but for blanks
  EXPECT_EQ(captured->sources, 1u);
  EXPECT_EQ(captured->docs, (Strings{"mazar", "reprint"}));
  EXPECT_EQ(captured->statements.size(), 3u);
  EXPECT_EQ(captured->subject.name, "Taliban");
}

TEST_F(EdgesTest, ADenialHangsOnTheTripleAndGivesNone) {
  EXPECT_EQ(triple(kTaliban, "capture", kMazar)->denied.size(), 1u);
  kb_.remove("mazar");
  kb_.remove("reprint");
  EXPECT_EQ(triple(kTaliban, "capture", kMazar), std::nullopt);
  Filter all;
  all.all = true;
  const std::optional<Triple> denied = triple(kTaliban, "capture", kMazar, all);
  ASSERT_TRUE(denied);
  EXPECT_EQ(denied->support, 0u);
  EXPECT_EQ(denied->denied.size(), 1u);
}

TEST_F(EdgesTest, WhoSaysSoIsNamed) {
  EXPECT_EQ(triple(kTaliban, "bribe", "p:officers")->attributed_to, Strings{"Atta Mohammad Noor"});
}

TEST_F(EdgesTest, TriplesOfLittleSupportAreLeftOut) {
  Filter filter;
  filter.min_support = 2;
  Strings relations;
  kb_.triples(filter, [&](const Triple& triple) { return relations.push_back(triple.relation), true; });
  EXPECT_EQ(relations, Strings{"capture"});
  filter.min_sources = 2;
  EXPECT_EQ(triple(kTaliban, "capture", kMazar, filter), std::nullopt);
}

TEST_F(EdgesTest, TriplesComeByTheirKeys) {
  Strings keys;
  kb_.triples({}, [&](const Triple& triple) {
    keys.push_back(triple.subject.key() + "|" + triple.relation + "|" + triple.object.key());
    return true;
  });
  EXPECT_EQ(keys, (Strings{kNoor + "|flee|p:city", kNoor + "|flee for|e:uzbekistan", "e:kunduz|fall to|" + kTaliban,
                           kTaliban + "|bribe|p:officers", kTaliban + "|capture|" + kMazar, "p:army|collapse|"}));
}

}  // namespace
}  // namespace relata::kb
