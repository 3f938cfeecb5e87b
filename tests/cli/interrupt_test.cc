// Ctrl-C ends the program at once, in the middle of a document too: what was read is kept, and the same command goes
// on.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

// A document that takes far longer to read than this test lets it.
std::string book() {
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text += "Rebels from village " + std::to_string(i) + " captured the port of Varesh on Sunday, officials said. ";
  return text;
}

int status_of(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

// Waits until a knowledge base is there, which is when the first document has been read.
void await(const std::string& kb) {
  for (int i = 0; i < 1200 && !std::filesystem::exists(kb); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
}

TEST(Interrupt, EndsALongDocumentAndKeepsWhatWasStored) {
  const Folder folder;
  const std::string kb = folder / "kb", text = folder.write("book.txt", book());
  ASSERT_EQ(run({"build", "-d", kb, folder.write("note.txt", "The Taliban captured Kunduz on Sunday.")}).status, 0);
  const Outcome before = run({"documents", "-d", kb});
  ASSERT_NE(before.out.find("note.txt"), std::string::npos);
  for (const char* threads : {"1", "2"})
    for (const int milliseconds : {300, 1500}) {
      const pid_t child = start({"build", "--threads", threads, "-d", kb, text});
      std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
      kill(child, SIGINT);
      EXPECT_EQ(status_of(child), 130) << threads << " threads";
      EXPECT_EQ(run({"verify", "-d", kb}).status, 0);
      EXPECT_EQ(run({"documents", "-d", kb}).out, before.out);
    }
}

TEST(Interrupt, WhatWasReadIsKeptAndTheSameCommandGoesOn) {
  const Folder folder;
  for (int i = 0; i < 40; ++i)
    folder.write("in/a" + std::to_string(100 + i) + ".txt",
                 "Ana Berg met Jon Lind in Oslo. Number " + std::to_string(i));
  folder.write("in/book.txt", book());  // the last one
  const std::string kb = folder / "kb", said = folder / "said";
  const pid_t child = start({"build", "-d", kb, folder / "in"}, said);
  await(kb);
  std::this_thread::sleep_for(std::chrono::milliseconds(2000));
  kill(child, SIGINT);
  EXPECT_EQ(status_of(child), 130);
  const std::string words = bytes_of(said);
  EXPECT_NE(words.find("of this run are kept in " + kb + "; the same command goes on from there"), std::string::npos)
      << words;
  EXPECT_EQ(run({"verify", "-d", kb}).status, 0);
  std::filesystem::remove(folder / "in/book.txt");
  const Outcome again = run({"build", "-d", kb, folder / "in"});
  EXPECT_EQ(again.err.find("40 new"), std::string::npos) << again.err;  // some were there
  ASSERT_EQ(run({"build", "-d", folder / "whole", folder / "in"}).status, 0);
  for (const char* format : {"jsonl", "entities", "csv"})
    EXPECT_EQ(run({"export", "--format", format, "-d", kb}).out,
              run({"export", "--format", format, "-d", folder / "whole"}).out);
}

TEST(Interrupt, RecordsThatAreWrittenAreWholeLines) {
  const Folder folder;
  for (int i = 0; i < 40; ++i)
    folder.write("in/a" + std::to_string(100 + i) + ".txt",
                 "Ana Berg met Jon Lind in Oslo. Number " + std::to_string(i));
  folder.write("in/book.txt", book());
  const std::string said = folder / "said", out = folder / "records.jsonl";
  const pid_t child = start({"extract", "--records", folder / "in"}, said, out);
  std::this_thread::sleep_for(std::chrono::milliseconds(3000));
  kill(child, SIGTERM);
  EXPECT_EQ(status_of(child), 128 + SIGTERM);
  const std::string lines = bytes_of(out);
  ASSERT_FALSE(lines.empty()) << bytes_of(said);
  EXPECT_EQ(lines.back(), '\n');
  EXPECT_EQ(run({"build", "-d", folder / "kb", out}).status, 0);
}

}  // namespace
}  // namespace relata::cli
