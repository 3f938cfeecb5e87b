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

// Forty short documents and, behind them, the book.
std::string shelf(const Folder& folder) {
  for (int i = 0; i < 40; ++i)
    folder.write("in/a" + std::to_string(100 + i) + ".txt",
                 "Ana Berg met Jon Lind in Oslo. Number " + std::to_string(i));
  folder.write("in/book.txt", book());
  return folder / "in";
}

// A build of it that is ended when something has been read, however slow the machine: what it said.
std::string ended_build(const std::string& in, const std::string& kb, const std::string& said) {
  std::string words;
  for (int milliseconds = 500; milliseconds < 200'000 && words.find("are kept") == std::string::npos;
       milliseconds *= 2) {
    std::filesystem::remove_all(kb);
    const pid_t child = start({"build", "-d", kb, in}, said);
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    kill(child, SIGINT);
    EXPECT_EQ(status_of(child), 130);
    words = bytes_of(said);
  }
  return words;
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
  const std::string in = shelf(folder), kb = folder / "kb";
  const std::string words = ended_build(in, kb, folder / "said");
  EXPECT_NE(words.find("of this run are kept in " + kb + "; the same command goes on from there"), std::string::npos)
      << words;
  EXPECT_EQ(run({"verify", "-d", kb}).status, 0);
  std::filesystem::remove(in + "/book.txt");
  const Outcome again = run({"build", "-d", kb, in});
  EXPECT_EQ(again.err.find("40 new"), std::string::npos) << again.err;  // some were there
  ASSERT_EQ(run({"build", "-d", folder / "whole", in}).status, 0);
  for (const char* format : {"jsonl", "entities", "csv"})
    EXPECT_EQ(run({"export", "--format", format, "-d", kb}).out,
              run({"export", "--format", format, "-d", folder / "whole"}).out);
}

TEST(Interrupt, RecordsThatAreWrittenAreWholeLines) {
  const Folder folder;
  const std::string out = folder / "records.jsonl";
  const pid_t child = start({"extract", "--records", "--flush", shelf(folder)}, folder / "said", out);
  while (bytes_of(out).empty()) std::this_thread::sleep_for(std::chrono::milliseconds(20));
  kill(child, SIGTERM);
  EXPECT_EQ(status_of(child), 128 + SIGTERM);
  EXPECT_EQ(bytes_of(out).back(), '\n');
  EXPECT_EQ(run({"build", "-d", folder / "kb", out}).status, 0);
}

}  // namespace
}  // namespace relata::cli
