// relata extract --records as a program feeds it: answers while its input stays open, refusals among the records.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <string>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

const std::vector<std::string> kWorker = {"extract", "--records", "--flush",        "--rejects", "inline",
                                          "--given", "all",       "--input-format", "files",     "-"};

// A document of the format "files" that needs no weights.
std::string file(const std::string& id) {
  return R"({"name":")" + id + R"(","format":"conllu","text":"1\tRebels\trebel\tNOUN\t_\t_\t2\tnsubj\t_\t_\n)" +
         R"(2\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_\n"})" + "\n";
}

// The program with pipes to both its ends, which a test holds in one hand.
class Worker {
 public:
  explicit Worker(const std::string& threads) {
    int in[2], out[2];
    EXPECT_EQ(pipe(in) + pipe(out), 0);
    child_ = fork();
    if (child_ == 0) {
      dup2(in[0], 0), dup2(out[1], 1);
      for (const int end : {in[0], in[1], out[0], out[1]}) close(end);
      std::vector<const char*> words = {RELATA_PROGRAM};
      for (const std::string& word : kWorker) words.push_back(word.c_str());
      words.insert(words.end(), {"--threads", threads.c_str(), nullptr});
      execv(RELATA_PROGRAM, const_cast<char* const*>(words.data()));
      _exit(127);
    }
    close(in[0]), close(out[1]);
    to_ = fdopen(in[1], "w"), from_ = fdopen(out[0], "r");
  }
  void say(const std::string& bytes) { std::fputs(bytes.c_str(), to_), std::fflush(to_); }
  std::string answer() {
    std::string line;
    for (int c = std::fgetc(from_); c != EOF && c != '\n'; c = std::fgetc(from_)) line += static_cast<char>(c);
    return line;
  }
  int end() {
    std::fclose(to_), std::fclose(from_);
    int status = 0;
    waitpid(child_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

 private:
  pid_t child_ = 0;
  FILE *to_ = nullptr, *from_ = nullptr;
};

// Without an answer the test would wait for ever: ctest ends it.
TEST(RecordsForAProgram, AreAnsweredWhileTheInputStaysOpen) {
  for (const char* threads : {"1", "2"}) {
    Worker worker(threads);
    int sent = 0, read = 0;
    for (const int together : {1, 3, 1, 7}) {
      for (int i = 0; i < together; ++i) worker.say(file("d" + std::to_string(sent++)));
      for (int i = 0; i < together; ++i)
        EXPECT_NE(worker.answer().find("\"id\":\"d" + std::to_string(read++) + "\""), std::string::npos);
    }
    worker.say("nonsense\n");
    EXPECT_EQ(worker.answer(), R"({"record":1,"rejected":{"id":"stdin#13","reason":"broken JSON"}})");
    EXPECT_EQ(worker.end(), 0);
  }
}

TEST(RecordsForAProgram, AreNoneOfNothing) {
  const Outcome nothing = run(kWorker);
  EXPECT_EQ(nothing.status, 0);
  EXPECT_EQ(nothing.out + nothing.err, "");
  EXPECT_EQ(run({"extract", "--records", "--given", "all", "--input-format", "conllu", "-"}).status, 0);
}

TEST(RecordsForAProgram, AreRefusedOnStandardErrorUnlessAskedOtherwise) {
  const std::vector<std::string> plain = {"extract", "--records", "--given", "all", "--input-format", "files", "-"};
  const Outcome partly = run(plain, {.input = "nonsense\n" + file("a")});
  EXPECT_EQ(partly.status, 3);
  EXPECT_NE(partly.err.find("stdin#1: broken JSON"), std::string::npos);
  EXPECT_EQ(run(plain, {.input = "nonsense\n"}).status, 2);
  const Outcome among = run(kWorker, {.input = "nonsense\n" + file("a")});
  EXPECT_EQ(among.status, 0);
  EXPECT_EQ(among.err, "");
  EXPECT_EQ(run({"extract", "--flush", "-"}).status, 2);
}

TEST(RecordsForAProgram, OfRefusedDocumentsAreToldByABuild) {
  const Folder folder;
  const std::string records = run(kWorker, {.input = "nonsense\n" + file("a")}).out;
  const Outcome built = run({"build", "-d", folder / "kb", "-"}, {.input = records});
  EXPECT_EQ(built.status, 3);
  EXPECT_NE(built.err.find("stdin#1: broken JSON\n"), std::string::npos) << built.err;
  EXPECT_NE(built.err.find("1 new, 0 equal, 0 replaced, 1 refused"), std::string::npos) << built.err;
  EXPECT_EQ(run({"documents", "-d", folder / "kb"}).out.substr(0, 2), "a\t");
}

}  // namespace
}  // namespace relata::cli
