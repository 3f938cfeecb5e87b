// relata merge as a user runs it: shards built apart are one build, and what contradicts is named.
#include <gtest/gtest.h>

#include "tests/cli/corrections.h"

namespace relata::cli {
namespace {

// Each document of the fixture in a knowledge base of its own, too.
class MergeCommand : public Corrections {
 protected:
  void SetUp() override {
    Corrections::SetUp();
    put("delta");
    for (const char* id : {"alpha", "beta", "gamma", "delta"})
      ASSERT_EQ(run({"build", path(id), "--given", "all", "-d", shard(id)}).status, 0);
  }
  std::string shard(const std::string& id) const { return folder_ / (id + ".kb"); }
  Outcome merge(const std::string& into) const {
    return run({"merge", shard("alpha"), shard("beta"), shard("gamma"), shard("delta"), "-d", into});
  }
  static std::string exported(const std::string& kb) {
    return run({"export", "--format", "jsonl", "-d", kb}).out + run({"export", "--format", "entities", "-d", kb}).out;
  }
  void say(const std::string& kb, Words words) const {
    words.insert(words.end(), {"-d", kb});
    const Outcome outcome = run(words);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
  }

  const std::string all_ = folder_ / "all.kb";
};

TEST_F(MergeCommand, FourShardsAreOneBuild) {
  const Outcome merged = merge(all_);
  EXPECT_EQ(merged.status, 0) << merged.err;
  EXPECT_TRUE(has(merged.err, "4 documents added, 0 equal, 0 replaced, 0 refused")) << merged.err;
  EXPECT_EQ(exported(all_), exported(kb_));
  EXPECT_EQ(run({"verify", "-d", all_}).status, 0);
}

TEST_F(MergeCommand, CorrectionsOfTwoShardsComeAlong) {
  const Words renamed = {"rename", "Northern Column", "Column of the North"};
  const Words apart = {"distinct", "alpha@0", "beta@0"};
  say(shard("gamma"), renamed);
  say(shard("alpha"), apart);
  say(kb_, renamed);
  say(kb_, apart);
  const Outcome merged = merge(all_);
  EXPECT_EQ(merged.status, 0) << merged.err;
  EXPECT_TRUE(has(merged.err, "2 corrections")) << merged.err;
  EXPECT_EQ(exported(all_), exported(kb_));
}

TEST_F(MergeCommand, ContradictionsAreNamedWithTheirFolders) {
  say(shard("beta"), {"rename", "Northern Column", "Column of the North"});
  say(shard("gamma"), {"rename", "Northern Column", "Northern Army"});
  const Outcome merged = merge(all_);
  EXPECT_EQ(merged.status, 3) << merged.err;
  EXPECT_TRUE(has(merged.err, shard("gamma") + ": rename northern column (")) << merged.err;
  EXPECT_TRUE(has(merged.err, "contradicts `rename northern column (")) << merged.err;
  EXPECT_TRUE(has(merged.err, "to Column of the North`, which is here from " + shard("beta") + "; undo that"))
      << merged.err;
  EXPECT_TRUE(has(exported(all_), "Column of the North"));
}

TEST_F(MergeCommand, NothingIsMadeOfWhatIsNone) {
  const Outcome merged = run({"merge", shard("alpha"), folder_ / "nowhere.kb", "-d", all_});
  EXPECT_EQ(merged.status, 2);
  EXPECT_TRUE(has(merged.err, "nowhere.kb")) << merged.err;
  EXPECT_FALSE(std::filesystem::exists(all_));
  EXPECT_EQ(run({"merge", shard("alpha"), "-d", shard("alpha")}).status, 2) << "into itself";
}

}  // namespace
}  // namespace relata::cli
