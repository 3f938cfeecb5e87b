#include "verbs/export_parts.h"

#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <sstream>

#include "core/error.h"
#include "tests/kb/made_up_news.h"
#include "tests/store/temporary_directory.h"
#include "verbs/export.h"

namespace relata::verbs {
namespace {

// More documents than make a part.
class ExportParts : public ::testing::Test {
 protected:
  static constexpr std::uint32_t kDocuments = 150;

  static void SetUpTestSuite() {
    dir_ = std::make_unique<relata::testing::TemporaryDirectory>();
    kb::KnowledgeBase kb = kb::KnowledgeBase::open(*dir_ / "kb", kb::Access::kWrite);
    const relata::testing::MadeUpNews news(3);
    std::vector<ExtractedDocument> documents;
    for (std::uint32_t i = 0; i < kDocuments; ++i) documents.push_back(news.document(i));
    for (std::size_t i = 0; i < documents.size(); i += 2) documents[i].document.date = "2021-08-09";
    kb.add(documents, false);
    first_ = documents[0].document.id;
    second_ = documents[1].document.id;
  }
  static void TearDownTestSuite() { dir_.reset(); }

  std::string exported(ExportRequest request, std::uint32_t threads) {
    request.format = "nquads";
    request.threads = threads;
    const kb::KnowledgeBase kb = kb::KnowledgeBase::open(*dir_ / "kb", kb::Access::kRead);
    std::ostringstream out;
    undated_ = Export(kb, request).write(out).undated;
    return out.str();
  }
  void expect_the_same(const ExportRequest& request, std::size_t at_least) {
    const std::string one = exported(request, 1);
    const Undated undated = undated_;
    EXPECT_GE(one.size(), at_least);
    for (const std::uint32_t threads : {2U, 5U}) {
      EXPECT_EQ(exported(request, threads), one) << threads << " threads";
      EXPECT_EQ(undated_, undated) << threads << " threads";
    }
  }

  static inline std::unique_ptr<relata::testing::TemporaryDirectory> dir_;
  static inline std::string first_, second_;
  Undated undated_;
};

TEST_F(ExportParts, GiveTheBytesOfTheWhole) { expect_the_same({}, 500000); }

TEST_F(ExportParts, AreOfTheDocumentsThatAreAskedForOnceAndInOrder) {
  ExportRequest request;
  request.filters.docs = {second_, first_, second_, "no-such-document"};
  expect_the_same(request, 1000);
}

TEST_F(ExportParts, CountWhatHasNoDate) {
  ExportRequest request;
  request.filters.docs = {second_, first_};
  request.filters.since = "2021-08-01";
  expect_the_same(request, 1000);
  EXPECT_FALSE(undated_.empty());
}

TEST_F(ExportParts, AreNotMadeWhereDaysAreLookedUp) {
  Filter filter;
  EXPECT_TRUE(goes_by_documents(filter));
  filter.since = "2021-08-01";
  EXPECT_FALSE(goes_by_documents(filter));
  filter.docs = {first_};
  EXPECT_TRUE(goes_by_documents(filter));
  ExportRequest request;
  request.filters.since = "2021-08-01";
  expect_the_same(request, 100000);
}

TEST_F(ExportParts, AFailingOutputAndAWrongBaseAreErrors) {
  const kb::KnowledgeBase kb = kb::KnowledgeBase::open(*dir_ / "kb", kb::Access::kRead);
  ExportRequest request;
  request.format = "nquads";
  request.threads = 3;
  std::ofstream full("/dev/full");
  EXPECT_THROW(Export(kb, request).write(full), ExportError);
  request.choices.base = "d:";
  std::ostringstream out;
  EXPECT_THROW(Export(kb, request).write(out), ExportError);
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace relata::verbs
