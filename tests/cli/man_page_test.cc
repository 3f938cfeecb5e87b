// Manual pages and docs/commands.md: of every command and option that the parser knows, and without warnings of troff.
#include "cli/man_page.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/cli/pages.h"
#include "tests/cli/program.h"

namespace relata::cli {
namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(ManPages, WordsAreTextForTroff) {
  EXPECT_EQ(roff("a-b 'c' \"d\" \\ ^ ~ `"), "a\\-b \\(aqc\\(aq \\(dqd\\(dq \\e \\(ha \\(ti \\(ga");
  EXPECT_EQ(roff(".TH\n.x"), "\\&.TH\n\\&.x");
  EXPECT_EQ(roff("'x"), "\\(aqx");
}

TEST(ManPages, HaveEveryOption) {
  const std::vector<std::string> commands = listed_commands();
  ASSERT_GT(commands.size(), 25U);
  const std::string all = run({"help", "--man"}).out, reference = run({"help", "--markdown"}).out;
  for (const std::string& command : commands) {
    const std::string page = run({"help", "--man", command}).out;
    EXPECT_TRUE(holds(all, "\\fBrelata\\-" + command + "\\fR(1)")) << command;
    EXPECT_TRUE(holds(reference, "## relata " + command + "\n")) << command;
    const std::vector<std::string> options = listed_options(command);
    ASSERT_GT(options.size(), 8U) << command;
    for (const std::string& option : options) {
      EXPECT_TRUE(holds(page, "\\fB" + roff(option) + "\\fR")) << command << " " << option;
      EXPECT_TRUE(holds(reference, "`" + option + "`")) << command << " " << option;
    }
  }
}

TEST(ManPages, ThePageOfCommandsIsAsTheProgramWritesIt) {
  EXPECT_EQ(bytes_of(RELATA_SOURCE_DIR "/docs/commands.md"), run({"help", "--markdown"}).out)
      << "write it again: relata help --markdown > docs/commands.md";
}

TEST(ManPages, RenderWithoutWarnings) {
  if (std::system("command -v man >/dev/null && command -v groff >/dev/null") != 0)
    GTEST_SKIP() << "needs man-db and groff";
  const Folder folder;
  ASSERT_EQ(run({"help", "--write", folder / "share"}).status, 0);
  const std::string check =
      "cd '" + (folder / "share/man/man1") +
      "' && for page in *.1; do LC_ALL=C.UTF-8 MANWIDTH=80 MANROFFSEQ= man --warnings=w -l -E UTF-8 "
      "\"$page\" 2>&1 >/dev/null; done >'" +
      (folder / "warnings") + "'";
  ASSERT_EQ(std::system(check.c_str()), 0);
  EXPECT_EQ(bytes_of(folder / "warnings"), "");
}

}  // namespace
}  // namespace relata::cli
