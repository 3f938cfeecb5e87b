// tests/data/stores/v3: a knowledge base of the format that this release writes, which every later one must open or
// refuse in words; v2: one of the format before, which is refused. Made by test_kb itself:
//   RELATA_WRITE_STORE=DIR test_kb --gtest_filter='StoredTest.IsRead*'
// and without its LOCK and OPTIONS files, which a reader does not need.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "core/error.h"
#include "kb/knowledge_base.h"
#include "tests/kb/answers.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

namespace fs = std::filesystem;

const fs::path kStore = fs::path(RELATA_SOURCE_DIR) / "tests/data/stores/v3";

void write_store(const fs::path& dir) {
  KnowledgeBase kb = KnowledgeBase::open(dir, Access::kWrite);
  for (auto* make : {testing::fall_of_mazar, testing::denial, testing::reprint}) kb.add(make(), false);
  kb.add(Correction{CorrectionKind::kRename, KnowledgeBase::side_of("Kunduz", EntityType::kGpe), {}, "Kunduz City"});
  kb.add(Correction{CorrectionKind::kReject, {}, {}, testing::denial().statements[0].id});
  Actor taliban;
  taliban.name = "Taliban";
  taliban.type = EntityType::kOrg;
  taliban.links = {{"wikidata", "Q42418"}};
  kb.set_actors({taliban});
}

TEST(StoredTest, TheFormatBeforeIsRefusedInWords) {
  const fs::path v2 = fs::path(RELATA_SOURCE_DIR) / "tests/data/stores/v2";
  const auto before = testing::contents(v2);
  for (Access access : {Access::kRead, Access::kWrite}) {
    const std::string words = testing::words_of<FormatVersionError>([&] { KnowledgeBase::open(v2, access); });
    EXPECT_TRUE(testing::holds(words, "has format 2, this relata reads 3"));
    EXPECT_TRUE(testing::holds(words, "read its articles again"));
  }
  EXPECT_EQ(testing::contents(v2), before);
}

TEST(StoredTest, IsReadAsOnTheDayItWasMade) {
  if (const char* dir = std::getenv("RELATA_WRITE_STORE")) write_store(dir);
  const auto before = testing::contents(kStore);
  {
    const KnowledgeBase kb = KnowledgeBase::open(kStore, Access::kRead);
    EXPECT_EQ(kb.stats().format_version, 3u);
    EXPECT_EQ(kb.verify(), std::vector<std::string>{});
    const testing::TemporaryDirectory tmp;
    write_store(tmp / "kb");
    EXPECT_EQ(testing::answers(kb), testing::answers(KnowledgeBase::open(tmp / "kb", Access::kRead)));
  }
  EXPECT_EQ(testing::contents(kStore), before);
}

TEST(StoredTest, ACopyIsWrittenOn) {
  const testing::TemporaryDirectory tmp;
  fs::copy(kStore, tmp / "kb");
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  EXPECT_TRUE(kb.remove("mazar"));
  EXPECT_EQ(kb.add(testing::fall_of_mazar(), false), Presence::kNew);
  EXPECT_EQ(kb.verify(), std::vector<std::string>{});
}

}  // namespace
}  // namespace relata::kb
