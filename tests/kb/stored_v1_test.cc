// tests/data/stores/v1: a knowledge base of format 1, which every later release must open. Made by test_kb itself:
//   RELATA_WRITE_STORE=DIR test_kb --gtest_filter='StoredV1Test.*'
// and without its LOCK and OPTIONS files, which a reader does not need.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "kb/knowledge_base.h"
#include "tests/kb/answers.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

namespace fs = std::filesystem;

const fs::path kStore = fs::path(RELATA_SOURCE_DIR) / "tests/data/stores/v1";

void write_store(const fs::path& dir) {
  KnowledgeBase kb = KnowledgeBase::open(dir, Access::kWrite);
  for (auto* make : {testing::fall_of_mazar, testing::denial, testing::reprint}) kb.add(make(), false);
}

TEST(StoredV1Test, IsReadAsOnTheDayItWasMade) {
  if (const char* dir = std::getenv("RELATA_WRITE_STORE")) write_store(dir);
  const auto before = testing::contents(kStore);
  {
    const KnowledgeBase kb = KnowledgeBase::open(kStore, Access::kRead);
    EXPECT_EQ(kb.stats().format_version, 1u);
    EXPECT_EQ(kb.verify(), std::vector<std::string>{});
    const testing::TemporaryDirectory tmp;
    write_store(tmp / "kb");
    EXPECT_EQ(testing::answers(kb), testing::answers(KnowledgeBase::open(tmp / "kb", Access::kRead)));
  }
  EXPECT_EQ(testing::contents(kStore), before);
}

TEST(StoredV1Test, ACopyIsWrittenOn) {
  const testing::TemporaryDirectory tmp;
  fs::copy(kStore, tmp / "kb");
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  EXPECT_TRUE(kb.remove("mazar"));
  EXPECT_EQ(kb.add(testing::fall_of_mazar(), false), Presence::kNew);
  EXPECT_EQ(kb.verify(), std::vector<std::string>{});
}

}  // namespace
}  // namespace relata::kb
