// relata import as a user runs it.
#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

bool says(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

class ImportCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    build_articles(kb_);
    statements_ = exported("jsonl", kb_);
    entities_ = exported("entities", kb_);
  }
  static std::string exported(const std::string& format, const std::string& kb) {
    return run({"export", "--format", format, "-d", kb}).out;
  }
  void expect_copy() const {
    EXPECT_EQ(exported("jsonl", copy_), statements_);
    EXPECT_EQ(exported("entities", copy_), entities_);
    EXPECT_EQ(run({"verify", "-d", copy_}).status, 0);
  }

  Folder folder_;
  const std::string kb_ = folder_ / "kb", copy_ = folder_ / "copy";
  std::string statements_, entities_;
};

TEST_F(ImportCommand, MakesACopyOfWhatWasExported) {
  const Outcome imported = run({"import", folder_.write("statements.jsonl", statements_),
                                folder_.write("entities.jsonl", entities_), "-d", copy_});
  EXPECT_EQ(imported.status, 0) << imported.err;
  EXPECT_TRUE(says(imported.err, "3 documents added, 0 equal, 0 replaced, 0 refused")) << imported.err;
  expect_copy();
}

TEST_F(ImportCommand, ReadsStandardInputInAnyOrderAndTwiceIsOnce) {
  for (int times = 0; times < 2; ++times) {
    const Outcome imported = run({"import", "-", "-d", copy_}, {.input = entities_ + statements_});
    EXPECT_EQ(imported.status, 0) << imported.err;
    EXPECT_EQ(says(imported.err, "0 documents added, 3 equal"), times == 1) << imported.err;
    expect_copy();
  }
}

TEST_F(ImportCommand, NamesWhatItRefuses) {
  const Outcome partly = run({"import", "-", "-d", copy_}, {.input = statements_ + "{}\n" + entities_});
  EXPECT_EQ(partly.status, 3);
  EXPECT_TRUE(says(partly.err, ": is neither a statement, an entity, a document nor a record")) << partly.err;
  expect_copy();
  const std::string none = folder_ / "none";
  EXPECT_EQ(run({"import", folder_ / "nothing.jsonl", "-d", none}).status, 2);
  EXPECT_EQ(run({"import", "-", "-d", none}, {.input = ""}).status, 2);
  EXPECT_EQ(run({"import", "-", "-d", none}, {.input = entities_}).status, 2);
  EXPECT_EQ(run({"stats", "-d", none}).status, 2);  // no folder is left behind
}

TEST_F(ImportCommand, LeavesArticlesThatAreThere) {
  const Outcome imported = run({"import", "-", "-d", kb_, "--replace"}, {.input = statements_ + entities_});
  EXPECT_TRUE(says(imported.err, "0 documents added, 3 equal, 0 replaced, 0 refused")) << imported.err;
  EXPECT_TRUE(says(run({"show", "wire", "-d", kb_}).out, "Brimholm"));
  EXPECT_EQ(exported("entities", kb_), entities_);
}

}  // namespace
}  // namespace relata::cli
