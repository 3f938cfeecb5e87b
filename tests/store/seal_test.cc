// A knowledge base that lost what was durable is not taken for whole.
#include "store/seal.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "store/rocks.h"
#include "tests/store/captures.h"

namespace relata::store {
namespace {

namespace fs = std::filesystem;
using relata::testing::holds;
using relata::testing::words_of;

std::string refusal(const fs::path& dir) {
  return words_of<StoreError>([&] { Store::open(dir, Access::kRead); });
}

fs::path manifest_of(const fs::path& data) {
  std::ifstream current(data / "CURRENT");
  std::string name;
  std::getline(current, name);
  return data / name;
}

class SealTest : public ::testing::Test {
 protected:
  // Two documents, each of a run of its own; what the data were after the first is kept beside.
  void SetUp() override {
    put(Store::open(kb_, Access::kWrite), capture("a", "Kunduz"));
    fs::copy(kb_, tmp_ / "before", fs::copy_options::recursive);
    put(Store::open(kb_, Access::kWrite), capture("b", "Herat"));
  }
  static void put(Store&& store, const ExtractedDocument& document) { relata::store::put(store, document); }

  TemporaryDirectory tmp_;
  const fs::path kb_ = tmp_ / "kb";
};

TEST_F(SealTest, ComesBackAndSaysWhatTheFolderIs) {
  seal(tmp_ / ".", 0);
  EXPECT_EQ(sealed(tmp_ / "."), 0u);
  seal(tmp_ / ".", UINT64_MAX);
  EXPECT_EQ(sealed(tmp_ / "."), UINT64_MAX);
  EXPECT_EQ(sealed(tmp_ / "nowhere"), std::nullopt);
  std::ifstream in(tmp_ / kSealFile);
  std::string line;
  std::getline(in, line);
  EXPECT_TRUE(holds(line, "knowledge base of relata"));
  EXPECT_FALSE(fs::exists(tmp_ / "RELATA.new"));
}

TEST_F(SealTest, AFolderThatCannotBeWrittenIsNamed) {
  EXPECT_TRUE(holds(words_of<StoreError>([&] { seal(tmp_ / "nowhere", 1); }), "nowhere/RELATA.new"));
}

TEST_F(SealTest, AnyBitOfItIsMissed) {
  const std::string good = relata::testing::contents(kb_).at(kSealFile);
  for (std::size_t byte = 0; byte < good.size(); ++byte) {
    std::string bad = good;
    bad[byte] ^= static_cast<char>(1 << byte % 8);
    std::ofstream(kb_ / kSealFile, std::ios::binary) << bad;
    EXPECT_TRUE(holds(words_of<DamagedError>([&] { sealed(kb_); }), "is damaged")) << byte;
    std::ofstream(kb_ / kSealFile, std::ios::binary) << good.substr(0, byte);
    EXPECT_TRUE(holds(refusal(kb_), "is damaged")) << byte;
  }
}

TEST_F(SealTest, DataThatWerePutBackHoldLess) {
  fs::remove_all(kb_ / kDataFolder);
  fs::copy(tmp_ / "before" / kDataFolder, kb_ / kDataFolder, fs::copy_options::recursive);
  for (const Access access : {Access::kRead, Access::kWrite})
    EXPECT_TRUE(holds(words_of<StoreError>([&] { Store::open(kb_, access); }), "holds less than"));
  fs::copy(tmp_ / "before" / kSealFile, kb_ / kSealFile, fs::copy_options::overwrite_existing);
  EXPECT_EQ(Store::open(kb_, Access::kRead).stored_ids(), Strings{"a"});
}

TEST_F(SealTest, AShortenedManifestIsRefusedOrLosesNothing) {
  const fs::path manifest = manifest_of(kb_ / kDataFolder);
  const std::string good = relata::testing::contents(kb_ / kDataFolder).at(manifest.filename());
  int holds_less = 0, whole = 0;
  for (std::size_t size = 0; size < good.size(); ++size) {
    std::ofstream(manifest, std::ios::binary | std::ios::trunc) << good.substr(0, size);
    const std::string words = refusal(kb_);
    holds_less += holds(words, "holds less than") ? 1 : 0;
    if (!words.empty()) continue;
    ++whole;
    const Store store = Store::open(kb_, Access::kRead);
    EXPECT_EQ(store.stored_ids(), (Strings{"a", "b"})) << size;
    EXPECT_EQ(store.verify(), Strings{}) << size;
  }
  EXPECT_GT(holds_less, 0);
  EXPECT_LT(whole, static_cast<int>(good.size()) / 2);
}

TEST_F(SealTest, AKnowledgeBaseThatWasNeverClosedHasNone) {
  const Store store = Store::open(tmp_ / "new", Access::kWrite);
  EXPECT_EQ(sealed(tmp_ / "new"), std::nullopt);
  EXPECT_EQ(refusal(tmp_ / "new"), "");
}

}  // namespace
}  // namespace relata::store
