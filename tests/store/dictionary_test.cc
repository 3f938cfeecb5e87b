#include "store/dictionary.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <random>

#include "core/error.h"
#include "store/posting_edit.h"
#include "tests/store/temporary_directory.h"

namespace relata::store {
namespace {

// Four phrases of one FNV-1a hash of 64 bits: pairs of 14 letters that leave the same state, found by a short vector
// of the lattice of the prime's powers, one behind the other.
const std::vector<std::string> kTwins = {"p:an5kpsneb91k yl2dm1qwgpkoloz", "p:an5kpsneb91k yl1jjam9 q6 kke",
                                         "p:ammj c8 erllftl2dm1qwgpkoloz", "p:ammj c8 erllftl1jjam9 q6 kke"};

class DictionaryTest : public ::testing::Test {
 protected:
  // One write: terms that come, which documents begin to name, and terms of documents that go.
  void write(const std::vector<std::string>& come, const std::set<TermId>& go = {},
             const std::set<DocumentNumber>& documents = {}) {
    DictionaryWriter writer(*rocks_, dictionary_);
    for (const std::string& term : come) numbers_[term] = writer.number(term);
    rocksdb::WriteBatch batch;
    writer.drop_unused(go, documents, batch);
    writer.put_new_terms(batch);
    rocks_->write(batch);
    dictionary_.forget();
  }
  // A posting of the document in a list of the term.
  void use(const std::string& term, DocumentNumber document, bool comes = true, IndexKind kind = IndexKind::kOsp) {
    PostingEdit edit;
    Posting posting;
    posting.document = document;
    comes ? edit.add({kind, numbers_.at(term), posting}) : edit.remove({kind, numbers_.at(term), posting});
    rocksdb::WriteBatch batch;
    edit.write(*rocks_, batch);
    rocks_->write(batch);
  }
  // Drops the term, of which a document alone held on.
  void drop(const std::string& term) {
    write({}, {numbers_.at(term)});
    numbers_.erase(term);
  }
  void expect_found() const {
    for (const auto& [term, number] : numbers_) {
      EXPECT_EQ(dictionary_.find(term), number) << term;
      EXPECT_EQ(dictionary_.find_text(number), term);
    }
  }

