// relata path, ego, between, timeline, communities and diff over the three articles of tests/cli/data: rows, records,
// pictures and exit statuses.
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

class GraphVerbs : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<Folder>();
    ASSERT_EQ(build_articles(*folder_ / "kb").status, 0);
  }
  static void TearDownTestSuite() { folder_.reset(); }
  static Outcome ask(std::vector<std::string> words, const Setting& setting = {}) {
    words.insert(words.end(), {"-d", *folder_ / "kb"});
    return run(words, setting);
  }
  static bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
  static std::unique_ptr<Folder> folder_;
};
std::unique_ptr<Folder> GraphVerbs::folder_;

TEST_F(GraphVerbs, EgoListsWhoIsAround) {
  const Outcome near = ask({"ego", "Tal-i-Sorkh"});
  EXPECT_EQ(near.status, 0) << near.err;
  EXPECT_EQ(near.out,
            "Ardan Front\tORG\t← capture ×2\t2\t2\t\n"
            "Ilyas Ahmad Daroon\tPER\t← flee ×2\t2\t2\t\n");
  const Outcome far = ask({"ego", "Daroon", "--hops", "2", "--csv"});
  EXPECT_TRUE(far.out.starts_with("name,type,steps,through,what is said,support,documents,said by\r\n")) << far.out;
  EXPECT_TRUE(has(far.out, "Ardan Front,ORG,2,Tal-e-Sorkh,← capture ×2,2,2,\r\n")) << far.out;
  EXPECT_EQ(ask({"ego", "Tal-i-Sorkh", "--limit", "1"}).err, "1 more without --limit\n");
}

TEST_F(GraphVerbs, QuotesStandBelowTheirRows) {
  const Outcome quoted = ask({"ego", "Tal-i-Sorkh", "--evidence", "--quotes", "1"});
  EXPECT_TRUE(has(quoted.out,
                  "Ardan Front\tORG\t← capture ×2\t2\t2\t\n"
                  "  “The Ardan Front captured Tal-e-Sorkh on Sunday.”\n     harbour, 2021-08-09\n"
                  "  and 1 more (--quotes 0)\n"))
      << quoted.out;
  const Outcome terminal = ask({"ego", "Tal-i-Sorkh", "--evidence"}, {.terminal = true});
  EXPECT_EQ(terminal.out.find("what is said"), terminal.out.rfind("what is said")) << "one head: " << terminal.out;
  EXPECT_EQ(ask({"ego", "Tal-i-Sorkh", "--evidence", "--csv"}).status, 2);
}

TEST_F(GraphVerbs, BetweenListsChainsStepByStep) {
  const Outcome chains = ask({"between", "Daroon", "Maya Lindqvist"});
  EXPECT_EQ(chains.status, 0) << chains.err;
  EXPECT_EQ(chains.out,
            "1\t0.25\tIlyas Ahmad Daroon\t→ flee ×2\tTal-e-Sorkh\t2\t2\t\n"
            "1\t0.25\tTal-e-Sorkh\t← capture ×2\tArdan Front\t2\t2\t\n"
            "1\t0.25\tArdan Front\t← praise\tMaya Lindqvist\t1\t1\t\n");
  const Outcome short_ones = ask({"between", "Daroon", "Maya Lindqvist", "--hops", "2"});
  EXPECT_EQ(short_ones.status, 1);
  EXPECT_TRUE(has(short_ones.err, "within 2 steps; --hops takes more")) << short_ones.err;
  EXPECT_TRUE(ask({"between", "Daroon", "Maya Lindqvist", "--json", "--evidence"})
                  .out.starts_with("{\"strength\":0.25,\"steps\":[{\"from\":{\"id\":\"ilyas-ahmad-daroon\""));
}

TEST_F(GraphVerbs, TimelineListsDays) {
  const Outcome days = ask({"timeline", "Tal-e-Sorkh"});
  EXPECT_EQ(days.status, 0) << days.err;
  EXPECT_TRUE(has(days.out, "2021-08-08\tevent\tThe Ardan Front captured Tal-e-Sorkh on Sunday\t\tharbour"))
      << days.out;
  const Outcome records = ask({"timeline", "Tal-e-Sorkh", "--json", "--limit", "1"});
  EXPECT_TRUE(records.out.starts_with("{\"day\":\"2021-08-08\",\"start\":\"2021-08-08\"")) << records.out;
  EXPECT_TRUE(has(records.out, "\"evidence\":[{\"id\":\"st-")) << records.out;
  EXPECT_EQ(ask({"timeline", "Tal-e-Sorkh", "--until", "1999"}).status, 1);
}

TEST_F(GraphVerbs, CommunitiesAreListedWithTheirMembers) {
  const Outcome groups = ask({"communities", "--members", "2"});
  EXPECT_EQ(groups.status, 0) << groups.err;
  EXPECT_TRUE(groups.out.starts_with("1\tTal-e-Sorkh, ")) << groups.out;
  EXPECT_TRUE(has(groups.err, "modularity ")) << groups.err;
  EXPECT_EQ(groups.out, ask({"communities", "--members", "2", "--threads", "1"}).out);
  EXPECT_EQ(ask({"communities", "--smallest", "99"}).status, 1);
  EXPECT_EQ(ask({"communities", "--resolution", "-1"}).status, 2);
}

