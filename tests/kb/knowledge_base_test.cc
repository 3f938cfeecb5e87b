#include "kb/knowledge_base.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/kb/answers.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using relata::testing::answers;
using relata::testing::DocumentBuilder;
using relata::testing::holds;
using relata::testing::TemporaryDirectory;
using relata::testing::words_of;

using Strings = std::vector<std::string>;

class KnowledgeBaseTest : public ::testing::Test {
 protected:
  TemporaryDirectory tmp_;
  KnowledgeBase kb_ = KnowledgeBase::open(tmp_ / "kb", Access::kWrite);
};

TEST_F(KnowledgeBaseTest, AddingTheSameAgainChangesNothing) {
  const ExtractedDocument document = testing::fall_of_mazar();
  EXPECT_EQ(kb_.presence(document.document, false), Presence::kNew);
  EXPECT_EQ(kb_.add(document, false), Presence::kNew);
  const std::string before = answers(kb_);
  EXPECT_EQ(kb_.presence(document.document, true), Presence::kEqual);
  EXPECT_EQ(kb_.add(document, true), Presence::kEqual);
  EXPECT_EQ(answers(kb_), before);
}

TEST_F(KnowledgeBaseTest, AnotherContentReplacesFromTheSameFileOnlyOrWhenAsked) {
  kb_.add(DocumentBuilder("a", "one.jsonl").sentence("Rain fell.").build(), false);
  const ExtractedDocument same_file = DocumentBuilder("a", "one.jsonl").sentence("Snow fell.").build();
  const ExtractedDocument other_file = DocumentBuilder("a", "two.jsonl").sentence("Hail fell.").build();
  EXPECT_EQ(kb_.add(other_file, false), Presence::kRefused);
  EXPECT_EQ(kb_.document("a")->text, "Rain fell.\n");
  EXPECT_EQ(kb_.add(same_file, false), Presence::kReplaced);
  EXPECT_EQ(kb_.document("a")->text, "Snow fell.\n");
  EXPECT_EQ(kb_.add(other_file, true), Presence::kReplaced);
  EXPECT_EQ(kb_.document("a")->text, "Hail fell.\n");
}

TEST_F(KnowledgeBaseTest, StatementsComeInOrderWithTheirEndsAndTheirBytes) {
  kb_.add(testing::fall_of_mazar(), false);
  Strings said;
  kb_.statements({}, [&](const Statement& statement, const Provenance& provenance) {
    EXPECT_EQ(provenance.title, "A city falls");
    EXPECT_EQ(cut(provenance.sentence, statement.subject.span), statement.subject.mention);
    EXPECT_EQ(kb_.document("mazar")->text.substr(provenance.offset, provenance.sentence.size()), provenance.sentence);
    said.push_back(statement.subject.entity->id + " " + statement.relation.lemma);
    return true;
  });
  EXPECT_EQ(said, (Strings{"taliban capture", "atta-mohammad-noor flee", "taliban bribe"}));
}

TEST_F(KnowledgeBaseTest, AVisitEndsWhenTheVisitorSaysSo) {
  kb_.add(testing::fall_of_mazar(), false);
  int visits = 0;
  kb_.statements({}, [&](const Statement&, const Provenance&) { return ++visits, false; });
  kb_.edges({}, {}, [&](const Edge&) { return ++visits, false; });
  kb_.triples({}, [&](const Triple&) { return ++visits, false; });
  kb_.documents([&](const Document&) { return ++visits, false; });
  EXPECT_EQ(visits, 4);
}

TEST_F(KnowledgeBaseTest, OneStatementIsFoundByItsId) {
  const ExtractedDocument document = testing::fall_of_mazar();
  kb_.add(document, false);
  std::string lemma;
  EXPECT_TRUE(kb_.statement(document.statements[1].id, [&](const Statement& statement, const Provenance&) {
    lemma = statement.relation.lemma;
    EXPECT_EQ(statement.args[0].entity->id, "uzbekistan");
  }));
  EXPECT_EQ(lemma, "flee");
  for (const char* id : {"", "st-0000000000000000", "taliban"})
    EXPECT_FALSE(kb_.statement(id, [](const auto&, const auto&) {}));
}

TEST_F(KnowledgeBaseTest, ManyStatementsComeInTheOrderAskedFor) {
  const ExtractedDocument mazar = testing::fall_of_mazar(), denial = testing::denial();
  kb_.add(mazar, false);
  kb_.add(denial, false);
  const Strings ids = {mazar.statements[1].id, "st-0000000000000000", denial.statements[0].id, mazar.statements[0].id,
                       mazar.statements[1].id};
  Strings found;
  for (const auto& [statement, provenance] : kb_.statements(ids)) {
    EXPECT_EQ(cut(provenance.sentence, statement.subject.span), statement.subject.mention);
    found.push_back(provenance.doc + " " + statement.id);
  }
  EXPECT_EQ(found, (Strings{"mazar " + ids[0], "denial " + ids[2], "mazar " + ids[3], "mazar " + ids[4]}));
  EXPECT_TRUE(kb_.statements(Strings()).empty());
}

