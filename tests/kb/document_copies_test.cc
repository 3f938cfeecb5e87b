// Reprints in a knowledge base: which documents are copies, and that they add documents to a triple and no support.
#include "kb/document_copies.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "kb/bulk_add.h"
#include "kb/knowledge_base.h"
#include "kb/merge.h"
#include "kb/triple_table.h"
#include "store/whole_document.h"
#include "tests/copies/made_up_texts.h"
#include "tests/kb/answers.h"
#include "tests/store/document_builder.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using relata::testing::answers;
using relata::testing::DocumentBuilder;
using relata::testing::MadeUpTexts;
using relata::testing::TemporaryDirectory;
using Ids = std::vector<std::string>;

// "The Taliban captured Kunduz <when>.", and what else the article says.
ExtractedDocument article(const std::string& id, const std::string& source, const std::string& when,
                          const std::string& rest) {
  DocumentBuilder doc(id);
  doc.name("Taliban", EntityType::kOrg).name("Kunduz", EntityType::kGpe);
  doc.sentence("The Taliban captured Kunduz " + when + ".").state("The Taliban", "captured", "capture", "Kunduz");
  doc.sentence(rest);
  ExtractedDocument document = doc.build();
  document.document.source = source;
  document.document.date = "2021-08-0" + std::to_string(1 + id.size() % 3);
  return document;
}

// A wire story, three reprints of it, in two of which the sentence was edited, and two articles of others.
std::vector<ExtractedDocument> reprints() {
  MadeUpTexts texts(11);
  const std::string story = texts.original(150);
  return {article("wire-1", "Wire", "on Sunday", story),
          article("post-1", "Post", "on Sunday", texts.copy(story, 40, 70)),
          article("mail-7", "Mail", "late on Sunday", texts.copy(story, 30, 90)),
          article("gazette", "Gazette", "at last on Sunday", story),
          article("own", "Ledger", "without a fight", texts.original(150)),
          article("post-2", "Post", "on a weekend", texts.original(150))};
}

void expect_counts(const KnowledgeBase& kb, const Filter& filter, std::uint32_t support, std::uint32_t sources) {
  std::size_t all = 0;
  kb.triples(filter, [&](const Triple& triple) {
    EXPECT_EQ(triple.support, support);
    EXPECT_EQ(triple.sources, sources);
    return ++all, true;
  });
  EXPECT_EQ(all, support > 0 ? 1u : 0u);
  TripleTable table(filter, TripleTable::Ends::kEntities);  // from the index
  Undated undated;
  kb.collect(table, undated);
  ASSERT_EQ(table.rows().size(), support > 0 ? 1u : 0u);
  if (support == 0) return;
  EXPECT_EQ(table.rows().front().support, support);
  EXPECT_EQ(table.rows().front().sources, sources);
}

TEST(DocumentCopies, AddDocumentsAndNoSupport) {
  const TemporaryDirectory tmp;
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  kb.add(reprints(), false);
  EXPECT_EQ(DocumentCopies(kb).of("post-1"), (Ids{"gazette", "mail-7", "post-1", "wire-1"}));
  EXPECT_EQ(DocumentCopies(kb).stories().size(), 1u);
  EXPECT_TRUE(DocumentCopies(kb).of("own").empty());
  EXPECT_TRUE(DocumentCopies(kb).of("nothing").empty());
  expect_counts(kb, {}, 3, 3);  // gazette, for all four; own; post-2
  kb.triples({}, [&](const Triple& triple) {
    EXPECT_EQ(triple.docs.size(), 6u);
    EXPECT_EQ(triple.statements.size(), 6u);
    return true;
  });
  Filter filter;
  filter.docs = {"wire-1", "mail-7"};
  expect_counts(kb, filter, 1, 1);
  filter.docs.clear();
  filter.sources = {"Post"};
  expect_counts(kb, filter, 2, 1);
  filter.sources.clear();
  filter.min_support = 4;
  expect_counts(kb, filter, 0, 0);
  filter.min_support = 0;
  filter.min_sources = 4;
  expect_counts(kb, filter, 0, 0);
}

