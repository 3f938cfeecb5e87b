#include "kb/lone_document.h"

#include <gtest/gtest.h>

#include "kb/knowledge_base.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

TEST(LoneDocumentTest, GivesTheIdsOfAKnowledgeBaseOfThisDocument) {
  ExtractedDocument document = testing::fall_of_mazar();
  const testing::TemporaryDirectory tmp;
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  kb.add(document, false);
  const LoneDocument alone(document);
  EXPECT_EQ(alone.entities(), kb.entities());
  alone.fill_in(document.statements);
  std::size_t next = 0;
  kb.statements({}, [&](const Statement& statement, const Provenance&) {
    EXPECT_EQ(statement, document.statements[next++]);
    return true;
  });
  EXPECT_EQ(next, document.statements.size());
}

}  // namespace
}  // namespace relata::kb
