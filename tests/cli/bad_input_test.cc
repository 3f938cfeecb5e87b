// What a stranger may feed it: a clear message by name, the contract's exit status, and nothing stored is lost.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

// Builds with inputs that need no weights to be refused.
Outcome build(const Folder& folder, std::vector<std::string> inputs, const Setting& setting = {}) {
  inputs.insert(inputs.begin(), {"build", "--given", "all", "-d", folder / "kb"});
  return run(inputs, setting);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(BadInput, MissingFileIsNamed) {
  const Folder folder;
  const Outcome built = build(folder, {folder / "absent.txt"});
  EXPECT_EQ(built.status, 2);
  EXPECT_TRUE(has(built.err, "absent.txt")) << built.err;
  EXPECT_FALSE(std::filesystem::exists(folder / "kb")) << "nothing accepted, nothing made";
}

TEST(BadInput, PartOfTheInputRefusedIsStatusThree) {
  const Folder folder;
  const Outcome built = build(folder, {articles(), folder / "absent.txt"});
  EXPECT_EQ(built.status, 3);
  EXPECT_TRUE(has(built.err, "3 new, 0 equal, 0 replaced, 1 refused")) << built.err;
}

TEST(BadInput, BrokenBytesAreRefusedWithTheirOffset) {
  const Folder folder;
  for (const auto& [bytes, offset] :
       std::vector<std::pair<std::string, std::string>>{{"abc \xff def", "4"},
                                                        {std::string("ab\0cd", 5), "2"},
                                                        {std::string("\x7f"
                                                                     "ELF\x02\x01\x01\0\0\xf0",
                                                                     10),
                                                         "7"},
                                                        {"cut \xe2\x80", "4"}}) {
    const Outcome built = build(folder, {folder.write("bad.txt", bytes)});
    EXPECT_EQ(built.status, 2);
    EXPECT_TRUE(has(built.err, "bad.txt") && has(built.err, "byte " + offset)) << built.err;
  }
}

TEST(BadInput, GermanTextIsRefused) {
  const Folder folder;
  const std::string german =
      "Die Regierung hat am Montag beschlossen, dass die neuen Regeln für den Handel mit Getreide erst im nächsten "
      "Jahr in Kraft treten "
      "sollen, weil die Bauern im Norden des Landes noch mehr Zeit brauchen, um ihre Betriebe umzustellen.\n";
  const Outcome built = build(folder, {folder.write("german.txt", german)});
  EXPECT_EQ(built.status, 2);
  EXPECT_TRUE(has(built.err, "german.txt") && has(built.err, "English")) << built.err;
}

TEST(BadInput, VeryLongLineIsRefusedAndTheNextOneRead) {
  const Folder folder;
  const std::string path = folder.write("long.jsonl", "{\"text\":\"");
  {
    std::ofstream file(path, std::ios::binary | std::ios::app);
    const std::string block(1 << 20, 'x');
    for (int megabyte = 0; megabyte < 100; ++megabyte) file << block;
    file << "\"}\n{\"text\": 7}\n{\"text\": \"a\n";
  }
  const Outcome built = build(folder, {path});
  EXPECT_EQ(built.status, 2);
  EXPECT_TRUE(has(built.err, "long.jsonl#1") && has(built.err, "16 MiB")) << built.err.substr(0, 500);
  EXPECT_TRUE(has(built.err, "long.jsonl#2") && has(built.err, "long.jsonl#3")) << built.err.substr(0, 500);
}

TEST(BadInput, UnknownKindOfFileIsRefused) {
  const Folder folder;
  const Outcome built = build(folder, {folder.write("page.docx", "Rebels captured the port.")});
  EXPECT_EQ(built.status, 2);
  EXPECT_TRUE(has(built.err, "page.docx")) << built.err;
}

TEST(BadInput, EmptyFolderHoldsNoDocument) {
  const Folder folder;
  std::filesystem::create_directory(folder / "empty");
  EXPECT_EQ(build(folder, {folder / "empty"}).status, 2);
}

TEST(BadInput, EmptyDocumentIsADocumentWithoutStatements) {
  const Folder folder;
  const Outcome built = build(folder, {folder.write("empty.conllu", "")});
  EXPECT_EQ(built.status, 0) << built.err;
  EXPECT_EQ(run({"export", "--format", "jsonl", "-d", folder / "kb"}).out, "");
  EXPECT_EQ(run({"documents", "-d", folder / "kb"}).out.substr(0, 12), "empty.conllu");
}

TEST(BadInput, SecondDocumentOfAnIdIsRefusedUnlessReplaced) {
  const Folder folder;
  ASSERT_EQ(build_articles(folder / "kb").status, 0);
  std::string other = bytes_of(articles());
  other.replace(other.rfind("\ta\ta\t"), 2, "\tone");  // "may elect one new mayor"
  other.replace(other.rfind("elect a new"), 7, "elect one");
  const std::string path = folder.write("other.conllu", other.substr(other.find("# newdoc id = town")));
  const std::string before = run({"export", "--format", "jsonl", "-d", folder / "kb"}).out;
  const Outcome refused = build(folder, {path});
  EXPECT_EQ(refused.status, 2) << refused.err;
  EXPECT_TRUE(has(refused.err, "town") && has(refused.err, "--replace")) << refused.err;
  EXPECT_EQ(run({"export", "--format", "jsonl", "-d", folder / "kb"}).out, before);
  const Outcome replaced = build(folder, {path, "--replace"});
  EXPECT_EQ(replaced.status, 0) << replaced.err;
  EXPECT_TRUE(has(replaced.err, "1 replaced")) << replaced.err;
}

TEST(BadInput, MissingKnowledgeBaseSaysHowOneIsMade) {
  const Folder folder;
  for (const char* command : {"stats", "documents", "entities", "verify"}) {
    const Outcome asked = run({command, "-d", folder / "kb"});
    EXPECT_EQ(asked.status, 2);
    EXPECT_TRUE(has(asked.err, "relata build")) << asked.err;
  }
  EXPECT_FALSE(std::filesystem::exists(folder / "kb"));
}

TEST(BadInput, FolderThatIsNoKnowledgeBaseIsLeftAlone) {
  const Folder folder;
  folder.write("kb/letter.txt", "Dear reader");
  EXPECT_EQ(run({"stats", "-d", folder / "kb"}).status, 2);
  EXPECT_EQ(build_articles(folder / "kb").status, 2);
  EXPECT_EQ(bytes_of(folder / "kb/letter.txt"), "Dear reader");
}

TEST(BadInput, MissingWeightsAreNamed) {
  const Folder folder;
  const Outcome built = run({"build", folder.write("a.txt", "Rebels captured the port."), "--model",
                             folder / "none.relata", "-d", folder / "kb"});
  EXPECT_EQ(built.status, 2);
  EXPECT_TRUE(has(built.err, "none.relata")) << built.err;
  EXPECT_EQ(run({"build", folder / "a.txt", "-d", folder / "kb"},
                {.environment = {"RELATA_MODEL=" + folder.write("junk.relata", "junk")}})
                .status,
            2);
}

TEST(BadInput, FullDiskLosesNothing) {
  const Folder folder;
  ASSERT_EQ(build_articles(folder / "kb").status, 0);
  const std::string before = run({"export", "--format", "jsonl", "-d", folder / "kb"}).out;
  const std::string all = bytes_of(articles());
  std::string many;
  for (int copy = 0; copy < 200; ++copy) {
    std::string next = all.substr(0, all.find("# newdoc id = wire"));
    next.replace(next.find("= harbour"), 9, "= more-" + std::to_string(copy));
    many += next;
  }
  const std::string path = folder.write("many.conllu", many);
  const Outcome built = build(folder, {path}, {.environment = {}, .file_limit = 64 << 10});
  EXPECT_EQ(built.status, 2) << built.err;
  EXPECT_NE(built.err, "");
  EXPECT_EQ(run({"verify", "-d", folder / "kb"}).status, 0);
  EXPECT_EQ(
      run({"export", "--format", "jsonl", "--doc", "harbour", "--doc", "town", "--doc", "wire", "-d", folder / "kb"})
          .out.size(),
      before.size());
  EXPECT_EQ(build(folder, {path}).status, 0) << "with room again it goes on";
  EXPECT_TRUE(has(run({"stats", "-d", folder / "kb"}).out, "documents\t203\n"));
}

TEST(BadInput, FullDiskOfStandardOutputIsTold) {
  const Folder folder;
  ASSERT_EQ(build_articles(folder / "kb").status, 0);
  const std::string command =
      std::string(RELATA_PROGRAM) + " export --format jsonl -d " + folder / "kb" + " > /dev/full 2> " + folder / "said";
  const int status = std::system(command.c_str());
  EXPECT_EQ(WEXITSTATUS(status), 2);
  EXPECT_TRUE(has(bytes_of(folder / "said"), "No space left")) << bytes_of(folder / "said");
}

TEST(BadInput, SecondWriterIsRefused) {
  const Folder folder;
  ASSERT_EQ(build_articles(folder / "kb").status, 0);
  // The first writer waits for its input to go on, knowledge base open.
  const std::string pipe = folder / "pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  const pid_t first = start({"build", pipe, "--input-format", "conllu", "--given", "all", "-d", folder / "kb"});
  std::string all = bytes_of(articles());
  all.replace(all.find("= harbour"), 9, "= another");
  {
    std::ofstream feed(pipe, std::ios::binary);
    feed << all << std::flush;
    Outcome second;
    for (int attempt = 0; attempt < 100; ++attempt) {  // until the first has opened it
      second = run({"remove", "no-such-document", "-d", folder / "kb"});
      if (!has(second.err, "no document")) break;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    EXPECT_EQ(second.status, 2);
    EXPECT_FALSE(has(second.err, "no document")) << second.err;
    EXPECT_EQ(run({"stats", "-d", folder / "kb"}).status, 0) << "readers may work while one writes";
  }
  int status = 0;
  waitpid(first, &status, 0);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(run({"verify", "-d", folder / "kb"}).status, 0);
}

}  // namespace
}  // namespace relata::cli
