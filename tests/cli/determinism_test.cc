// The same documents give the same bytes, whatever the order, the batches, the threads and the crashes on the way.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

// Documents enough that threads and crashes can show: the articles under many ids, with other spellings in some.
std::vector<std::string> many_articles(const Folder& folder, int copies) {
  const std::string all = bytes_of(articles());
  std::vector<std::string> paths;
  for (int copy = 0; copy < copies; ++copy) {
    std::string next = all;
    for (const char* name : {"harbour", "wire", "town"})
      for (std::size_t at = 0; (at = next.find(name, at)) != std::string::npos; at += std::string(name).size() + 3)
        next.insert(at + std::string(name).size(), "-" + std::to_string(10 + copy));
    if (copy % 3 == 0)
      for (std::size_t at = 0; (at = next.find("Ardan", at)) != std::string::npos;) next.replace(at, 5, "Ardun");
    paths.push_back(folder.write("in/" + std::to_string(10 + copy) + ".conllu", next));
  }
  return paths;
}

void build(const std::string& kb, const std::vector<std::string>& inputs, int threads) {
  std::vector<std::string> arguments = {"build", "--given", "all", "-d", kb, "--threads", std::to_string(threads)};
  arguments.insert(arguments.end(), inputs.begin(), inputs.end());
  const Outcome built = run(arguments);
  ASSERT_EQ(built.status, 0) << built.err;
}

std::string everything(const std::string& kb) {
  std::string all;
  for (const char* format : {"jsonl", "entities", "jsonld", "graphml", "dot", "csv"}) {
    const Outcome exported = run({"export", "--format", format, "-d", kb});
    EXPECT_EQ(exported.status, 0) << exported.err;
    EXPECT_GT(exported.out.size(), 100U) << format;
    all += exported.out;
  }
  return all;
}

TEST(Determinism, OrderBatchesAndThreadsDoNotShow) {
  const Folder folder;
  std::vector<std::string> inputs = many_articles(folder, 8);
  build(folder / "one", inputs, 1);
  const std::string expected = everything(folder / "one");
  for (int threads : {2, 4}) {
    build(folder / "threads" + std::to_string(threads), inputs, threads);
    EXPECT_TRUE(everything(folder / "threads" + std::to_string(threads)) == expected) << threads;
  }
  std::mt19937 random(11);
  std::shuffle(inputs.begin(), inputs.end(), random);
  build(folder / "shuffled", inputs, 2);
  EXPECT_TRUE(everything(folder / "shuffled") == expected);
  for (const std::string& input : inputs) build(folder / "one-by-one", {input}, 1);
  EXPECT_TRUE(everything(folder / "one-by-one") == expected);
  build(folder / "one-by-one", inputs, 4);
  EXPECT_TRUE(everything(folder / "one-by-one") == expected) << "reading them again";
}

// The model shares a long document among threads, and reads short ones together.
TEST(Determinism, ThreadsOfTheModelDoNotShow) {
  const Folder folder;
  std::string text, lines;
  for (int i = 0; i < 120; ++i) {
    const std::string number = std::to_string(i);
    text += "Rebels from village " + number + " captured the port of Varesh on Sunday, officials in the capital said. ";
    text += i % 5 == 4 ? "\n\n" : "The army's " + number + " soldiers had fled before noon. ";
    lines += "Company " + number + " bought a bank in Oslo .\n" + (i % 7 == 0 ? "\n" : "");
  }
  const std::string article = folder.write("long.txt", text), list = folder.write("lines.txt", lines);
  const Outcome one = run({"annotate", "--threads", "1", article});
  ASSERT_EQ(one.status, 0) << one.err;
  const Outcome one_list = run({"annotate", "--threads", "1", "--input-format", "sentences", list});
  ASSERT_EQ(one_list.status, 0) << one_list.err;
  for (const char* threads : {"2", "4"}) {
    EXPECT_TRUE(run({"annotate", "--threads", threads, article}).out == one.out) << threads;
    EXPECT_TRUE(run({"annotate", "--threads", threads, "--input-format", "sentences", list}).out == one_list.out);
  }
}

// The products are exact in whole numbers, the arithmetic between them is the same on every x86-64.
TEST(Determinism, InstructionSetsOfTheProductsDoNotShow) {
  const Folder folder;
  std::string text;
  for (int i = 0; i < 30; ++i)
    text += "The mayor of town " + std::to_string(i) +
            " denied on Monday that rebels, who hold the port, would attack it. ";
  const std::string article = folder.write("article.txt", text);
  const Outcome unlimited = run({"annotate", article});
  ASSERT_EQ(unlimited.status, 0) << unlimited.err;
  for (const char* set : {"plain", "sse4.1", "avx2"}) {  // unlimited is AVX-512 where there is one
    const Outcome limited = run({"annotate", article}, {.environment = {std::string("RELATA_MAX_CPU=") + set}});
    EXPECT_TRUE(limited.out == unlimited.out) << set << ": " << limited.err;
  }
  const Outcome unknown = run({"annotate", article}, {.environment = {"RELATA_MAX_CPU=mmx"}});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_NE(unknown.err.find("RELATA_MAX_CPU"), std::string::npos) << unknown.err;
}

TEST(Determinism, KilledBuildsLeaveWholeDocumentsAndAreFinishedByTheNext) {
  const Folder folder;
  const std::vector<std::string> inputs = many_articles(folder, 40);
  const auto began = std::chrono::steady_clock::now();
  build(folder / "whole", inputs, 2);
  const auto full = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
  const std::string expected = everything(folder / "whole");
  std::vector<std::string> arguments = {"build", "--given", "all", "--threads", "2", "-d", folder / "killed"};
  arguments.insert(arguments.end(), inputs.begin(), inputs.end());
  std::mt19937_64 random(static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count()));
  for (int round = 0; round < 10; ++round) {
    const auto moment = std::chrono::microseconds(random() % static_cast<std::uint64_t>(full.count()));
    const pid_t child = start(arguments);
    std::this_thread::sleep_for(moment);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    const Outcome verified = run({"verify", "-d", folder / "killed"});
    EXPECT_TRUE(verified.status == 0 || verified.err.find("relata build") != std::string::npos)
        << "killed after " << moment.count() << " us: " << verified.out << verified.err;
  }
  build(folder / "killed", inputs, 2);
  EXPECT_TRUE(everything(folder / "killed") == expected);
  EXPECT_EQ(run({"verify", "-d", folder / "killed"}).status, 0);
}

}  // namespace
}  // namespace relata::cli