TEST(DocumentCopies, FactsAndEdgesTellTheStory) {
  const TemporaryDirectory tmp;
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  kb.add(reprints(), false);
  std::map<std::string, std::uint64_t> facts, edges;
  const EdgePattern pattern{"e:taliban", std::nullopt};
  kb.facts(pattern, {}, [&](const EdgeFact& fact) { facts[std::string(fact.doc)] = fact.story; });
  kb.edges(pattern, {}, [&](const Edge& edge) {
    edges[edge.provenance->doc] = edge.provenance->story;
    return true;
  });
  EXPECT_EQ(facts, edges);
  ASSERT_EQ(facts.size(), 6u);
  EXPECT_EQ(facts["own"], 0u);
  EXPECT_NE(facts["wire-1"], 0u);
  EXPECT_EQ(facts["wire-1"], facts["mail-7"]);
}

TEST(DocumentCopies, AreThoseOfTheSetOfDocumentsWhateverTheWay) {
  std::vector<ExtractedDocument> documents = reprints();
  const TemporaryDirectory tmp;
  const auto all = [](const KnowledgeBase& kb) {
    std::string text = answers(kb);
    for (const Ids& story : DocumentCopies(kb).stories()) text += relata::testing::joined(story) + "\n";
    EXPECT_EQ(kb.verify(), Ids{});
    return text;
  };
  KnowledgeBase first = KnowledgeBase::open(tmp / "first", Access::kWrite);
  first.add(documents, false);
  const std::string wanted = all(first);
  for (unsigned seed = 0; seed < 4; ++seed) {
    std::mt19937 random(seed);
    std::shuffle(documents.begin(), documents.end(), random);
    KnowledgeBase kb = KnowledgeBase::open(tmp / ("kb" + std::to_string(seed)), Access::kWrite);
    for (const ExtractedDocument& document : documents) {
      kb.add(document, false);
      EXPECT_EQ(kb.verify(), Ids{});
    }
    EXPECT_EQ(all(kb), wanted);
    kb.remove(documents.front().document.id);
    EXPECT_EQ(kb.verify(), Ids{});
    kb.add(documents.front(), false);
    EXPECT_EQ(all(kb), wanted);
  }
  for (int half = 0; half < 2; ++half) {
    KnowledgeBase kb = KnowledgeBase::open(tmp / ("half" + std::to_string(half)), Access::kWrite);
    for (std::size_t i = half; i < documents.size(); i += 2) kb.add(documents[i], false);
  }
  KnowledgeBase merged = KnowledgeBase::open(tmp / "merged", Access::kWrite);
  merge(merged, {.from = {tmp / "half1", tmp / "half0"}});
  EXPECT_EQ(all(merged), wanted);
}

TEST(DocumentCopies, ALoadOfManyGivesThem) {
  const TemporaryDirectory tmp;
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  BulkAdd adding(kb, {});
  MadeUpTexts texts(3);
  const auto add = [&](ExtractedDocument extracted) {
    store::WholeDocument whole;
    whole.extracted = std::move(extracted);
    adding.add(std::move(whole));
  };
  for (int i = 0; i < 300; ++i)  // enough to be loaded at once
    add(article("d" + std::to_string(i), "", "on day " + std::to_string(i), texts.original(30)));
  for (ExtractedDocument& document : reprints()) add(std::move(document));
  adding.finish();
  EXPECT_EQ(DocumentCopies(kb).stories(), (std::vector<Ids>{{"gazette", "mail-7", "post-1", "wire-1"}}));
  EXPECT_EQ(kb.verify(), Ids{});
}

TEST(DocumentCopies, AreFoundAnewAfterReextraction) {
  const TemporaryDirectory tmp;
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  kb.add(reprints(), false);
  kb.begin_reextraction();
  EXPECT_TRUE(DocumentCopies(kb).stories().empty());
  EXPECT_EQ(kb.verify(), Ids{});
  kb.add(reprints(), false);
  EXPECT_EQ(DocumentCopies(kb).stories().size(), 1u);
  EXPECT_EQ(kb.verify(), Ids{});
}

}  // namespace
}  // namespace relata::kb
