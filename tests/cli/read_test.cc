// relata read: documents as they are taken from files, a line of JSON each.
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

TEST(Read, WritesEachDocumentWithAllThatIsKnownOfIt) {
  const Folder folder;
  const std::string path = folder.write(
      "wire.jsonl",
      "{\"text\":\"Kabul fell.\",\"date\":\"n.d.\",\"title\":\"News\",\"url\":\"u\",\"section\":[\"world\"],\"n\":7}\n"
      "{\"id\":\"b\",\"text\":\"They \\\"left\\\".\",\"date\":\"2024-05-01\",\"source\":\"S\",\"author\":\"A\"}\n");
  const Outcome read = run({"read", path});
  EXPECT_EQ(read.status, 0) << read.err;
  EXPECT_EQ(
      read.out,
      "{\"id\":\"wire.jsonl#1\",\"date\":\"n.d.\",\"title\":\"News\",\"source\":null,\"url\":\"u\",\"author\":null,"
      "\"text\":\"Kabul fell.\",\"section\":[\"world\"],\"n\":7,\"origin\":\"" +
          path +
          "\"}\n"
          "{\"id\":\"b\",\"date\":\"2024-05-01\",\"title\":null,\"source\":\"S\",\"url\":null,\"author\":\"A\","
          "\"text\":\"They \\\"left\\\".\",\"origin\":\"" +
          path + "\"}\n");
  EXPECT_EQ(read.err, "");
  const Outcome again = run({"read", folder.write("again.jsonl", read.out)});
  EXPECT_EQ(again.out, read.out) << "what was written is read again";
}

TEST(Read, NamesWhatIsRefusedOnStandardErrorAndWritesTheRest) {
  const Folder folder;
  const std::string good = folder.write("good.txt", "Kabul fell."), bad = folder.write("bad.txt", "a\xFF");
  const Outcome read = run({"read", bad, good, folder / "absent"});
  EXPECT_EQ(read.status, 3);
  EXPECT_EQ(read.out.substr(0, 16), "{\"id\":\"good.txt\"");
  EXPECT_EQ(read.err,
            "relata: bad.txt: invalid UTF-8 at byte 1\nrelata: " + (folder / "absent") + ": no such file or folder\n");
  EXPECT_EQ(run({"read", bad}).status, 2);
  EXPECT_EQ(run({"read"}).status, 2);
  EXPECT_EQ(run({"read", "-", "--input-format", "tex"}).status, 2);
}

TEST(Read, TakesStandardInput) {
  const Outcome page = run({"read", "-"}, {.input = "<!doctype html><title>T</title><article><p>They left.</article>"});
  EXPECT_EQ(page.out,
            "{\"id\":\"stdin\",\"date\":null,\"title\":\"T\",\"source\":null,\"url\":null,\"author\":null,"
            "\"text\":\"They left.\\n\",\"origin\":\"-\"}\n");
  EXPECT_EQ(run({"read", "-", "--input-format", "jsonl"}, {.input = "{\"id\":\"a\",\"text\":\"b\"}"}).status, 0);
  EXPECT_EQ(run({"read", "-", "--date", "2024-05-01"}, {.input = "Yesterday."}).out.substr(0, 34),
            "{\"id\":\"stdin\",\"date\":\"2024-05-01\",");
}

TEST(Read, WhatWasKeptIsShownByDocuments) {
  const Folder folder;
  const std::string path = folder.write("empty.conllu", "");
  ASSERT_EQ(run({"build", path, "--given", "all", "-d", folder / "kb"}).status, 0);
  const Outcome shown = run({"documents", "empty.conllu", "-d", folder / "kb"});
  EXPECT_EQ(shown.status, 0) << shown.err;
  EXPECT_EQ(shown.out, "id\tempty.conllu\norigin\t" + path + "\n\n");
  std::string as_read = run({"read", path}).out;
  as_read.replace(as_read.rfind('}'), 1, ",\"copies\":[]}");
  EXPECT_EQ(run({"documents", "empty.conllu", "--json", "-d", folder / "kb"}).out, as_read);
  EXPECT_EQ(run({"documents", "nothing", "-d", folder / "kb"}).status, 1);
}

}  // namespace
}  // namespace relata::cli
