// What a directory must be to be opened, and what is said where it is not.
#include <gtest/gtest.h>
#include <rocksdb/db.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "core/error.h"
#include "store/rocks.h"
#include "store/store.h"
#include "tests/store/document_builder.h"
#include "tests/store/temporary_directory.h"

namespace relata::store {
namespace {

namespace fs = std::filesystem;
using relata::testing::contents;
using relata::testing::DocumentBuilder;
using relata::testing::holds;
using relata::testing::TemporaryDirectory;
using relata::testing::words_of;

ExtractedDocument document(const std::string& id) {
  DocumentBuilder doc(id);
  doc.sentence("Rain fell on " + id + ".").state("Rain", "fell", "fall", id);
  return doc.build();
}

std::string refusal(const fs::path& dir, Access access) {
  return words_of<Error>([&] { Store::open(dir, access); });
}

TEST(OpenTest, AnAbsentDirectoryIsMadeByAWriterAndNamedToAReader) {
  const TemporaryDirectory tmp;
  EXPECT_TRUE(holds(refusal(tmp / "kb", Access::kRead), "no knowledge base at"));
  EXPECT_TRUE(holds(refusal(tmp / "kb", Access::kRead), "relata build"));
  EXPECT_FALSE(fs::exists(tmp / "kb"));
  Store::open(tmp / "deep/kb", Access::kWrite);
  EXPECT_EQ(Store::open(tmp / "deep/kb", Access::kRead).format_version(), kFormatVersion);
}

TEST(OpenTest, WhatIsNoKnowledgeBaseIsRefusedAndLeftAsItIs) {
  const TemporaryDirectory tmp;
  fs::create_directory(tmp / "letters");
  std::ofstream(tmp / "letters/mine.txt") << "dear";
  std::ofstream(tmp / "file") << "text";
  for (const char* name : {"letters", "file"})
    for (Access access : {Access::kRead, Access::kWrite})
      EXPECT_TRUE(holds(refusal(tmp / name, access), "is no knowledge base")) << name;
  EXPECT_EQ(contents(tmp / "letters").size(), 1u);
  fs::create_directory(tmp / "empty");
  EXPECT_TRUE(holds(refusal(tmp / "empty", Access::kRead), "no knowledge base"));
  EXPECT_EQ(refusal(tmp / "empty", Access::kWrite), "");
}

TEST(OpenTest, ARocksDatabaseOfSomebodyElseIsRefusedAndLeftAsItIs) {
  const TemporaryDirectory tmp;
  rocksdb::Options options;
  options.create_if_missing = true;
  rocksdb::DB* db = nullptr;
  ASSERT_TRUE(rocksdb::DB::Open(options, (tmp / "other").string(), &db).ok());
  rocksdb::ColumnFamilyHandle* family = nullptr;
  ASSERT_TRUE(db->CreateColumnFamily({}, "theirs", &family).ok());
  db->DestroyColumnFamilyHandle(family).PermitUncheckedError();
  delete db;
  const auto before = contents(tmp / "other");
  for (Access access : {Access::kRead, Access::kWrite})
    EXPECT_TRUE(holds(refusal(tmp / "other", access), "is no knowledge base"));
  EXPECT_EQ(contents(tmp / "other"), before);
}

TEST(OpenTest, ARocksDatabaseWithNothingButSomebodysRowsIsRefused) {
  const TemporaryDirectory tmp;
  rocksdb::Options options;
  options.create_if_missing = true;
  rocksdb::DB* db = nullptr;
  ASSERT_TRUE(rocksdb::DB::Open(options, (tmp / "other").string(), &db).ok());
  ASSERT_TRUE(db->Put({}, "their", "row").ok());
  delete db;
  EXPECT_TRUE(holds(refusal(tmp / "other", Access::kWrite), "is no knowledge base"));
}

TEST(OpenTest, AReaderChangesNothing) {
  const TemporaryDirectory tmp;
  {
    Store store = Store::open(tmp / "kb", Access::kWrite);
    store.put(document("a"), {});
  }
  const auto before = contents(tmp / "kb");
  {
    const Store store = Store::open(tmp / "kb", Access::kRead);
    EXPECT_EQ(store.verify(), std::vector<std::string>{});
    EXPECT_EQ(store.statements("a").size(), 1u);
  }
  EXPECT_EQ(contents(tmp / "kb"), before);
}

TEST(OpenTest, AReaderCannotWrite) {
  const TemporaryDirectory tmp;
  Store::open(tmp / "kb", Access::kWrite);
  Store store = Store::open(tmp / "kb", Access::kRead);
  EXPECT_TRUE(holds(words_of<StoreError>([&] { store.put(document("a"), {}); }), "for reading only"));
}

TEST(OpenTest, ASecondWriterIsRefusedInWords) {
  const TemporaryDirectory tmp;
  const Store first = Store::open(tmp / "kb", Access::kWrite);
  const std::string words = refusal(tmp / "kb", Access::kWrite);
  EXPECT_TRUE(holds(words, (tmp / "kb").string()));
  EXPECT_TRUE(holds(words, "is being written by another process"));
  EXPECT_THROW(Store::open(tmp / "kb", Access::kWrite), BusyError);
}

TEST(OpenTest, ReadersBesideAWriterSeeWholeDocumentsAsOfTheirOpening) {
  const TemporaryDirectory tmp;
  Store writer = Store::open(tmp / "kb", Access::kWrite);
  writer.put(document("a"), {});
  const Store early = Store::open(tmp / "kb", Access::kRead);
  writer.put(document("b"), {});
  writer.flush();
  writer.remove("a");
  writer.flush();
  const Store late = Store::open(tmp / "kb", Access::kRead);
  EXPECT_EQ(early.stored_ids(), std::vector<std::string>{"a"});
  EXPECT_EQ(early.verify(), std::vector<std::string>{});
  EXPECT_EQ(late.stored_ids(), std::vector<std::string>{"b"});
  EXPECT_EQ(late.verify(), std::vector<std::string>{});
}

// A knowledge base whose file of data says that it is of another version.
void set_version(const fs::path& kb, const std::string& version) {
  Store::open(kb, Access::kWrite);
  const auto rocks = Rocks::open(kb, Access::kWrite);
  rocksdb::WriteBatch batch;
  rocks->put(batch, Family::kMeta, kFormatKey, version);
  rocks->write(batch);
}

TEST(OpenTest, ANewerFormatIsRefusedInWordsAndLeftAsItIs) {
  const TemporaryDirectory tmp;
  set_version(tmp / "kb", std::string("\0\0\0\x06", 4));
  const auto before = contents(tmp / "kb");
  for (Access access : {Access::kRead, Access::kWrite}) {
    const std::string words = words_of<FormatVersionError>([&] { Store::open(tmp / "kb", access); });
    EXPECT_TRUE(holds(words, "has format 6, this relata reads 5"));
    EXPECT_TRUE(holds(words, "a newer one"));
  }
  EXPECT_EQ(contents(tmp / "kb"), before);
}

TEST(OpenTest, AMissingOrAlteredFileIsNamedAsDamage) {
  const TemporaryDirectory tmp;
  {
    Store store = Store::open(tmp / "kb", Access::kWrite);
    store.put(document("a"), {});
  }
  fs::copy(tmp / "kb", tmp / "headless", fs::copy_options::recursive);
  fs::remove(tmp / "headless/data/CURRENT");
  for (Access access : {Access::kRead, Access::kWrite})
    EXPECT_TRUE(holds(refusal(tmp / "headless", access), "is damaged"));
  int altered = 0;
  for (const auto& entry : fs::directory_iterator(tmp / "kb/data")) {
    if (entry.path().extension() != ".sst") continue;
    fs::remove_all(tmp / "copy");
    fs::copy(tmp / "kb", tmp / "copy", fs::copy_options::recursive);
    std::fstream file(tmp / "copy/data" / entry.path().filename(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(3);
    file.put('\x7f').put('\x7f').put('\x7f');
    file.close();
    ++altered;
    std::string words = refusal(tmp / "copy", Access::kRead);
    if (words.empty()) {
      for (const std::string& violation : Store::open(tmp / "copy", Access::kRead).verify()) words += violation + "\n";
    }
    EXPECT_TRUE(holds(words, "damaged")) << entry.path().filename();
    fs::remove(tmp / "copy/data" / entry.path().filename());
    words = refusal(tmp / "copy", Access::kRead);
    EXPECT_FALSE(words.empty()) << entry.path().filename();
  }
  EXPECT_GT(altered, 2);
}

// A process that ended while it made one leaves a folder of its number, or a database without its kind.
TEST(OpenTest, AMakingThatWasCutShortIsNothingAndIsMadeAnew) {
  const TemporaryDirectory tmp;
  pid_t gone = fork();
  if (gone == 0) _exit(0);
  waitpid(gone, nullptr, 0);
  const fs::path left = tmp / "kb" / (".making-" + std::to_string(gone) + "-0");
  fs::create_directories(left);
  std::ofstream(left / "MANIFEST-000001");
  EXPECT_TRUE(holds(refusal(tmp / "kb", Access::kRead), "no knowledge base at"));
  EXPECT_TRUE(fs::exists(left)) << "a reader changes nothing";
  EXPECT_EQ(refusal(tmp / "kb", Access::kWrite), "");
  EXPECT_FALSE(fs::exists(left));
  EXPECT_EQ(Store::open(tmp / "kb", Access::kRead).verify(), std::vector<std::string>{});
}

TEST(OpenTest, WhatALoadLeftThatWasCutShortGoesWithTheNextWriter) {
  const TemporaryDirectory tmp;
  Store::open(tmp / "kb", Access::kWrite);
  pid_t gone = fork();
  if (gone == 0) _exit(0);
  waitpid(gone, nullptr, 0);
  const fs::path left = tmp / "kb" / (".loading-" + std::to_string(gone)),
                 mine = tmp / "kb" / (".loading-" + std::to_string(getpid())), theirs = tmp / "kb/.loading-bay";
  for (const fs::path& folder : {left, mine, theirs}) fs::create_directory(folder);
  std::ofstream(left / "index-0.sst") << "half";
  Store::open(tmp / "kb", Access::kRead);
  EXPECT_TRUE(fs::exists(left));
  Store::open(tmp / "kb", Access::kWrite);
  EXPECT_FALSE(fs::exists(left));
  EXPECT_TRUE(fs::exists(mine) && fs::exists(theirs));
}

TEST(OpenTest, AReaderSeesNothingOrAWholeKnowledgeBaseWhileOneIsMade) {
  const TemporaryDirectory tmp;
  for (int round = 0; round < 10; ++round) {
    const fs::path kb = tmp / ("kb" + std::to_string(round));
    std::atomic<bool> made = false;
    std::thread maker([&] {
      Store::open(kb, Access::kWrite);
      made = true;
    });
    while (!made) {
      const std::string words = refusal(kb, Access::kRead);
      EXPECT_TRUE(words.empty() || holds(words, "no knowledge base at")) << words;
    }
    maker.join();
  }
}

TEST(OpenTest, SomebodysFolderOfTheNameDataIsNoDamage) {
  const TemporaryDirectory tmp;
  fs::create_directories(tmp / "project/data");
  std::ofstream(tmp / "project/data/rows.csv") << "a,b";
  for (Access access : {Access::kRead, Access::kWrite})
    EXPECT_TRUE(holds(refusal(tmp / "project", access), "is no knowledge base"));
  EXPECT_EQ(contents(tmp / "project").size(), 1u);
}

}  // namespace
}  // namespace relata::store