  relata::testing::TemporaryDirectory tmp_;
  std::unique_ptr<Rocks> rocks_ = Rocks::open(tmp_ / "kb", Access::kWrite);
  Dictionary dictionary_{*rocks_};
  std::map<std::string, TermId> numbers_;
};

TEST_F(DictionaryTest, TermsHaveNumbersBothWaysAndNothingHasNone) {
  write({"e:taliban|org", "r:capture", "p:", "", "e:a\n|x", std::string("p:a\0b", 5), "e:taliban|org"});
  EXPECT_EQ(numbers_[""], 0u);
  EXPECT_EQ(numbers_["e:taliban|org"], 1u);
  EXPECT_EQ(numbers_["r:capture"], 2u);
  numbers_.erase("");
  expect_found();
  EXPECT_EQ(dictionary_.find(""), 0u);
  EXPECT_EQ(dictionary_.find("e:taliban"), 0u);
  EXPECT_EQ(dictionary_.find("r:captur"), 0u);
  EXPECT_EQ(dictionary_.find_text(99), std::nullopt);
  EXPECT_TRUE(relata::testing::holds(relata::testing::words_of<StoreError>([&] { dictionary_.text(99); }), "verify"));
}

TEST_F(DictionaryTest, NumbersGoOnFromWriteToWriteAndAreNotGivenAgain) {
  write({"p:a", "p:b"});
  drop("p:b");
  write({"p:b", "p:c"});
  EXPECT_EQ(numbers_["p:b"], 3u);
  EXPECT_EQ(numbers_["p:c"], 4u);
  EXPECT_EQ(dictionary_.find_text(2), std::nullopt);
  expect_found();
}

TEST_F(DictionaryTest, RelationsAreListedBytewise) {
  write({"r:flee", "e:flee|x", "r:capture", "r:", "r:flee to"});
  std::vector<std::string> words;
  dictionary_.relations([&](std::string_view relation, TermId number) {
    EXPECT_EQ(numbers_.at("r:" + std::string(relation)), number);
    words.emplace_back(relation);
  });
  EXPECT_EQ(words, (std::vector<std::string>{"", "capture", "flee", "flee to"}));
}

TEST_F(DictionaryTest, AllAreListedByNumber) {
  write({"r:flee", "e:flee|x"});
  write({"p:a", "p:b"});
  drop("p:a");
  std::vector<std::pair<TermId, std::string>> all;
  dictionary_.all([&](TermId number, std::string_view text) { all.emplace_back(number, text); });
  EXPECT_EQ(all, (std::vector<std::pair<TermId, std::string>>{{1, "r:flee"}, {2, "e:flee|x"}, {4, "p:b"}}));
}

TEST_F(DictionaryTest, ATermStaysWhileAnyListOfItHoldsAnotherDocument) {
  for (const IndexKind kind :
       {IndexKind::kSpo, IndexKind::kPos, IndexKind::kOsp, IndexKind::kSpeaker, IndexKind::kMention}) {
    write({"p:a"});
    use("p:a", 5, true, kind);
    use("p:a", 70000, true, kind);
    write({}, {numbers_["p:a"]}, {5});
    EXPECT_EQ(dictionary_.find("p:a"), numbers_["p:a"]) << static_cast<int>(kind);
    write({}, {numbers_["p:a"]}, {5, 70000});
    EXPECT_EQ(dictionary_.find("p:a"), 0u) << static_cast<int>(kind);
    use("p:a", 5, false, kind);
    use("p:a", 70000, false, kind);
  }
}

TEST_F(DictionaryTest, TermsOfOneHashAreToldApart) {
  for (const std::string& twin : kTwins) ASSERT_EQ(term_hash(twin), term_hash(kTwins[0]));
  write({kTwins[0], kTwins[1]});
  EXPECT_EQ(dictionary_.find(kTwins[2]), 0u);
  write({kTwins[2], kTwins[3]});
  expect_found();
  EXPECT_EQ(
      std::set<TermId>({numbers_[kTwins[0]], numbers_[kTwins[1]], numbers_[kTwins[2]], numbers_[kTwins[3]]}).size(),
      4u);
}

TEST_F(DictionaryTest, TermsOfOneHashOutliveThoseBeforeThem) {
  write(kTwins);
  drop(kTwins[0]);
  expect_found();
  drop(kTwins[2]);
  expect_found();
  EXPECT_EQ(dictionary_.find(kTwins[0]), 0u);
  write({kTwins[2]});
  expect_found();
  EXPECT_EQ(dictionary_.find(kTwins[0]), 0u);
}

// What goes and what comes of one hash in one write: replacing a document does both.
TEST_F(DictionaryTest, ATermIsFoundThatCameAsOthersOfItsHashWent) {
  std::mt19937 random(1);
  for (int round = 0; round < 300; ++round) {
    std::set<TermId> go;
    std::vector<std::string> come;
    for (const std::string& twin : kTwins) {
      if (random() % 2) continue;
      if (const auto known = numbers_.find(twin); known != numbers_.end()) {
        go.insert(known->second);
        numbers_.erase(known);
      } else {
        come.push_back(twin);
      }
    }
    std::shuffle(come.begin(), come.end(), random);
    write(come, go);
    expect_found();
    for (const std::string& twin : kTwins)
      if (!numbers_.contains(twin)) ASSERT_EQ(dictionary_.find(twin), 0u) << round;
  }
}

TEST_F(DictionaryTest, ANumberOfAnotherLengthIsDamage) {
  write({"p:a", "r:b"});
  rocksdb::WriteBatch batch;
  rocks_->put(batch, Family::kIndex, term_key(term_hash("p:a")), "\x01");
  rocks_->put(batch, Family::kIndex, index_key(IndexKind::kRelation, "b"), "12345");
  rocks_->write(batch);
  EXPECT_THROW(dictionary_.find("p:a"), StoreError);
  EXPECT_THROW(dictionary_.find("r:b"), StoreError);
}

TEST_F(DictionaryTest, ATermWithoutItsTextIsDamage) {
  write({"p:a"});
  rocksdb::WriteBatch batch;
  rocks_->erase(batch, Family::kIndex, index_key(IndexKind::kTermText, numbers_["p:a"]));
  rocks_->write(batch);
  dictionary_.forget();
  EXPECT_THROW(dictionary_.find("p:a"), StoreError);
}

}  // namespace
}  // namespace relata::store
