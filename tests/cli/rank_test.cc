// relata rank over the three articles of tests/cli/data: the front captures Tal-e-Sorkh, Daroon flees from it.
#include <gtest/gtest.h>

#include <memory>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

class Rank : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<Folder>();
    ASSERT_EQ(build_articles(*folder_ / "kb").status, 0);
  }
  static void TearDownTestSuite() { folder_.reset(); }
  static Outcome rank(std::vector<std::string> options) {
    options.insert(options.begin(), {"rank", "-d", *folder_ / "kb"});
    return run(options);
  }
  static std::unique_ptr<Folder> folder_;
};
std::unique_ptr<Folder> Rank::folder_;

TEST_F(Rank, TheTownThatAllIsAboutComesFirst) {
  const Outcome ranked = rank({});
  EXPECT_EQ(ranked.status, 0) << ranked.err;
  EXPECT_TRUE(ranked.out.starts_with("tal-e-sorkh\tTal-e-Sorkh\tGPE\t0.")) << ranked.out;
}

TEST_F(Rank, SupportCountsSentences) {
  const Outcome ranked = rank({"--by", "support", "--limit", "1"});
  EXPECT_EQ(ranked.out, "tal-e-sorkh\tTal-e-Sorkh\tGPE\t4\n");
  EXPECT_EQ(rank({"--by", "support", "--limit", "1", "--json"}).out,
            "{\"id\":\"tal-e-sorkh\",\"name\":\"Tal-e-Sorkh\",\"type\":\"GPE\",\"by\":\"support\",\"score\":4}\n");
}

TEST_F(Rank, EqualScoresAreInTheOrderOfIds) {
  const Outcome ranked = rank({"--by", "degree", "--csv"});
  EXPECT_TRUE(ranked.out.starts_with("id,name,type,degree\r\n")) << ranked.out;
  EXPECT_EQ(ranked.out, rank({"--by", "degree", "--csv"}).out);
}

TEST_F(Rank, WhoStandsBetweenOthersAndHoldsThemTogether) {
  EXPECT_EQ(rank({"--by", "betweenness", "--limit", "1"}).out, "ardan-front\tArdan Front\tORG\t0.666667\n");
  EXPECT_EQ(rank({"--by", "bridges", "--limit", "1"}).out, "ardan-front\tArdan Front\tORG\t2\n");
}

TEST_F(Rank, FiltersNarrow) {
  const Outcome ranked = rank({"--type", "PER,GPE"});
  EXPECT_EQ(ranked.out.find("\tORG\t"), std::string::npos) << ranked.out;
  EXPECT_EQ(rank({"--min-support", "99"}).status, 1);
}

TEST_F(Rank, UnknownMeasuresAreWrongUse) {
  const Outcome ranked = rank({"--by", "fame"});
  EXPECT_EQ(ranked.status, 2);
  EXPECT_NE(ranked.err.find("try pagerank, support, degree, betweenness or bridges"), std::string::npos) << ranked.err;
}

}  // namespace
}  // namespace relata::cli
