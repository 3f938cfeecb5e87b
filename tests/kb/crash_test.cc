// A writer that is killed, starved of disk or not alone loses no document that it had stored, and none in part.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <random>
#include <set>
#include <sstream>
#include <thread>

#include "core/error.h"
#include "kb/knowledge_base.h"
#include "tests/kb/answers.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

namespace fs = std::filesystem;
using relata::testing::answers;
using relata::testing::holds;
using relata::testing::TemporaryDirectory;
using relata::testing::words_of;

constexpr int kDocuments = 200;

// kb_writer at work in `dir`; its output goes to files beside it.
class Writer {
 public:
  Writer(const fs::path& dir, const std::string& limit = "", const std::string& what = std::to_string(kDocuments))
      : out_(dir.string() + ".out"), err_(dir.string() + ".err") {
    pid_ = fork();
    if (pid_ != 0) return;
    if (freopen(out_.c_str(), "w", stdout) && freopen(err_.c_str(), "w", stderr))
      execl(RELATA_KB_WRITER, RELATA_KB_WRITER, dir.c_str(), what.c_str(), limit.empty() ? nullptr : limit.c_str(),
            nullptr);
    _exit(127);
  }
  void kill() { ::kill(pid_, SIGKILL); }
  // Its exit status; -1 if it was killed.
  int wait() {
    int status = 0;
    waitpid(pid_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  std::vector<std::string> added() const {
    std::ifstream in(out_);
    std::vector<std::string> ids;
    for (std::string id; std::getline(in, id);) ids.push_back(id);
    return ids;
  }
  std::string words() const {
    std::ifstream in(err_);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }

 private:
  fs::path out_, err_;
  pid_t pid_ = 0;
};

std::string expected_answers() {
  const TemporaryDirectory tmp;
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  for (const ExtractedDocument& document : testing::many_documents(kDocuments)) kb.add(document, true);
  return answers(kb);
}

TEST(CrashTest, KilledAtAnyMomentItHoldsWholeDocumentsAndCanBeBuiltOn) {
  const TemporaryDirectory tmp;
  const auto start = std::chrono::steady_clock::now();
  Writer whole(tmp / "whole");
  ASSERT_EQ(whole.wait(), 0) << whole.words();
  const auto whole_run =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  const std::string expected = expected_answers();
  std::mt19937 random(5);
  for (int round = 0; round < 10; ++round) {
    const fs::path dir = tmp / ("kb" + std::to_string(round));
    Writer writer(dir);
    std::this_thread::sleep_for(whole_run * (random() % 1000) / 1000);
    writer.kill();
    writer.wait();
    if (fs::exists(dir / "CURRENT")) {
      try {
        const KnowledgeBase kb = KnowledgeBase::open(dir, Access::kRead);
        EXPECT_EQ(kb.verify(), std::vector<std::string>{});
        for (const std::string& id : writer.added())
          EXPECT_TRUE(kb.document(id)) << id;  // the system lives: nothing is lost
      } catch (const StoreError& error) {      // killed before it was made
        EXPECT_TRUE(holds(error.what(), "no knowledge base")) << writer.added().size();
        EXPECT_TRUE(writer.added().empty());
      }
    }
    KnowledgeBase again = KnowledgeBase::open(dir, Access::kWrite);
    for (const ExtractedDocument& document : testing::many_documents(kDocuments)) again.add(document, true);
    EXPECT_EQ(answers(again), expected) << round;
    EXPECT_EQ(again.verify(), std::vector<std::string>{});
  }
}

TEST(CrashTest, DocumentsWrittenTogetherAreKeptAllOrNone) {
  const TemporaryDirectory tmp;
  std::mt19937 random(9);
  int cut_short = 0;
  for (int round = 0; round < 6; ++round) {
    const fs::path dir = tmp / ("kb" + std::to_string(round));
    KnowledgeBase::open(dir, Access::kWrite);
    Writer writer(dir, "", "together");
    while (writer.added().empty()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 20000));
    writer.kill();
    writer.wait();
    const KnowledgeBase kb = KnowledgeBase::open(dir, Access::kRead);
    EXPECT_EQ(kb.verify(), std::vector<std::string>{});
    const std::uint64_t documents = kb.stats().documents;
    EXPECT_EQ(documents % testing::kTogether, 0U);
    EXPECT_GE(documents / testing::kTogether, writer.added().size());
    cut_short += documents < testing::kWrites * testing::kTogether;
  }
  EXPECT_GT(cut_short, 2) << "the writer was killed too late to tell anything";
}

TEST(CrashTest, CorrectionsThatBelongTogetherAreKeptAllOrNone) {
  const TemporaryDirectory tmp;
  std::mt19937 random(7);
  int cut_short = 0;
  for (int round = 0; round < 8; ++round) {
    const fs::path dir = tmp / ("kb" + std::to_string(round));
    KnowledgeBase::open(dir, Access::kWrite);
    Writer writer(dir, "", "corrections");
    while (writer.added().empty()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 30000));
    writer.kill();
    writer.wait();
    const std::size_t told = writer.added().size();
    const KnowledgeBase kb = KnowledgeBase::open(dir, Access::kRead);
    EXPECT_EQ(kb.verify(), std::vector<std::string>{});
    const std::vector<Correction> kept = kb.corrections();
    std::size_t whole = 0;
    for (int batch = 0; batch < testing::kBatchesOfCorrections; ++batch) {
      const std::vector<Correction> corrections = testing::batch_of_corrections(batch);
      const auto there = std::count_if(corrections.begin(), corrections.end(), [&](const Correction& correction) {
        return std::binary_search(kept.begin(), kept.end(), correction);
      });
      EXPECT_TRUE(there == 0 || there == std::ssize(corrections)) << there;
      whole += there > 0;
    }
    EXPECT_GE(whole, told);
    cut_short += whole < testing::kBatchesOfCorrections;
  }
  EXPECT_GT(cut_short, 4) << "the writer was killed too late to tell anything";
}

