// relata build: what it says of what it did, or would do.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// A good file, one with a broken byte, and one of an unknown ending; read without weights.
std::string inputs(const Folder& folder) {
  folder.write("in/good.conllu", bytes_of(articles()));
  folder.write("in/lines.jsonl", "{\"text\":\n");
  folder.write("in/sheet.xyz", "1,2");
  return folder / "in";
}

TEST(BuildSummary, IsAnObjectForPrograms) {
  const Folder folder;
  const Outcome built = build_articles(folder / "kb", {"--json"});
  EXPECT_TRUE(built.out.starts_with("{\"new\":3,\"equal\":0,\"replaced\":0,\"refused\":0,\"statements\":"))
      << built.out;
  EXPECT_TRUE(holds(built.out, "\"dry_run\":false}\n")) << built.out;
  EXPECT_TRUE(holds(built.err, "3 new, 0 equal, 0 replaced, 0 refused; ")) << built.err;
  EXPECT_EQ(build_articles(folder / "kb").out, "");
}

TEST(Rejects, AreInTheFileWithWhereTheyCameFrom) {
  const Folder folder;
  const std::string in = inputs(folder), rejects = folder / "rejects.jsonl";
  const Outcome built = run({"build", in, "--given", "all", "-d", folder / "kb", "--rejects", rejects});
  EXPECT_EQ(built.status, 3) << built.err;
  const std::string lines = bytes_of(rejects);
  EXPECT_TRUE(holds(
      lines, "{\"id\":\"lines.jsonl#1\",\"origin\":\"" + in + "/lines.jsonl\",\"reason\":\"broken JSON at line 1"))
      << lines;
  EXPECT_TRUE(holds(lines, "\"origin\":\"" + in + "/sheet.xyz\",\"reason\":\"no reader for .xyz files")) << lines;
  EXPECT_TRUE(holds(built.err, "lines.jsonl#1: broken JSON")) << built.err;
  EXPECT_EQ(run({"extract", in, "--given", "all", "--rejects", rejects}).status, 3);
  EXPECT_EQ(bytes_of(rejects), lines);
  build_articles(folder / "other", {"--rejects", rejects});
  EXPECT_EQ(bytes_of(rejects), "");
  EXPECT_EQ(build_articles(folder / "other", {"--rejects", folder / "no/such/folder"}).status, 2);
}

TEST(DryRun, SaysWhatABuildWouldDoAndChangesNothing) {
  const Folder folder;
  const std::string in = inputs(folder), kb = folder / "kb";
  const Outcome first = run({"build", in, "--dry-run", "-d", kb}, {"", {"RELATA_MODEL=/nowhere"}});
  EXPECT_EQ(first.status, 3) << first.err;
  EXPECT_TRUE(holds(first.err, "would be: 3 new, 0 equal, 0 replaced, 2 refused; nothing was changed; ")) << first.err;
  EXPECT_FALSE(std::filesystem::exists(kb));
  run({"build", in, "--given", "all", "-d", kb});
  EXPECT_TRUE(holds(run({"build", in, "--dry-run", "-d", kb, "--json"}).out,
                    "{\"new\":0,\"equal\":3,\"replaced\":0,\"refused\":2,\"statements\":null,"));
  folder.write("elsewhere/other.jsonl", "{\"id\":\"wire\",\"text\":\"Another text.\"}\n");
  EXPECT_TRUE(
      holds(run({"build", folder / "elsewhere", "--dry-run", "-d", kb}).err, "0 new, 0 equal, 0 replaced, 1 refused"));
  EXPECT_TRUE(holds(run({"build", folder / "elsewhere", "--dry-run", "-d", kb, "--replace"}).err, "1 replaced"));
  EXPECT_EQ(run({"build", "--dry-run", "--reextract", "-d", kb}).status, 2);
}

TEST(DryRun, LooksAtRecordsToo) {
  const Folder folder;
  const std::string records = folder.write("r.jsonl", run({"extract", "--records", articles(), "--given", "all"}).out);
  EXPECT_TRUE(holds(run({"build", records, "--dry-run", "-d", folder / "kb"}).err, "3 new, 0 equal"));
  ASSERT_EQ(run({"build", records, "-d", folder / "kb"}).status, 0);
  EXPECT_TRUE(holds(run({"build", records, "--dry-run", "-d", folder / "kb"}).err, "0 new, 3 equal"));
}

TEST(Progress, IsSeenOnATerminalAlone) {
  const Folder folder;
  EXPECT_FALSE(holds(build_articles(folder / "kb").err, "\r"));
  const Outcome seen = run({"build", articles(), "--given", "all", "-d", folder / "other"}, {.terminal_error = true});
  EXPECT_TRUE(holds(seen.err, " documents, ") || holds(seen.err, "1 document, ")) << seen.err;
  EXPECT_TRUE(holds(seen.err, "documents  new                 3")) << seen.err;
}

}  // namespace
}  // namespace relata::cli
