// Ctrl-C ends the program at once, in the middle of a document too, and what was stored before stays.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <chrono>
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
      int status = 0;
      waitpid(child, &status, 0);
      EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT) << threads << " threads: " << status;
      EXPECT_EQ(run({"verify", "-d", kb}).status, 0);
      EXPECT_EQ(run({"documents", "-d", kb}).out, before.out);
    }
}

}  // namespace
}  // namespace relata::cli