TEST_F(KnowledgeBaseTest, StatementsOfAnEntityAreThoseThatItSpeaksToo) {
  kb_.add(testing::fall_of_mazar(), false);
  kb_.add(testing::denial(), false);
  Filter all;
  all.all = true;
  Strings lemmas;
  kb_.statements_of("atta-mohammad-noor", all, [&](const Statement& statement, const Provenance& provenance) {
    lemmas.push_back(provenance.doc + " " + statement.relation.lemma);
    return true;
  });
  EXPECT_EQ(lemmas, (Strings{"denial capture", "mazar flee", "mazar bribe"}));
  kb_.statements_of("nobody", all, [&](const Statement&, const Provenance&) { return ADD_FAILURE(), true; });
}

TEST_F(KnowledgeBaseTest, FiltersLeaveOutAndCountWhatHasNoDate) {
  kb_.add(testing::fall_of_mazar(), false);  // dated 2021-08-15
  kb_.add(testing::denial(), false);         // one event in August 2021, one undated, one negative
  Undated undated;
  const auto lemmas = [&](const Filter& filter) {
    Strings found;
    undated = kb_.statements(filter, [&](const Statement& statement, const Provenance&) {
      found.push_back(statement.relation.lemma);
      return true;
    });
    return found;
  };
  Filter filter;
  filter.until = "2021-08-10";
  EXPECT_EQ(lemmas(filter), Strings{"fall to"});
  EXPECT_EQ(undated.size(), 1u);
  EXPECT_EQ(lemmas(filter), Strings{"fall to"});
  EXPECT_EQ(undated.size(), 1u);
  filter = Filter();
  filter.docs = {"nowhere", "denial", "denial"};
  EXPECT_EQ(lemmas(filter), (Strings{"fall to", "collapse"}));
  filter.polarity = Polarity::kNegative;
  EXPECT_EQ(lemmas(filter), Strings{"capture"});
  filter = Filter();
  filter.types = {EntityType::kPer};
  EXPECT_EQ(lemmas(filter), (Strings{"collapse", "flee"}));  // phrases have no type
  filter = Filter();
  filter.attributed_to = "atta-mohammad-noor";
  EXPECT_EQ(lemmas(filter), Strings{"bribe"});
  filter = Filter();
  filter.sources = {"Herald"};
  EXPECT_EQ(lemmas(filter), (Strings{"fall to", "collapse"}));
}

TEST_F(KnowledgeBaseTest, ReextractionLosesNoTextWhereverItStops) {
  kb_.add(testing::fall_of_mazar(), false);
  kb_.add(testing::denial(), false);
  const std::string before = answers(kb_);
  const std::vector<Document> texts = kb_.begin_reextraction();
  ASSERT_EQ(texts.size(), 2u);
  EXPECT_EQ(texts[0].id, "denial");
  EXPECT_EQ(kb_.extractor(), "");
  EXPECT_EQ(kb_.presence(texts[1], false), Presence::kReplaced);
  EXPECT_EQ(kb_.add(testing::fall_of_mazar(), false), Presence::kReplaced);
  kb_ = KnowledgeBase(KnowledgeBase::open(tmp_ / "elsewhere", Access::kWrite));  // stops in the middle
  {
    const KnowledgeBase reader = KnowledgeBase::open(tmp_ / "kb", Access::kRead);
    EXPECT_EQ(reader.stats().pending, 1u);
    EXPECT_EQ(reader.stats().documents, 2u);
    EXPECT_EQ(reader.verify(), Strings{});
  }
  KnowledgeBase again = KnowledgeBase::open(tmp_ / "kb", Access::kWrite);
  ASSERT_EQ(again.pending().size(), 1u);
  EXPECT_EQ(again.pending()[0].text, texts[0].text);
  again.add(testing::denial(), false);
  EXPECT_EQ(answers(again), before);
}

TEST_F(KnowledgeBaseTest, AnotherExtractorIsRefusedInWords) {
  kb_.require_extractor("anything");
  kb_.add(testing::fall_of_mazar(), false);
  ExtractedDocument other = testing::fall_of_mazar();
  other.extractor = "relata 9";
  const std::string words = words_of<StoreError>([&] { kb_.add(other, false); });
  EXPECT_TRUE(holds(words, "was made by relata test, not by relata 9"));
  EXPECT_TRUE(holds(words, "--reextract"));
}

TEST_F(KnowledgeBaseTest, StatsCountWhatThereIs) {
  EXPECT_EQ(kb_.stats().documents, 0u);
  kb_.add(testing::fall_of_mazar(), false);
  const Stats stats = kb_.stats();
  EXPECT_EQ(stats.documents, 1u);
  EXPECT_EQ(stats.sentences, 4u);
  EXPECT_EQ(stats.statements, 3u);
  EXPECT_EQ(stats.entities, 4u);  // Noor is Atta Mohammad Noor
  EXPECT_EQ(stats.triples, 4u);
  EXPECT_EQ(stats.graph_nodes, 4u);
  EXPECT_EQ(stats.graph_edges, 2u);
  EXPECT_EQ(stats.graph_evidence, 2u);
  EXPECT_EQ(stats.text_bytes, testing::fall_of_mazar().document.text.size());
  EXPECT_EQ(stats.extractor, "relata test");
  EXPECT_EQ(stats.format_version, 5u);
}

TEST_F(KnowledgeBaseTest, VerifyFindsNothingWhereNothingIs) {
  EXPECT_EQ(kb_.verify(), Strings{});
  for (const ExtractedDocument& document : testing::many_documents(20)) kb_.add(document, true);
  EXPECT_EQ(kb_.verify(), Strings{});
}

}  // namespace
}  // namespace relata::kb
