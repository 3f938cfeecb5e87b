// Who follows a writer sees what it has stored, whole, and keeps what it holds.
#include "kb/follower.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

constexpr std::chrono::milliseconds kAtOnce(0);

std::size_t documents_of(const KnowledgeBase& kb) {
  std::size_t count = 0;
  kb.documents([&](const Document&) { return ++count, true; });
  return count;
}

TEST(FollowerTest, SeesWhatIsStoredMeanwhileFlushedOrNot) {
  const testing::TemporaryDirectory tmp;
  KnowledgeBase writer = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  writer.add(testing::fall_of_mazar(), false);
  Follower follower(tmp / "kb", kAtOnce);
  const auto first = follower.get();
  EXPECT_EQ(documents_of(*first), 1u);
  writer.add(testing::denial(), false);
  const auto second = follower.get();
  EXPECT_EQ(documents_of(*second), 2u);
  EXPECT_EQ(documents_of(*first), 1u) << "what is held stays as it was";
  writer.add(testing::reprint(), false);
  writer.flush();
  EXPECT_EQ(documents_of(*follower.get()), 3u);
  writer.remove(testing::denial().document.id);
  EXPECT_EQ(documents_of(*follower.get()), 2u);
}

TEST(FollowerTest, OpensNothingAgainWhereNothingIsNewOrThePauseLasts) {
  const testing::TemporaryDirectory tmp;
  KnowledgeBase writer = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  writer.add(testing::fall_of_mazar(), false);
  Follower at_once(tmp / "kb", kAtOnce), slow(tmp / "kb", std::chrono::hours(1));
  const auto before = slow.get();
  EXPECT_EQ(at_once.get(), at_once.get());
  writer.add(testing::denial(), false);
  EXPECT_EQ(slow.get(), before);
}

// For who waits no more.
TEST(FollowerTest, ReadingEndsByWhatIsThrownBetweenRows) {
  const testing::TemporaryDirectory tmp;
  {
    KnowledgeBase writer = KnowledgeBase::open(tmp / "kb", Access::kWrite);
    for (const auto& document : {testing::fall_of_mazar(), testing::denial(), testing::reprint()})
      writer.add(document, false);
  }
  int rows = 0;
  bool ends = false;
  struct Ended {};
  Follower follower(tmp / "kb", kAtOnce, [&] {
    ++rows;
    if (ends) throw Ended();
  });
  const auto kb = follower.get();
  EXPECT_EQ(documents_of(*kb), 3u);
  EXPECT_GT(rows, 3);
  ends = true;
  EXPECT_THROW(documents_of(*kb), Ended);
  EXPECT_THROW(kb->triples({}, [](const Triple&) { return true; }), Ended);
  ends = false;
  EXPECT_EQ(documents_of(*kb), 3u);
}

TEST(FollowerTest, KeepsTheLastOneWhereItGoesAndRefusesWhatIsNone) {
  const testing::TemporaryDirectory tmp;
  EXPECT_THROW(Follower(tmp / "none"), StoreError);
  {
    KnowledgeBase writer = KnowledgeBase::open(tmp / "kb", Access::kWrite);
    writer.add(testing::fall_of_mazar(), false);
  }
  Follower follower(tmp / "kb", kAtOnce);
  const auto kb = follower.get();
  std::filesystem::rename(tmp / "kb", tmp / "gone");
  EXPECT_EQ(follower.get(), kb);
  EXPECT_EQ(documents_of(*follower.get()), 1u);
}

}  // namespace
}  // namespace relata::kb
