// Exports in files and streams.
#include "verbs/import.h"

#include <sys/stat.h>

#include <fstream>
#include <thread>

#include "core/error.h"
#include "tests/kb/exports.h"
#include "tests/verbs/articles.h"

namespace relata::verbs {
namespace {

class ImportFiles : public Articles {
 protected:
  ImportFiles() {
    statements_ = relata::testing::exported_statements(open());
    entities_ = relata::testing::exported_entities(open());
  }
  std::string file(const std::string& name, const std::string& text) const {
    std::ofstream(dir_ / name) << text;
    return (dir_ / name).string();
  }
  ImportedCounts import(const std::vector<std::string>& files) {
    refused_.clear();
    return import_exports(dir_ / "copy", files, false, {}, [&](const std::string& what, const std::string& why) {
      refused_ += what + ": " + why + "\n";
    });
  }
  void expect_copy() const {
    const kb::KnowledgeBase copy = kb::KnowledgeBase::open(dir_ / "copy", kb::Access::kRead);
    EXPECT_EQ(relata::testing::exported_statements(copy), statements_);
    EXPECT_EQ(relata::testing::exported_entities(copy), entities_);
    EXPECT_EQ(copy.verify(), std::vector<std::string>());
  }

  std::string statements_, entities_, refused_;
};

TEST_F(ImportFiles, MakeACopy) {
  const ImportedCounts counts = import({file("s.jsonl", statements_), file("e.jsonl", entities_)});
  EXPECT_EQ(refused_, "");
  EXPECT_EQ(counts.lines, relata::testing::lines_of(statements_ + entities_).size());
  EXPECT_EQ(counts.kept.kept.added, 3u);
  expect_copy();
}

TEST_F(ImportFiles, MayHaveLineEndsOfOtherSystemsAndBlankLines) {
  std::string text;
  for (const std::string& line : relata::testing::lines_of(entities_ + statements_)) text += line + "\r\n\r\n";
  import({file("all.jsonl", text)});
  EXPECT_EQ(refused_, "");
  expect_copy();
}

TEST_F(ImportFiles, MayBeStreams) {
  const std::string pipe = (dir_ / "pipe").string();
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  std::thread writer([&] { std::ofstream(pipe) << statements_ << entities_; });
  import({pipe});
  writer.join();
  EXPECT_EQ(refused_, "");
  expect_copy();
}

TEST_F(ImportFiles, NameWhatIsNone) {
  std::filesystem::create_directory(dir_ / "folder");
  const std::string lines = file("s.jsonl", statements_ + "{\"id\":1}\n" + entities_);
  const ImportedCounts counts =
      import({lines, file("z.jsonl.gz", "\x1f\x8b\x08"), (dir_ / "folder").string(), (dir_ / "nothing").string()});
  EXPECT_EQ(counts.refused, 4u);
  const std::string number = std::to_string(relata::testing::lines_of(statements_).size() + 1);
  EXPECT_NE(refused_.find(lines + ":" + number + ": is neither a statement"), refused_.npos) << refused_;
  EXPECT_NE(refused_.find("z.jsonl.gz: damaged gzip at byte 3: it is cut short"), refused_.npos) << refused_;
  EXPECT_NE(refused_.find("folder: is a folder"), refused_.npos) << refused_;
  EXPECT_NE(refused_.find("nothing: cannot be read"), refused_.npos) << refused_;
  expect_copy();
}

TEST_F(ImportFiles, ThatHoldNothingMakeNoKnowledgeBase) {
  const ImportedCounts counts = import({file("empty.jsonl", ""), file("none.jsonl", "nothing\n")});
  EXPECT_EQ(counts.lines, 0u);
  EXPECT_EQ(counts.refused, 1u);
  EXPECT_FALSE(std::filesystem::exists(dir_ / "copy"));
}

TEST_F(ImportFiles, OfEntitiesAloneSayNotWhatReadThem) {
  EXPECT_THROW(import({file("e.jsonl", entities_)}), StoreError);
  EXPECT_FALSE(std::filesystem::exists(dir_ / "copy"));
}

}  // namespace
}  // namespace relata::verbs
