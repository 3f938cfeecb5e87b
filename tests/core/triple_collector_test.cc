#include "core/triple_collector.h"

#include <gtest/gtest.h>

#include <deque>

namespace relata {
namespace {

// Edges "who | relation | whom", each of a statement of its own.
class TripleCollectorTest : public ::testing::Test {
 protected:
  Statement& add(const std::string& subject, const std::string& relation, const std::string& object,
                 const std::string& sentence = "") {
    Said& said = said_.emplace_back();
    said.statement.id = "st-" + std::to_string(said_.size());
    said.provenance.doc = "d" + std::to_string(said_.size());
    said.provenance.sentence = sentence.empty() ? said.statement.id : sentence;
    said.edge.subject.name = subject;
    said.edge.relation = relation;
    said.edge.object.name = object;
    return said.statement;
  }

  std::vector<Triple> triples(const Filter& filter = {}) {
    TripleCollector collector(filter);
    for (Said& said : said_) {
      said.edge.statement = &said.statement;
      said.edge.provenance = &said.provenance;
      if (admits(with_denials(filter), said.statement, said.provenance)) collector.add(said.edge);
    }
    std::vector<Triple> found;
    collector.each([&](const Triple& triple, const std::set<std::string>& sentences) {
      EXPECT_EQ(triple.support, sentences.size());
      found.push_back(triple);
      return true;
    });
    return found;
  }

  struct Said {
    Statement statement;
    Provenance provenance;
    Edge edge;
  };
  std::deque<Said> said_;
};

using Ids = std::vector<std::string>;

TEST_F(TripleCollectorTest, EdgesOfEqualEndsAndRelationAreOneTripleByKeys) {
  add("b", "hit", "c");
  add("a b", "hit", "c");
  add("a", "hit", "c");
  add("A", "hit", "C");
  add("a", "flee", "");
  const std::vector<Triple> found = triples();
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(found[0].relation, "flee");
  EXPECT_EQ(found[1].statements, (Ids{"st-3", "st-4"})) << "phrases equal in lower case join";
  EXPECT_EQ(found[2].subject.name, "a b");
  EXPECT_EQ(found[3].subject.name, "b");
}

TEST_F(TripleCollectorTest, SupportCountsSentencesWhateverTheirBlanks) {
  add("a", "hit", "c", "A hit C.");
  add("a", "hit", "c", " A  hit\nC. ");
  EXPECT_EQ(triples()[0].support, 1u);
  EXPECT_EQ(triples()[0].docs, (Ids{"d1", "d2"}));
}

TEST_F(TripleCollectorTest, OfCopiesTheOneOfMostSentencesCounts) {
  for (const char* sentence : {"A met B.", "A met B on Monday.", "Then A met B.", "A saw B."})
    add("A", "meet", "B", sentence);
  said_[0].provenance.story = said_[1].provenance.story = said_[2].provenance.story = 5;
  said_[1].provenance.doc = said_[2].provenance.doc;
  said_[0].provenance.source = "Wire";
  const std::vector<Triple> found = triples();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].support, 3u);
  EXPECT_EQ(found[0].sources, 2u);
  EXPECT_EQ(found[0].docs.size(), 3u);
  EXPECT_EQ(found[0].statements.size(), 4u);
}

TEST_F(TripleCollectorTest, WhatDeniesPlansOrOrdersHangsOnATripleAndMakesNone) {
  add("a", "hit", "c");
  add("a", "hit", "c").polarity = Polarity::kNegative;
  add("a", "hit", "c").modality = Modality::kPlanned;
  add("a", "hit", "d").modality = Modality::kPlanned;
  const std::vector<Triple> found = triples();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].statements, Ids{"st-1"});
  EXPECT_EQ(found[0].denied, (Ids{"st-2", "st-3"}));
}

TEST_F(TripleCollectorTest, AFilterOfPlansShowsPlansAndNoAssertions) {
  add("a", "hit", "c");
  add("a", "hit", "c").modality = Modality::kPlanned;
  Filter planned;
  planned.modalities = {Modality::kPlanned};
  const std::vector<Triple> found = triples(planned);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].support, 0u);
  EXPECT_EQ(found[0].denied, Ids{"st-2"});
}

TEST_F(TripleCollectorTest, WhatWasRejectedHangsOnlyWhereItIsAskedFor) {
  add("a", "hit", "c");
  add("a", "hit", "c").rejected = true;
  EXPECT_EQ(triples()[0].denied, Ids{});
  Filter everything;
  everything.all = everything.rejected = true;
  EXPECT_EQ(triples(everything)[0].denied, Ids{"st-2"});
}

TEST_F(TripleCollectorTest, TriplesBelowSupportOrSourcesAreLeftOut) {
  add("a", "hit", "c");
  add("a", "hit", "d");
  add("a", "hit", "d", "st-2");
  Filter filter;
  filter.min_sources = 2;
  ASSERT_EQ(triples(filter).size(), 1u);
  EXPECT_EQ(triples(filter)[0].object.name, "d");
  filter.min_support = 2;
  EXPECT_EQ(triples(filter).size(), 0u);
}

TEST_F(TripleCollectorTest, AVisitEndsWhenTheVisitorSaysSo) {
  const Filter filter;
  TripleCollector collector(filter);
  for (const char* object : {"b", "c"}) {
    add("a", "hit", object);
    said_.back().edge.statement = &said_.back().statement;
    said_.back().edge.provenance = &said_.back().provenance;
    collector.add(said_.back().edge);
  }
  int visits = 0;
  collector.each([&](const Triple&, const auto&) { return ++visits, false; });
  EXPECT_EQ(visits, 1);
}

TEST_F(TripleCollectorTest, WhoSaysSoIsThereOnceBytewiseAndACueWhereNobodyIsNamed) {
  const Speaker reportedly{.phrase = {}, .cue = "Reportedly"}, noor{.phrase = {.mention = "Noor"}, .cue = "said"};
  add("a", "hit", "c");
  EXPECT_EQ(triples()[0].attributed_to, Ids{});
  add("a", "hit", "c").attributed_to = {reportedly, noor};
  add("a", "hit", "c").attributed_to = {noor};
  add("a", "hit", "c").attributed_to = {{.phrase = {}, .cue = "reportedly"}};
  add("a", "hit", "c").attributed_to = {{.phrase = {}, .cue = "accused"}};
  add("a", "hit", "c").attributed_to = {{.phrase = {.mention = "$5 Club"}, .cue = "said"}};
  EXPECT_EQ(triples()[0].attributed_to, (Ids{"$5 Club", "(accused)", "(reportedly)", "Noor"}));
  EXPECT_EQ(triples()[0].attributed, 5u);
}

}  // namespace
}  // namespace relata