TEST(CrashTest, AFileSizeLimitIsToldInWordsAndWhatWasStoredStays) {
  const TemporaryDirectory tmp;
  Writer writer(tmp / "kb", "60000");
  EXPECT_EQ(writer.wait(), 2);
  EXPECT_TRUE(holds(writer.words(), "a limit on file sizes was reached"));
  ASSERT_GT(writer.added().size(), 3u);
  const KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kRead);
  EXPECT_EQ(kb.verify(), std::vector<std::string>{});
  for (const std::string& id : writer.added()) EXPECT_TRUE(kb.document(id)) << id;
}

TEST(CrashTest, AWriterInAnotherProcessIsNotDisturbed) {
  const TemporaryDirectory tmp;
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  Writer second(tmp / "kb");
  EXPECT_EQ(second.wait(), 2);
  EXPECT_TRUE(holds(second.words(), "is being written by another process"));
  kb.add(testing::denial(), false);
  EXPECT_EQ(kb.verify(), std::vector<std::string>{});
}

TEST(CrashTest, ReadersBesideAWriterSeeMoreAndMoreWholeDocuments) {
  const TemporaryDirectory tmp;
  KnowledgeBase::open(tmp / "kb", Access::kWrite);
  Writer writer(tmp / "kb");
  std::uint64_t documents = 0;
  for (int look = 0; look < 20; ++look) {
    const KnowledgeBase reader = KnowledgeBase::open(tmp / "kb", Access::kRead);
    EXPECT_EQ(reader.verify(), std::vector<std::string>{});
    const std::uint64_t now = reader.stats().documents;
    EXPECT_GE(now, documents);
    documents = now;
  }
  EXPECT_EQ(writer.wait(), 0) << writer.words();
}

}  // namespace
}  // namespace relata::kb
