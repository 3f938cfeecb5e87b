// Many documents at once leave what the same documents leave one by one.
#include "kb/bulk_add.h"

#include <gtest/gtest.h>

#include <set>

#include "core/error.h"
#include "kb/knowledge_base.h"
#include "store/whole_document.h"
#include "tests/kb/answers.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using relata::testing::answers;
using relata::testing::DocumentBuilder;
using relata::testing::TemporaryDirectory;

constexpr int kLoaded = 4096;  // documents from which on they are gathered

ExtractedDocument visit(int number, const std::string& city = "") {
  DocumentBuilder doc("visit" + std::to_string(number));
  const std::string person = "Person" + std::to_string(number % 40) + " Reed";
  const std::string place = city.empty() ? "City" + std::to_string(number % 9) : city;
  doc.name(person, EntityType::kPer).name(place, EntityType::kGpe);
  doc.sentence(person + " left " + place + ".").state(person, "left", "leave", place);
  return doc.build();
}

store::WholeDocument whole(ExtractedDocument extracted) {
  store::WholeDocument document;
  document.extracted = std::move(extracted);
  return document;
}

TEST(BulkAdd, ManyLeaveWhatTheyLeaveOneByOne) {
  const TemporaryDirectory dir;
  KnowledgeBase one = KnowledgeBase::open(dir / "one", Access::kWrite);
  KnowledgeBase many = KnowledgeBase::open(dir / "many", Access::kWrite);
  for (KnowledgeBase* kb : {&one, &many}) {
    kb->add(testing::fall_of_mazar(), false);
    kb->add(visit(7, "Oldtown"), false);
  }
  const auto came = [](int i) { return i == 100 ? visit(3) : i == 200 ? visit(5, "Newtown") : visit(i); };
  std::vector<ExtractedDocument> documents;
  for (int i = 0; i < kLoaded + 50; ++i) documents.push_back(came(i));
  std::set<std::string> refused;
  BulkAdd adding(many, {true, [&](const std::string& doc) { refused.insert(doc); }});
  for (const ExtractedDocument& document : documents) adding.add(whole(document));
  const BulkCounts counts = adding.finish();
  const std::vector<Presence> presences = one.add(documents, true);
  const auto count = [&](Presence presence) {
    return static_cast<std::uint64_t>(std::count(presences.begin(), presences.end(), presence));
  };
  EXPECT_EQ(counts.added, count(Presence::kNew));
  EXPECT_EQ(counts.equal, count(Presence::kEqual));
  EXPECT_EQ(counts.replaced, count(Presence::kReplaced));
  EXPECT_TRUE(refused.empty());
  EXPECT_EQ(answers(many), answers(one));
  EXPECT_EQ(many.verify(), std::vector<std::string>{});
}

TEST(BulkAdd, WhatIsAllThereAlreadyChangesNothing) {
  const TemporaryDirectory dir;
  KnowledgeBase kb = KnowledgeBase::open(dir / "kb", Access::kWrite);
  std::string before;
  for (const std::uint64_t added : {std::uint64_t{kLoaded} + 10, std::uint64_t{0}}) {
    BulkAdd adding(kb, {});
    for (int i = 0; i < kLoaded + 10; ++i) adding.add(whole(visit(i)));
    EXPECT_EQ(adding.finish().added, added);
    if (added > 0) before = answers(kb);
  }
  EXPECT_EQ(answers(kb), before);
  EXPECT_EQ(kb.extractor(), visit(0).extractor);
  EXPECT_EQ(kb.verify(), std::vector<std::string>{});
}

// What a load cannot take is written after it, and what comes then may be loaded again: upon what is stored by now.
TEST(BulkAdd, ASecondLoadStandsOnTheFirst) {
  const TemporaryDirectory dir;
  KnowledgeBase one = KnowledgeBase::open(dir / "one", Access::kWrite);
  KnowledgeBase many = KnowledgeBase::open(dir / "many", Access::kWrite);
  std::vector<ExtractedDocument> documents;
  for (int i = 0; i < kLoaded + 10; ++i) documents.push_back(visit(i));
  for (int i = 0; i < kLoaded; ++i) documents.push_back(visit(i, i < 20 ? "Newtown" : ""));  // once more
  for (int i = kLoaded + 10; i < 2 * kLoaded + 20; ++i) documents.push_back(visit(i, "Oldtown"));
  BulkAdd adding(many, {});
  for (const ExtractedDocument& document : documents) adding.add(whole(document));
  adding.finish();
  one.add(documents, false);
  EXPECT_EQ(answers(many), answers(one));
  EXPECT_EQ(many.verify(), std::vector<std::string>{});
}

TEST(BulkAdd, FewAreWrittenAsUsualAndRefusedAsUsual) {
  const TemporaryDirectory dir;
  KnowledgeBase kb = KnowledgeBase::open(dir / "kb", Access::kWrite);
  kb.add(visit(1), false);
  ExtractedDocument other = visit(1, "Elsewhere");
  other.document.origin = "another.jsonl";
  std::vector<std::string> refused;
  BulkAdd adding(kb, {false, [&](const std::string& doc) { refused.push_back(doc); }});
  adding.add(whole(visit(1)));
  adding.add(whole(other));
  adding.add(whole(visit(2)));
  const BulkCounts counts = adding.finish();
  EXPECT_EQ(counts.added, 1u);
  EXPECT_EQ(counts.equal, 1u);
  EXPECT_EQ(refused, std::vector<std::string>{"visit1"});
}

TEST(BulkAdd, AnotherExtractorIsRefused) {
  const TemporaryDirectory dir;
  KnowledgeBase kb = KnowledgeBase::open(dir / "kb", Access::kWrite);
  kb.add(visit(1), false);
  BulkAdd adding(kb, {});
  ExtractedDocument other = visit(2);
  other.extractor = "relata 9";
  EXPECT_THROW(adding.add(whole(other)), StoreError);
}

TEST(BulkAdd, WhatIsNotFinishedIsLeftOut) {
  const TemporaryDirectory dir;
  KnowledgeBase kb = KnowledgeBase::open(dir / "kb", Access::kWrite);
  kb.add(visit(0), false);
  {
    BulkAdd adding(kb, {});
    for (int i = 1; i < kLoaded + 10; ++i) adding.add(whole(visit(i)));
  }
  EXPECT_EQ(kb.stats().documents, 1u);
  EXPECT_EQ(kb.verify(), std::vector<std::string>{});
}

}  // namespace
}  // namespace relata::kb
