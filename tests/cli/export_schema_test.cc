// `relata export --schema`: a user's names, and what is said of them.
#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

class ExportSchema : public ::testing::Test {
 protected:
  ExportSchema() { build_articles(kb_); }
  Outcome exported(const std::string& schema, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words = {"export", "--format", "ftm", "--schema", schema, "-d", kb_};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  }
  static bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

  Folder folder_;
  const std::string kb_ = folder_ / "kb";
};

TEST_F(ExportSchema, EdgesHaveTheUsersNamesAndTheRestIsCounted) {
  const std::string path =
      folder_.write("my.schema", "# mine\nheld: GPE -> ORG from <- capture\nnode GPE = Territory\n");
  const Outcome done = exported(path);
  EXPECT_EQ(done.status, 0) << done.err;
  EXPECT_TRUE(
      has(done.out, "\"subject\":[\"e-tal-e-sorkh\"],\"object\":[\"e-ardan-front\"],\"role\":[\"held\",\"capture\"]"))
      << done.out;
  EXPECT_FALSE(has(done.out, "praise"));
  EXPECT_TRUE(has(done.err, "edges: 2 by its names, ")) << done.err;
  EXPECT_TRUE(has(done.err, "left out ('rest: related_to' in the schema keeps them)\nschema: held 2\n")) << done.err;
  EXPECT_EQ(exported(path, {"-q"}).err, "");
}

TEST_F(ExportSchema, ShippedOnesNeedNoPath) {
  const Outcome done = exported("schema.org");
  EXPECT_EQ(done.status, 0);
  EXPECT_TRUE(has(done.err, "worksFor ")) << done.err;
}

TEST_F(ExportSchema, AMistakeIsNamedWithItsLineAndNothingIsWritten) {
  const std::string path = folder_.write("my.schema", "a: ORG -> GPE from capture\nb: ORG -> CITY from visit\n");
  const Outcome done = exported(path, {"-o", folder_ / "out.ftm.json"});
  EXPECT_EQ(done.status, 2);
  EXPECT_TRUE(has(done.err, "my.schema:2: there is no type 'CITY': they are PER, ")) << done.err;
  EXPECT_EQ(bytes_of(folder_ / "out.ftm.json"), "");
  EXPECT_EQ(exported(folder_ / "none").status, 2);
}

TEST_F(ExportSchema, StatsHaveTheNumbersThatAddUp) {
  const Outcome stats = run({"stats", "-d", kb_});
  EXPECT_TRUE(has(stats.out, "graph_nodes\t")) << stats.out;
  const std::size_t at = stats.out.find("graph_evidence\t") + 15;
  const std::string evidence = stats.out.substr(at, stats.out.find('\n', at) - at);
  EXPECT_TRUE(has(exported("schema.org").err, "schema: " + evidence + " edges: "));
}

}  // namespace
}  // namespace relata::cli
