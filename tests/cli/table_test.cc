// CSV that people open in spreadsheets: cells that would run, in tables and in the export.
#include "cli/table.h"

#include <gtest/gtest.h>

#include <memory>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

// The front of the three articles has been given a name that is a formula.
class Tables : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<Folder>();
    ASSERT_EQ(build_articles(*folder_ / "kb").status, 0);
    ASSERT_EQ(with({"rename", "Ardan Front", "=1+1"}).status, 0);
  }
  static void TearDownTestSuite() { folder_.reset(); }
  static Outcome with(std::vector<std::string> words) {
    words.insert(words.end(), {"-d", *folder_ / "kb"});
    return run(words);
  }
  static std::unique_ptr<Folder> folder_;
};
std::unique_ptr<Folder> Tables::folder_;

TEST_F(Tables, CsvHoldsNoFormula) {
  const std::string pattern = "(?who)-[capture]->(?what)";
  EXPECT_EQ(with({"query", pattern, "--csv"}).out,
            "who,what,support,documents,said by\r\n'=1+1,Tal-e-Sorkh,2,\"harbour,wire\",\r\n");
  EXPECT_EQ(with({"query", pattern, "--raw-csv"}).out,
            "who,what,support,documents,said by\r\n=1+1,Tal-e-Sorkh,2,\"harbour,wire\",\r\n");
  EXPECT_EQ(with({"query", pattern}).out, "=1+1\tTal-e-Sorkh\t2\tharbour,wire\t\n") << "tabs are for programs";
}

TEST_F(Tables, SoDoesTheExport) {
  EXPECT_NE(with({"export", "--format", "csv"}).out.find(",'=1+1,ORG,"), std::string::npos);
  EXPECT_NE(with({"export", "--format", "csv", "--raw-csv"}).out.find(",=1+1,ORG,"), std::string::npos);
}

TEST_F(Tables, AnEdgeIsATripleOrAStatement) {
  const auto edges = [](const std::string& text) {
    std::size_t count = 0;
    for (std::size_t at = text.find("<edge "); at != text.npos; at = text.find("<edge ", at + 1)) ++count;
    return count;
  };
  const std::size_t triples = edges(with({"export", "--format", "graphml"}).out);
  EXPECT_EQ(edges(with({"export", "--format", "graphml", "--statements"}).out), triples + 2)
      << "two sentences say who captured the town, two who fled";
  EXPECT_EQ(edges(with({"export", "--format", "gexf", "--min-support", "2"}).out), 2U);
  EXPECT_EQ(with({"export", "--format", "gexf", "--min-support", "2", "--statements"}).status, 2);
  EXPECT_EQ(with({"export", "--format", "gexf", "--aggregate", "--statements"}).status, 2);
}

}  // namespace
}  // namespace relata::cli
