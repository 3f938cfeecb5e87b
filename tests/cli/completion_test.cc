// Completion in bash, zsh and fish: each shell takes its script, and every command and option is in it.
#include "cli/completion.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/cli/pages.h"
#include "tests/cli/program.h"

namespace relata::cli {
namespace {

std::string script_of(const std::string& shell) { return run({"help", "--completion", shell}).out; }

bool is_there(const std::string& program) {
  return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

// What a shell prints that runs `lines`.
std::string told_by(const std::string& shell, const std::string& lines) {
  const Folder folder;
  const std::string file = folder.write("lines", lines), out = folder / "out";
  EXPECT_EQ(std::system(("cd '" + (folder / "") + "' && " + shell + " '" + file + "' >'" + out + "' 2>&1").c_str()), 0)
      << lines;
  return bytes_of(out);
}

// What bash proposes for the last of `words`, a line each.
std::string proposed(const std::string& words, int count) {
  return told_by("bash", script_of("bash") + "\ncompopt() { :; }\nmkdir folder; touch file\nCOMP_WORDS=(" + words +
                             ")\nCOMP_CWORD=" + std::to_string(count - 1) +
                             "\n_relata\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n");
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(Completion, HasEveryCommandAndOption) {
  const std::string bash = script_of("bash"), zsh = script_of("zsh"), fish = script_of("fish");
  for (const std::string& command : listed_commands()) {
    EXPECT_TRUE(holds(zsh, "_relata_" + command + "() {")) << command;
    EXPECT_TRUE(holds(fish, " -a " + command + " -d ")) << command;
    const std::string here = bash.substr(bash.find("        " + command + ") options='"));
    const std::string options = here.substr(0, here.find('\n')) + bash.substr(bash.find("$options "));
    for (const std::string& option : listed_options(command)) {
      EXPECT_TRUE(holds(options, option)) << command << " " << option;
      EXPECT_TRUE(holds(zsh, option + "[") || holds(zsh, option + "}") || holds(zsh, option + ","))
          << command << " " << option;
      const std::string in_fish = option.starts_with("--") ? " -l " + option.substr(2) : " -s " + option.substr(1);
      EXPECT_TRUE(holds(fish, in_fish)) << command << " " << option;
    }
  }
}

TEST(Completion, BashProposesWhatMayStandThere) {
  EXPECT_EQ(proposed("relata bui", 2), "build\n");
  EXPECT_EQ(proposed("relata -d x.kb ran", 4), "rank\n");
  EXPECT_EQ(proposed("relata rank --by pager", 4), "pagerank\n");
  EXPECT_EQ(proposed("relata rank --by = pager", 5), "pagerank\n");  // as bash cuts --by=pager
  EXPECT_EQ(proposed("relata rank --li", 3), "--limit\n");
  EXPECT_EQ(proposed("relata rank --thr", 3), "--threads\n");
  EXPECT_EQ(proposed("relata build fi", 3), "file\n");
  EXPECT_EQ(proposed("relata build --model fi", 4), "file\n");
  EXPECT_EQ(proposed("relata stats -d f", 4), "folder\n");
  EXPECT_EQ(proposed("relata help ra", 3), "rank\n");
  EXPECT_EQ(proposed("relata query --limit ''", 4), "\n");
}

TEST(Completion, ZshTakesItsScript) {
  if (!is_there("zsh")) GTEST_SKIP() << "needs zsh";
  const std::string told = told_by("zsh -f", "autoload -Uz compinit && compinit -u -D\n_relata_file() {\n" +
                                                 script_of("zsh") + "\n}\nprint defined\n");
  EXPECT_EQ(told, "defined\n");
}

TEST(Completion, FishProposesWhatMayStandThere) {
  if (!is_there("fish")) GTEST_SKIP() << "needs fish";
  const std::string told =
      told_by("env HOME=/nonexistent fish --no-config",
              script_of("fish") + "\ncomplete -C 'relata bui'\ncomplete -C 'relata rank --by pager'\n");
  EXPECT_TRUE(holds(told, "build\t")) << told;
  EXPECT_TRUE(holds(told, "pagerank")) << told;
}

TEST(Completion, AnotherShellIsRefused) {
  const Outcome outcome = run({"help", "--completion", "tcsh"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err, "relata: no completion for 'tcsh': try bash, zsh or fish\n");
}

}  // namespace
}  // namespace relata::cli