TEST_F(GraphVerbs, DiffTellsWhatCame) {
  ASSERT_EQ(build_articles(*folder_ / "less").status, 0);
  ASSERT_EQ(run({"remove", "town", "-d", *folder_ / "less"}).status, 0);
  const Outcome came = ask({"diff", *folder_ / "less", "--only", "triples,entities"});
  EXPECT_EQ(came.status, 0) << came.err;
  EXPECT_TRUE(came.out.starts_with("+\ttriple\tMaya Lindqvist | praise | Ardan Front\t0\t1\ttown\n")) << came.out;
  EXPECT_TRUE(has(came.err, "triples: ") && has(came.err, " came")) << came.err;
  EXPECT_TRUE(ask({"diff", *folder_ / "less", "--only", "triples", "--limit", "1", "--csv"})
                  .out.starts_with("change,kind,what,before,after,documents\r\n+,triple,Maya Lindqvist | praise"));
  const Outcome none = ask({"diff", *folder_ / "kb"});
  EXPECT_EQ(none.status, 1);
  EXPECT_EQ(none.err, "no difference\n");
  const Outcome days = ask({"diff", "2021-08-07", "2021-08-08", "--json", "--only", "triples"});
  EXPECT_TRUE(days.out.starts_with("{\"change\":\"+\",\"kind\":\"triple\",\"before\":0,")) << days.out << days.err;
  EXPECT_EQ(ask({"diff", "2021-08-07"}).status, 2);
}

TEST_F(GraphVerbs, PathsHaveANumberWhereSeveralAreAskedFor) {
  const Outcome one = ask({"path", "Daroon", "Ardan Front"});
  EXPECT_EQ(one.out,
            "Ilyas Ahmad Daroon\tflee\tTal-e-Sorkh\t2\tharbour,wire\t\n"
            "Ardan Front\tcapture\tTal-e-Sorkh\t2\tharbour,wire\t\n");
  const Outcome two = ask({"path", "Daroon", "Ardan Front", "-k", "2"});
  EXPECT_TRUE(two.out.starts_with("1\tIlyas Ahmad Daroon\tflee\t")) << two.out;
  EXPECT_EQ(two.err, "1 path in all\n");
  EXPECT_TRUE(ask({"path", "Daroon", "Ardan Front", "--json"}).out.starts_with("{\"subject\":"));
  EXPECT_TRUE(ask({"path", "Daroon", "Ardan Front", "-k", "1", "--json"}).out.starts_with("{\"path\":1,\"cost\":2.3"));
  const Outcome none = ask({"path", "Daroon", "Ardan Front", "--avoid", "Tal-i-Sorkh"});
  EXPECT_EQ(none.status, 1);
  EXPECT_EQ(none.err, "no path from Ilyas Ahmad Daroon to Ardan Front\n");
  EXPECT_EQ(ask({"path", "Daroon", "Ardan Front", "--max-hops", "1"}).status, 1);
}

TEST_F(GraphVerbs, AreDrawnOnRequest) {
  const std::vector<std::vector<std::string>> verbs = {{"path", "Daroon", "Ardan Front"},
                                                       {"ego", "Tal-i-Sorkh"},
                                                       {"between", "Daroon", "Maya Lindqvist"},
                                                       {"timeline", "Tal-e-Sorkh"},
                                                       {"communities"}};
  for (std::vector<std::string> words : verbs) {
    words.insert(words.end(), {"--format", "dot"});
    const Outcome drawn = ask(words);
    EXPECT_EQ(drawn.status, 0) << words[0] << drawn.err;
    EXPECT_TRUE(drawn.out.starts_with("//") && has(drawn.out, "digraph")) << words[0] << drawn.out;
    words.back() = "svg";
    words.insert(words.end(), {"-o", *folder_ / (words[0] + ".svg")});
    EXPECT_EQ(ask(words).out, "");
    EXPECT_TRUE(has(bytes_of(words.back()), "<svg")) << words[0];
  }
}

TEST_F(GraphVerbs, OtherFormatsAreNoPictures) {
  const Outcome other = ask({"ego", "Tal-i-Sorkh", "-o", *folder_ / "ego.graphml"});
  EXPECT_EQ(other.status, 2);
  EXPECT_TRUE(has(other.err, "is no picture: try dot, svg or png")) << other.err;
  EXPECT_FALSE(std::filesystem::exists(*folder_ / "ego.graphml"));
}

TEST_F(GraphVerbs, UnknownNamesAreNothingFound) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"ego", "Ardan Frond"},
                                             {"path", "Daroon", "Ardan Frond"},
                                             {"between", "Ardan Frond", "Daroon"},
                                             {"timeline", "Ardan Frond"}}) {
    const Outcome unknown = ask(words);
    EXPECT_EQ(unknown.status, 1) << words[0];
    EXPECT_TRUE(has(unknown.err, "near to it: Ardan Front")) << unknown.err;
  }
}

}  // namespace
}  // namespace relata::cli
