#include "core/child_process.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

namespace relata {
namespace {

using namespace std::chrono_literals;

void put(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(descriptor, text.data(), text.size());
    if (written < 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

TEST(ChildProcess, WhatItWritesAndHowItEndsComesBack) {
  const ChildResult result = run_in_child(
      [](int output) {
        put(output, "a picture");
        put(STDERR_FILENO, "a warning\n");
        return 3;
      },
      10s);
  EXPECT_EQ(result.output, "a picture");
  EXPECT_EQ(result.errors, "a warning\n");
  EXPECT_TRUE(WIFEXITED(result.status) && WEXITSTATUS(result.status) == 3);
  EXPECT_FALSE(result.timed_out);
}

TEST(ChildProcess, MoreThanAPipeHoldsComesBackWhole) {
  const std::string large(3 << 20, 'x');
  const ChildResult result = run_in_child(
      [&](int output) {
        put(STDERR_FILENO, large);
        put(output, large);
        return 0;
      },
      10s);
  EXPECT_TRUE(result.output == large && result.errors == large);
}

TEST(ChildProcess, IsKilledWhenItsTimeIsOver) {
  const auto began = std::chrono::steady_clock::now();
  const ChildResult result = run_in_child(
      [](int output) {
        put(output, "half");
        while (true) pause();
        return 0;
      },
      50ms);
  EXPECT_TRUE(result.timed_out);
  EXPECT_LT(std::chrono::steady_clock::now() - began, 5s);
}

TEST(ChildProcess, IsKilledWhenItWritesTooMuch) {
  const ChildResult result = run_in_child(
      [](int output) {
        while (true) put(output, "more");
        return 0;
      },
      30s, 1000);
  EXPECT_TRUE(result.is_too_much);
  EXPECT_FALSE(result.timed_out);
  EXPECT_EQ(result.output.size(), 1001u);
}

TEST(ChildProcess, ACrashIsItsOwn) {
  const ChildResult result = run_in_child(
      [](int) -> int {
        signal(SIGABRT, SIG_DFL);
        std::abort();
      },
      10s);
  EXPECT_TRUE(WIFSIGNALED(result.status));
  EXPECT_EQ(WTERMSIG(result.status), SIGABRT);
}

TEST(ChildProcess, AnExceptionStaysInTheChild) {
  const ChildResult result = run_in_child([](int) -> int { throw std::runtime_error("no layout"); }, 10s);
  EXPECT_TRUE(WIFEXITED(result.status));
  EXPECT_NE(WEXITSTATUS(result.status), 0);
}

TEST(ChildProcess, ItsStandardOutputIsNotOurs) {
  const ChildResult result = run_in_child(
      [](int) {
        put(STDOUT_FILENO, "said to nobody");
        return 0;
      },
      10s);
  EXPECT_EQ(result.output, "");
}

}  // namespace
}  // namespace relata
