// The configuration file and variables: which wins, and what is wrong where.
#include "cli/settings.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

constexpr const char* kFile =
    "# mine\n"
    "kb = news.kb\n"
    "\n"
    "[rank]\n"
    "limit = 1\n";

// The program with a configuration file of `text` and variables besides.
class Settings : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new Folder;
    ASSERT_EQ(build_articles(*folder_ / "news.kb").status, 0);
  }
  static void TearDownTestSuite() { delete folder_; }

  static Outcome ask(const std::string& text, const std::vector<std::string>& line,
                     std::vector<std::string> more = {}) {
    const std::string path = folder_->write("config", text);
    more.push_back("RELATA_CONFIG=" + path);
    more.push_back("RELATA_KB=" + (*folder_ / "news.kb"));
    return run(line, {"", more});
  }
  static std::size_t rows(const Outcome& outcome) {
    return static_cast<std::size_t>(std::count(outcome.out.begin(), outcome.out.end(), '\n'));
  }
  static std::string wrong(const std::string& text) {
    const Outcome outcome = ask(text, {"stats"});
    EXPECT_EQ(outcome.status, 2) << text;
    const std::size_t place = outcome.err.find("config:");
    return place == std::string::npos ? outcome.err : outcome.err.substr(place);
  }

  static Folder* folder_;
};
Folder* Settings::folder_ = nullptr;

TEST_F(Settings, TheLineWinsOverVariablesOverTheFile) {
  ASSERT_GT(rows(ask("", {"rank"})), 3U);
  EXPECT_EQ(rows(ask(kFile, {"rank"})), 1U);
  EXPECT_EQ(rows(ask(kFile, {"rank"}, {"RELATA_RANK_LIMIT=2"})), 2U);
  EXPECT_EQ(rows(ask(kFile, {"rank", "--limit", "3"}, {"RELATA_RANK_LIMIT=2"})), 3U);
  EXPECT_GT(rows(ask(kFile, {"entities"})), 3U);  // of rank alone
}

TEST_F(Settings, ASectionWinsOverTheTop) {
  EXPECT_EQ(ask("json = true\n[rank]\njson = no\n", {"rank", "--limit", "1"}).out.front() == '{', false);
  EXPECT_EQ(ask("json = true\n[rank]\n", {"rank", "--limit", "1"}).out.front(), '{');
}

TEST_F(Settings, OneFormOnTheLinePutsTheOthersAside) {
  const Outcome csv = ask("json = true\n", {"rank", "--csv", "--limit", "1"});
  EXPECT_EQ(csv.status, 0) << csv.err;
  EXPECT_NE(csv.out.front(), '{');
}

TEST_F(Settings, WhatIsWrongIsNamedByItsLine) {
  EXPECT_EQ(
      wrong("\nthread = 3\n"),
      "config:2: unknown key 'thread': did you mean 'threads'? (its keys are long names of options: relata help)\n");
  EXPECT_EQ(
      wrong("[query]\nlimt = 3\n"),
      "config:2: unknown key 'limt': did you mean 'limit'? (its keys are long names of options: relata help query)\n");
  EXPECT_EQ(wrong("[qurey]\n"),
            "config:1: unknown command 'qurey': did you mean 'query'? (commands and options: relata --help)\n");
  EXPECT_EQ(wrong("threads 3\n"), "config:1: a setting is 'key = value'\n");
  EXPECT_EQ(wrong("[query\n"), "config:1: a section is a command in brackets: [build]\n");
  EXPECT_EQ(wrong("threads = many\n"), "config:1: 'many' is no number from 1 to 1024\n");
  EXPECT_EQ(wrong("threads = 0\n"), "config:1: '0' is no number from 1 to 1024\n");
  EXPECT_EQ(wrong("quiet = perhaps\n"), "config:1: 'perhaps' is neither true nor false\n");
  EXPECT_EQ(wrong("limit = 3\n").substr(0, 29), "config:1: unknown key 'limit'");
  EXPECT_NE(wrong(std::string(2 << 20, '#')).find("too large"), std::string::npos);
  EXPECT_EQ(ask("", {"stats"}, {"RELATA_THREADS=x"}).err, "relata: RELATA_THREADS: 'x' is no number from 1 to 1024\n");
}

TEST_F(Settings, ABrokenFileDoesNotStandBeforeHelp) {
  for (const std::vector<std::string>& line :
       std::vector<std::vector<std::string>>{{"--help"}, {"--version"}, {"help", "build"}, {"build", "--help"}})
    EXPECT_EQ(ask("nonsense", line).status, 0);
}

TEST_F(Settings, TheFileIsFoundWhereUsersHaveIt) {
  const std::string bad = folder_->write("xdg/relata/config", "nonsense");
  const std::string home = folder_->write("home/.config/relata/config", "nonsense");
  EXPECT_NE(run({"stats"}, {"", {"XDG_CONFIG_HOME=" + (*folder_ / "xdg")}}).err.find(bad + ":1"), std::string::npos);
  EXPECT_NE(run({"stats"}, {"", {"HOME=" + (*folder_ / "home")}}).err.find(home + ":1"), std::string::npos);
  EXPECT_EQ(run({"stats", "-d", *folder_ / "news.kb"}, {"", {"HOME=" + (*folder_ / "nobody")}}).status, 0);
  const std::vector<std::string> none = {"HOME=" + (*folder_ / "home"), "RELATA_CONFIG="};
  EXPECT_EQ(run({"stats", "-d", *folder_ / "news.kb"}, {"", none}).status, 0);
  const Outcome missing = run({"stats"}, {"", {"RELATA_CONFIG=" + (*folder_ / "nowhere")}});
  EXPECT_EQ(missing.status, 2);
  EXPECT_NE(missing.err.find("cannot be read"), std::string::npos);
}

TEST_F(Settings, WeightsAreThoseOfTheVariableElseOfTheFile) {
  const Outcome of_file = ask("model = /nowhere/weights\n", {"extract", "-"});
  EXPECT_NE(of_file.err.find("/nowhere/weights"), std::string::npos) << of_file.err;
  const Outcome of_variable = ask("model = /nowhere/weights\n", {"extract", "-"}, {"RELATA_MODEL=/elsewhere/weights"});
  EXPECT_NE(of_variable.err.find("/elsewhere/weights"), std::string::npos) << of_variable.err;
}

}  // namespace
}  // namespace relata::cli
