// relata export of pictures over the three articles of tests/cli/data: what is in them, and what is said where nothing
// is.
#include <gtest/gtest.h>

#include <memory>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

class Pictures : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<Folder>();
    ASSERT_EQ(build_articles(*folder_ / "kb").status, 0);
  }
  static void TearDownTestSuite() { folder_.reset(); }
  static Outcome exported(std::vector<std::string> options) {
    options.insert(options.begin(), {"export", "-d", *folder_ / "kb"});
    return run(options);
  }
  static bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
  static std::unique_ptr<Folder> folder_;
};
std::unique_ptr<Folder> Pictures::folder_;

TEST_F(Pictures, AnEgoIsThoseAroundIt) {
  const Outcome ego = exported({"--format", "dot", "--ego", "Daroon"});
  EXPECT_EQ(ego.status, 0) << ego.err;
  EXPECT_TRUE(has(ego.out, "Tal-e-Sorkh") && !has(ego.out, "\"brimholm\" [")) << ego.out;
  const Outcome wider = exported({"--format", "dot", "--ego", "Daroon", "--hops", "3"});
  EXPECT_TRUE(has(wider.out, "Maya Lindqvist") && !has(wider.out, "\"brimholm\" [")) << wider.out;
}

TEST_F(Pictures, BetweenTwoIsWhatLinksThem) {
  const Outcome links = exported({"--format", "dot", "--between", "Daroon", "--between", "Maya Lindqvist"});
  EXPECT_EQ(links.status, 0) << links.err;
  EXPECT_TRUE(has(links.out, "Ardan Front") && !has(links.out, "\"brimholm\" [")) << links.out;
}

TEST_F(Pictures, UnknownNamesHaveTheNearestBesideThem) {
  const Outcome unknown = exported({"--format", "svg", "--ego", "Ardan Frond", "-o", *folder_ / "unknown.svg"});
  EXPECT_EQ(unknown.status, 1);
  EXPECT_TRUE(has(unknown.err, "nothing here is called 'Ardan Frond'; near to it: Ardan Front")) << unknown.err;
  EXPECT_EQ(bytes_of(*folder_ / "unknown.svg"), "");
}

TEST_F(Pictures, WhatIsNotLinkedIsNothingFound) {
  const Outcome apart =
      exported({"--format", "dot", "--between", "Daroon", "--between", "Brimholm", "-o", *folder_ / "apart.dot"});
  EXPECT_EQ(apart.status, 1);
  EXPECT_TRUE(has(apart.err, "links Ilyas Ahmad Daroon and Brimholm within 3 steps")) << apart.err;
  EXPECT_FALSE(std::filesystem::exists(*folder_ / "apart.dot"));
}

TEST_F(Pictures, EdgesHaveABudget) {
  const Outcome two = exported({"--format", "dot", "--edges", "2"});
  EXPECT_EQ(two.status, 0) << two.err;
  std::size_t arrows = 0;
  for (std::size_t at = two.out.find(" -> "); at != two.out.npos; at = two.out.find(" -> ", at + 1)) ++arrows;
  EXPECT_EQ(arrows, 2U) << two.out;
}

TEST_F(Pictures, FiltersThatLeaveNothingAreSaid) {
  const Outcome nothing = exported({"--format", "svg", "--source", "nobody"});
  EXPECT_EQ(nothing.status, 0);
  EXPECT_TRUE(has(nothing.err, "passes these filters: --source nobody --min-confidence 0.6 (of pictures)"));
  EXPECT_TRUE(has(exported({"--format", "csv", "--doc", "none"}).err, "no statement passes these filters: --doc none"));
  EXPECT_EQ(exported({"--format", "svg"}).err, "");
}

TEST_F(Pictures, WhatIsOfGraphsIsRefusedElsewhere) {
  const Outcome csv = exported({"--format", "csv", "--ego", "Daroon"});
  EXPECT_EQ(csv.status, 2);
  EXPECT_TRUE(has(csv.err, "are of pictures (dot, svg, png), not of csv")) << csv.err;
}

}  // namespace
}  // namespace relata::cli
