// Files of the database: few of them after any number of runs, none of anybody else touched, few open at once.
#include "store/rocks.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <thread>

#include "core/error.h"
#include "tests/store/captures.h"

namespace relata::store {
namespace {

namespace fs = std::filesystem;
using relata::testing::contents;
using relata::testing::holds;
using relata::testing::words_of;

void run_of(const fs::path& kb, int number) {
  Store store = Store::open(kb, Access::kWrite);
  put(store, capture("d" + std::to_string(1000 + number), "City " + std::to_string(number % 17)));
}

std::size_t files_in(const fs::path& kb) { return contents(kb).size(); }

// Lets a process open no more files than this, until the end of its life.
class FileLimit {
 public:
  explicit FileLimit(rlim_t files) {
    getrlimit(RLIMIT_NOFILE, &before_);
    const rlimit limit{files, before_.rlim_max};
    setrlimit(RLIMIT_NOFILE, &limit);
  }
  ~FileLimit() { setrlimit(RLIMIT_NOFILE, &before_); }

 private:
  rlimit before_{};
};

TEST(RocksTest, ManySmallRunsLeaveFewFilesAndAllThatWasWritten) {
  const TemporaryDirectory tmp;
  std::size_t most = 0;
  for (int run = 0; run < 200; ++run) {
    run_of(tmp / "kb", run);
    most = std::max(most, files_in(tmp / "kb"));
  }
  EXPECT_LT(most, 50u);
  const Store store = Store::open(tmp / "kb", Access::kRead);
  EXPECT_EQ(store.stored_ids().size(), 200u);
  EXPECT_EQ(store.edges(Strings{"e:Taliban|x"}, std::nullopt).size(), 200u);
  EXPECT_EQ(store.edges(std::nullopt, Strings{"e:City 3|x"}).size(), 12u);
  EXPECT_EQ(store.verify(), Strings{});
}

TEST(RocksTest, ALowLimitOfOpenFilesIsEnough) {
  const TemporaryDirectory tmp;
  for (const rlim_t files : {40, 64, 100, 256}) {
    const FileLimit limit(files);
    const fs::path kb = tmp / ("kb" + std::to_string(files));
    for (int run = 0; run < 40; ++run) run_of(kb, run);
    EXPECT_EQ(Store::open(kb, Access::kRead).verify(), Strings{}) << files;
  }
}

// RocksDB takes such names for its own, and removes them where it works.
TEST(RocksTest, FilesOfOthersInTheFolderStayAsTheyAreAndDisturbNobody) {
  const TemporaryDirectory tmp;
  run_of(tmp / "kb", 0);
  std::map<std::string, std::string> theirs;
  for (const char* name : {"20210807.log", "000012.log", "MANIFEST-000001", "000009.sst", "OPTIONS-000007", "CURRENT",
                           "LOCK", "IDENTITY", "LOG.old.1", "notes.txt", ".hidden", "000003.dbtmp"}) {
    theirs[name] = std::string("of somebody: ") + name;
    std::ofstream(tmp / "kb" / name) << theirs[name];
  }
  fs::create_directory(tmp / "kb/archive");
  for (int run = 1; run < 30; ++run) run_of(tmp / "kb", run);
  const Store store = Store::open(tmp / "kb", Access::kRead);
  EXPECT_EQ(store.stored_ids().size(), 30u);
  EXPECT_EQ(store.verify(), Strings{});
  const auto all = contents(tmp / "kb");
  for (const auto& [name, bytes] : theirs) EXPECT_EQ(all.at(name), bytes) << name;
  EXPECT_TRUE(fs::is_directory(tmp / "kb/archive"));
}

TEST(RocksTest, AFolderThatMayNotBeWrittenAnswers) {
  if (geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
  const TemporaryDirectory tmp;
  run_of(tmp / "kb", 0);
  const auto permissions = [&](fs::perms folder, fs::perms file) {
    for (const auto& entry : fs::directory_iterator(tmp / "kb" / kDataFolder)) fs::permissions(entry.path(), file);
    fs::permissions(tmp / "kb" / kDataFolder, folder);
    fs::permissions(tmp / "kb", folder);
  };
  permissions(fs::perms::owner_read | fs::perms::owner_exec, fs::perms::owner_read);
  EXPECT_EQ(Store::open(tmp / "kb", Access::kRead).verify(), Strings{});
  EXPECT_TRUE(holds(words_of<StoreError>([&] { Store::open(tmp / "kb", Access::kWrite); }), "no permission"));
  permissions(fs::perms::owner_all, fs::perms::owner_all);
}

TEST(RocksTest, TwoThreadsThatMakeOneKnowledgeBaseLeaveOneThatIsWhole) {
  const TemporaryDirectory tmp;
  for (int round = 0; round < 20; ++round) {
    const fs::path kb = tmp / ("kb" + std::to_string(round));
    const auto make = [&] {
      try {
        Store::open(kb, Access::kWrite);
      } catch (const StoreError& error) {
        EXPECT_TRUE(holds(error.what(), "is being written")) << error.what();
      }
    };
    std::thread other(make);
    make();
    other.join();
    EXPECT_EQ(Store::open(kb, Access::kRead).verify(), Strings{});
    for (const auto& entry : fs::directory_iterator(kb))
      EXPECT_FALSE(entry.path().filename().string().starts_with(".making")) << entry.path();
  }
}

TEST(RocksTest, RowsOfAFamilyComeInOrderAndByPrefix) {
  const TemporaryDirectory tmp;
  const auto rocks = Rocks::open(tmp / "kb", Access::kWrite);
  rocksdb::WriteBatch batch;
  for (const char* key : {"b", "a", "ab", "aa"}) rocks->put(batch, Family::kIdentity, key, "1");
  rocks->erase(batch, Family::kIdentity, "aa");
  rocks->write(batch);
  const FamilyRows rows(*rocks, Family::kIdentity);
  const FixedRows fixed(*rocks, Family::kIdentity);
  for (const Rows* either : std::initializer_list<const Rows*>{&rows, &fixed}) {
    Strings keys;
    either->scan("a", [&](std::string_view key, std::string_view) {
      either->scan("b", [&](std::string_view inner, std::string_view) { return keys.emplace_back(inner), true; });
      return keys.emplace_back(key), true;
    });
    EXPECT_EQ(keys, (Strings{"b", "a", "b", "ab"}));
    EXPECT_EQ(either->get("aa"), std::nullopt);
  }
  rocksdb::WriteBatch later;
  rocks->put(later, Family::kIdentity, "ac", "2");
  rocks->write(later);
  int seen = 0, seen_fixed = 0;
  rows.scan("a", [&](std::string_view, std::string_view) { return ++seen, true; });
  EXPECT_EQ(seen, 3);
  FixedRows(*rocks, Family::kIdentity).scan("a", [&](std::string_view, std::string_view) { return ++seen_fixed < 2; });
  EXPECT_EQ(seen_fixed, 2);
}

TEST(RocksTest, CountersAreNumbersByName) {
  const TemporaryDirectory tmp;
  const auto rocks = Rocks::open(tmp / "kb", Access::kWrite);
  EXPECT_EQ(rocks->counter("x"), std::nullopt);
  rocksdb::WriteBatch batch;
  rocks->put_counter(batch, "x", UINT32_MAX);
  rocks->write(batch);
  EXPECT_EQ(rocks->counter("x"), UINT32_MAX);
}

}  // namespace
}  // namespace relata::store
