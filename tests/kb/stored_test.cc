// tests/data/stores/v5: a knowledge base of the format that this release writes, which every later one must open, take
// over or refuse in words; v4: one that is read as it is and written on; v3: one that is taken over; v2: an older one,
// which is refused. Made
// by test_kb itself:
//   RELATA_WRITE_STORE=DIR test_kb --gtest_filter='StoredTest.IsRead*'
// and without its LOCK and OPTIONS files, which a reader does not need.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "core/error.h"
#include "kb/document_copies.h"
#include "kb/knowledge_base.h"
#include "kb/merge.h"
#include "tests/kb/answers.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

namespace fs = std::filesystem;
using relata::testing::answers;
using relata::testing::contents;
using relata::testing::holds;
using relata::testing::TemporaryDirectory;
using relata::testing::words_of;

const fs::path kStores = fs::path(RELATA_SOURCE_DIR) / "tests/data/stores";
const fs::path kStore = kStores / "v5", kRaised = kStores / "v4", kBefore = kStores / "v3", kOlder = kStores / "v2";

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

std::string answers_of_written() {
  const TemporaryDirectory tmp;
  write_store(tmp / "kb");
  return answers(KnowledgeBase::open(tmp / "kb", Access::kRead));
}

TEST(StoredTest, IsReadAsOnTheDayItWasMade) {
  if (const char* dir = std::getenv("RELATA_WRITE_STORE")) write_store(dir);
  for (const auto& [dir, version] : {std::pair(kStore, 5u), std::pair(kRaised, 4u)}) {
    const auto before = contents(dir);
    {
      const KnowledgeBase kb = KnowledgeBase::open(dir, Access::kRead);
      EXPECT_EQ(kb.stats().format_version, version);
      EXPECT_EQ(DocumentCopies(kb).are_known(), version == 5);
      EXPECT_EQ(kb.verify(), std::vector<std::string>{});
      EXPECT_EQ(answers(kb), answers_of_written());
    }
    EXPECT_EQ(contents(dir), before);
  }
}

TEST(StoredTest, AWriterRaisesTheFormatBefore) {
  const TemporaryDirectory tmp;
  fs::copy(kRaised, tmp / "kb", fs::copy_options::recursive);
  KnowledgeBase::open(tmp / "kb", Access::kWrite);
  const KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kRead);
  EXPECT_EQ(kb.stats().format_version, 5u);
  EXPECT_TRUE(DocumentCopies(kb).are_known());
  EXPECT_EQ(kb.verify(), std::vector<std::string>{});
  EXPECT_EQ(answers(kb), answers_of_written());
}

TEST(StoredTest, ACopyIsWrittenOn) {
  const TemporaryDirectory tmp;
  fs::copy(kRaised, tmp / "kb", fs::copy_options::recursive);
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  EXPECT_TRUE(kb.remove("mazar"));
  EXPECT_EQ(kb.add(testing::fall_of_mazar(), false), Presence::kNew);
  EXPECT_EQ(kb.verify(), std::vector<std::string>{});
  EXPECT_EQ(answers(kb), answers_of_written());
}

TEST(StoredTest, FormatsBeforeAreRefusedWithTheLineThatHelps) {
  for (const auto& [dir, format, line] :
       {std::tuple(kOlder, "has format 2, this relata reads 5", "read its articles again into another directory"),
        std::tuple(kBefore, "has format 3, this relata reads 5", "stores/v3 -d DIR`")}) {
    const auto before = contents(dir);
    for (Access access : {Access::kRead, Access::kWrite}) {
      const std::string words = words_of<FormatVersionError>([&] { KnowledgeBase::open(dir, access); });
      EXPECT_TRUE(holds(words, format));
      EXPECT_TRUE(holds(words, line));
    }
    EXPECT_EQ(contents(dir), before);
  }
}

TEST(StoredTest, TheFormatBeforeIsTakenOverWithAllItsAnswersAndStaysAsItIs) {
  const TemporaryDirectory tmp;
  const auto before = contents(kBefore);
  {
    KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
    MergeCounts counts = merge(kb, {.from = {kBefore}});
    EXPECT_EQ(counts.added, 3u);
    EXPECT_EQ(counts.corrections, 2u);
    EXPECT_EQ(counts.actors, 1u);
    EXPECT_TRUE(counts.refused.empty());
    EXPECT_EQ(answers(kb), answers_of_written());
    EXPECT_EQ(kb.verify(), std::vector<std::string>{});
    counts = merge(kb, {.from = {kBefore}});
    EXPECT_EQ(counts.equal, 3u);
    EXPECT_EQ(counts.added + counts.corrections + counts.actors, 0u);
  }
  EXPECT_EQ(answers(KnowledgeBase::open(tmp / "kb", Access::kRead)), answers_of_written());
  EXPECT_EQ(contents(kBefore), before);
}

TEST(StoredTest, AnOlderFormatIsNotTakenOver) {
  const TemporaryDirectory tmp;
  const auto before = contents(kOlder);
  const std::string words = words_of<Error>([&] { require_sources({kOlder}); });
  EXPECT_TRUE(holds(words, "format 2"));
  EXPECT_TRUE(holds(words, "read its articles again"));
  EXPECT_EQ(contents(kOlder), before);
  EXPECT_TRUE(holds(words_of<MissingError>([&] { require_sources({tmp / "nowhere"}); }), "no knowledge base at"));
}

}  // namespace
}  // namespace relata::kb
