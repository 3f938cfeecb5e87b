#include "core/child_program.h"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <csignal>

namespace relata {
namespace {

using namespace std::chrono_literals;

ChildResult run(const char* program, const std::vector<std::string>& arguments, std::string_view input = "",
                ChildLimits limits = {}) {
  MemoryFile file;
  file.append(input);
  return run_program(find_program(program).value(), arguments, file, limits);
}

TEST(ChildProgram, ReadsItsInputAndWritesToUs) {
  const std::string large(3 << 20, 'x');
  EXPECT_TRUE(run("cat", {}, large).output == large);
  EXPECT_EQ(run("cat", {"/proc/self/fd/0"}, "a file").output, "a file");
  EXPECT_EQ(run("env", {}).output, "LC_ALL=C.UTF-8\n");
}

TEST(ChildProgram, NoShellReadsItsWords) { EXPECT_EQ(run("echo", {"$HOME; `id` > a"}).output, "$HOME; `id` > a\n"); }

TEST(ChildProgram, IsSoughtInTheFoldersOfPath) {
  EXPECT_EQ(find_program("no-such-program"), std::nullopt);
  EXPECT_EQ(find_program("cat").value().filename(), "cat");
}

TEST(ChildProgram, EndsAtItsLimits) {
  EXPECT_TRUE(run("sleep", {"60"}, "", {.time = 1s}).timed_out);
  EXPECT_TRUE(run("yes", {}, "", {.output = 1000}).is_too_much);
  const ChildResult memory = run("tail", {"-c", "200000000", "/dev/zero"}, "", {.time = 10s, .memory = 64u << 20});
  EXPECT_FALSE(WIFEXITED(memory.status) && WEXITSTATUS(memory.status) == 0);
  const ChildResult file = run("dd", {"if=/dev/zero", "of=/dev/shm/relata-child-program", "count=1"});
  EXPECT_FALSE(WIFEXITED(file.status) && WEXITSTATUS(file.status) == 0) << "it writes no file";
}

}  // namespace
}  // namespace relata
