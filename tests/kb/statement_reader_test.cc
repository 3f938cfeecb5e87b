#include "kb/statement_reader.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "kb/knowledge_base.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

store::StoredDocument two_sentences() {
  store::StoredDocument stored;
  stored.document.id = "a";
  stored.document.text = "Noor fled. He was seen.";
  stored.document.source = "Wire";
  stored.sentences = {{{0, 10}}, {{11, 23}}};
  return stored;
}

Statement in_sentence(std::uint32_t index) {
  Statement statement;
  statement.sentence_index = index;
  return statement;
}

TEST(ProvenanceOfTest, ASentenceIsTheBytesOfTheDocument) {
  const store::StoredDocument document = two_sentences();
  ProvenanceOf provenance;
  provenance.enter(document);
  EXPECT_EQ(provenance(in_sentence(1)).sentence, "He was seen.");
  EXPECT_EQ(provenance(in_sentence(1)).offset, 11U);
  EXPECT_EQ(provenance(in_sentence(0)).sentence, "Noor fled.");
  EXPECT_EQ(provenance(in_sentence(0)).source, "Wire");
}

TEST(ProvenanceOfTest, AnotherDocumentsSentenceIsItsOwn) {
  const store::StoredDocument document = two_sentences();
  store::StoredDocument other = two_sentences();
  other.document.id = "b", other.document.text = "Khan fled. He was shot.", other.document.source = std::nullopt;
  ProvenanceOf provenance;
  provenance.enter(document);
  provenance(in_sentence(0));
  provenance.enter(other);
  EXPECT_EQ(provenance(in_sentence(0)).sentence, "Khan fled.");
  EXPECT_EQ(provenance(in_sentence(0)).doc, "b");
  EXPECT_FALSE(provenance(in_sentence(0)).source);
}

TEST(ProvenanceOfTest, WhatStandsOutsideOfTheTextIsDamage) {
  store::StoredDocument document = two_sentences();
  document.sentences[1].span.end = 24;
  ProvenanceOf provenance;
  provenance.enter(document);
  EXPECT_THROW(provenance(in_sentence(1)), StoreError);
  EXPECT_THROW(provenance(in_sentence(2)), StoreError);
}

class PartsTest : public ::testing::Test {
 protected:
  PartsTest() {
    for (const auto& document : {testing::reprint(), testing::denial(), testing::fall_of_mazar()})
      kb_.add(document, false);
    kb_.documents([&](const Document& document) { return ids_.push_back(document.id), true; });
  }

  // "document statement sentence", of the documents from `first` to `last`.
  std::vector<std::string> told(const std::string& first, const std::string& last) const {
    std::vector<std::string> found;
    kb_.statements({}, DocumentRange{first, last}, collect(found));
    return found;
  }
  static std::function<bool(const Statement&, const Provenance&)> collect(std::vector<std::string>& found) {
    return [&found](const Statement& statement, const Provenance& provenance) {
      found.push_back(provenance.doc + " " + statement.id + " " + provenance.sentence);
      return true;
    };
  }

  relata::testing::TemporaryDirectory tmp_;
  KnowledgeBase kb_ = KnowledgeBase::open(tmp_ / "kb", Access::kWrite);
  std::vector<std::string> ids_;
};

TEST_F(PartsTest, AreTogetherTheWhole) {
  std::vector<std::string> whole, parts;
  kb_.statements({}, collect(whole));
  ASSERT_EQ(ids_.size(), 3U);
  for (const std::string& id : ids_) {
    const std::vector<std::string> part = told(id, id);
    EXPECT_FALSE(part.empty()) << id;
    parts.insert(parts.end(), part.begin(), part.end());
  }
  EXPECT_EQ(parts, whole);
  EXPECT_EQ(told(ids_.front(), ids_.back()), whole);
}

TEST_F(PartsTest, BetweenDocumentsThereIsNothing) { EXPECT_TRUE(told("zz", "zzz").empty()); }

TEST_F(PartsTest, AVisitEndsWhenItIsToldTo) {
  int seen = 0;
  kb_.statements({}, DocumentRange{ids_.front(), ids_.back()},
                 [&](const Statement&, const Provenance&) { return ++seen < 2; });
  EXPECT_EQ(seen, 2);
}

}  // namespace
}  // namespace relata::kb
