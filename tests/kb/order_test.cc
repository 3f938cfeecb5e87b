// Every answer is a function of the set of documents: order, batching and what was there before do not show.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <thread>

#include "kb/knowledge_base.h"
#include "tests/kb/answers.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using relata::testing::answers;
using relata::testing::TemporaryDirectory;

std::vector<ExtractedDocument> news() {
  std::vector<ExtractedDocument> documents = testing::many_documents(30);
  for (auto* make : {testing::fall_of_mazar, testing::denial, testing::reprint}) documents.push_back(make());
  return documents;
}

std::string built_at_once(const std::vector<ExtractedDocument>& documents) {
  const TemporaryDirectory tmp;
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  for (const ExtractedDocument& document : documents) kb.add(document, false);
  return answers(kb);
}

TEST(OrderTest, ShuffledInSeveralRunsWithRemovalsBetweenAnswersAreTheSame) {
  std::vector<ExtractedDocument> documents = news();
  const std::string expected = built_at_once(documents);
  std::mt19937 random(11);
  for (int round = 0; round < 4; ++round) {
    const TemporaryDirectory tmp;
    std::shuffle(documents.begin(), documents.end(), random);
    for (std::size_t next = 0; next < documents.size();) {
      KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
      const std::size_t last = std::min(documents.size(), next + 1 + random() % 12);
      for (std::size_t i = next; i < last; ++i) kb.add(documents[i], false);
      for (std::size_t i = next; i < last; ++i) {
        if (random() % 3 == 0) EXPECT_TRUE(kb.remove(documents[i].document.id));
        if (random() % 4 == 0) kb.entities();  // asked between writes
        EXPECT_NE(kb.add(documents[i], true), Presence::kRefused);
      }
      next = last;
    }
    const KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kRead);
    EXPECT_EQ(answers(kb), expected) << round;
    EXPECT_EQ(kb.verify(), std::vector<std::string>{});
  }
}

TEST(OrderTest, WrittenTogetherAnswersAreTheSame) {
  std::vector<ExtractedDocument> documents = news();
  const std::string expected = built_at_once(documents);
  std::mt19937 random(17);
  for (int round = 0; round < 4; ++round) {
    const TemporaryDirectory tmp;
    KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
    std::shuffle(documents.begin(), documents.end(), random);
    std::vector<ExtractedDocument> earlier;  // of some of them, with the content of others
    for (const ExtractedDocument& document : documents)
      if (random() % 3 == 0) {
        earlier.push_back(documents[random() % documents.size()]);
        earlier.back().document.id = document.document.id;
        earlier.back().document.title = "an earlier version";
        earlier.back().statements.clear();
      }
    kb.add(earlier, true);
    for (std::span<const ExtractedDocument> left = documents; !left.empty();) {
      const auto some = left.first(std::min<std::size_t>(left.size(), 1 + random() % 12));
      EXPECT_EQ(kb.add(some, true).size(), some.size());
      left = left.subspan(some.size());
    }
    EXPECT_EQ(answers(kb), expected) << round;
    EXPECT_EQ(kb.verify(), std::vector<std::string>{});
  }
}

TEST(OrderTest, WhatComesTwiceInOneListMeetsWhatWentBefore) {
  const ExtractedDocument one = testing::denial(), other = testing::reprint();
  ExtractedDocument again = one;
  again.document.title = "a later version";
  const std::vector<ExtractedDocument> documents = {one, other, one, again, other};
  const TemporaryDirectory tmp;
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  using enum Presence;
  EXPECT_EQ(kb.add(documents, true), (std::vector<Presence>{kNew, kNew, kEqual, kReplaced, kEqual}));
  EXPECT_EQ(kb.document(one.document.id)->title, "a later version");
  EXPECT_EQ(kb.verify(), std::vector<std::string>{});
}

TEST(OrderTest, RemovalLeavesWhatARebuildWithoutItGives) {
  std::vector<ExtractedDocument> documents = news();
  const TemporaryDirectory tmp;
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  for (const ExtractedDocument& document : documents) kb.add(document, false);
  while (!documents.empty()) {
    EXPECT_TRUE(kb.remove(documents.back().document.id));
    documents.pop_back();
    if (documents.size() % 8 == 0) EXPECT_EQ(answers(kb), built_at_once(documents));
  }
  EXPECT_EQ(kb.verify(), std::vector<std::string>{});
  EXPECT_EQ(kb.extractor(), "");
}

TEST(OrderTest, EdgesFoundByTheirEndsAreThoseOfThePassOverAll) {
  const TemporaryDirectory tmp;
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  for (const ExtractedDocument& document : news()) kb.add(document, false);
  Filter all;
  all.all = true;
  const auto edges = [&](const EdgePattern& pattern, const auto& wanted) {
    std::vector<std::string> found;
    kb.edges(pattern, all, [&](const Edge& edge) {
      if (wanted(edge)) found.push_back(edge.statement->id + edge.relation + testing::text_of(edge.object));
      return true;
    });
    return found;
  };
  const auto any = [](const Edge&) { return true; };
  std::vector<std::string> keys = {"", "p:city", "p:army"};
  for (const Entity& entity : kb.entities()) keys.push_back("e:" + entity.id);
  for (const std::string& a : keys) {
    EXPECT_EQ(edges({a, std::nullopt}, any), edges({}, [&](const Edge& edge) { return edge.subject.key() == a; })) << a;
    EXPECT_EQ(edges({std::nullopt, a}, any), edges({}, [&](const Edge& edge) { return edge.object.key() == a; })) << a;
    for (const std::string& b : keys)
      EXPECT_EQ(edges({a, b}, any),
                edges({}, [&](const Edge& e) { return e.subject.key() == a && e.object.key() == b; }))
          << a << b;
  }
}

TEST(OrderTest, ThreadsThatAskAtOnceGetTheSame) {
  const std::vector<ExtractedDocument> documents = news();
  const TemporaryDirectory tmp;
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  for (const ExtractedDocument& document : documents) kb.add(document, false);
  std::vector<std::string> found(4);
  std::vector<std::thread> threads;
  for (std::string& answer : found) threads.emplace_back([&] { answer = answers(kb); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& answer : found) EXPECT_EQ(answer, found[0]);
  EXPECT_EQ(found[0], built_at_once(documents));
}

}  // namespace
}  // namespace relata::kb
