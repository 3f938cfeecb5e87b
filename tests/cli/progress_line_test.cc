#include "cli/progress_line.h"

#include <gtest/gtest.h>

namespace relata::cli {
namespace {

TEST(ProgressLine, TellsShareRateAndTimeLeft) {
  double now = 100;
  ProgressLine line(1'000'000'000, [&] { return now; });
  EXPECT_EQ(line.next({1, 12, 1'000'000, "a"}), "1 document, 12 statements: 0% of 1.0 GB: a");
  now = 110;
  EXPECT_EQ(line.next({100, 1200, 100'000'000, "b"}),
            "100 documents, 1200 statements: 10% of 1.0 GB, 10 MB/s, 2 min left: b");
}

TEST(ProgressLine, IsWrittenFiveTimesASecondAtMost) {
  double now = 0;
  ProgressLine line(std::nullopt, [&] { return now; });
  int lines = 0;
  for (std::uint64_t i = 0; i < 10'000; ++i, now += 0.001) lines += line.next({i, 0, i, "x"}) ? 1 : 0;
  EXPECT_GE(lines, 45);
  EXPECT_LE(lines, 51);
}

TEST(ProgressLine, OfAStreamBytesAreToldAlone) {
  double now = 0;
  ProgressLine line(std::nullopt, [&] { return now; });
  now = 4;
  EXPECT_EQ(line.next({7, 0, 2000, "x"}), "7 documents: 2.0 kB, 500 bytes/s: x");
  now = 5;
  EXPECT_EQ(line.next({8, 0, 0, "x"}), "8 documents: x");  // a stream without a place
}

TEST(ProgressLine, TheRateIsThatOfTheLastHalfMinute) {
  double now = 0;
  ProgressLine line(1'000'000, [&] { return now; });
  std::uint64_t bytes = 0;
  for (; now < 60; now += 1) line.next({1, 0, bytes += 10'000, "fast"});
  std::string last;
  for (; now < 100; now += 1) last = *line.next({1, 0, bytes += 100, "slow"});
  EXPECT_NE(last.find(", 100 bytes/s, "), std::string::npos) << last;
}

TEST(ProgressLine, NumbersAreShort) {
  EXPECT_EQ(bytes_text(0), "0 bytes");
  EXPECT_EQ(bytes_text(999), "999 bytes");
  EXPECT_EQ(bytes_text(1500), "1.5 kB");
  EXPECT_EQ(bytes_text(12'345'678), "12 MB");
  EXPECT_EQ(bytes_text(999'999), "1.0 MB");
  EXPECT_EQ(duration_text(89), "89 s");
  EXPECT_EQ(duration_text(90), "2 min");
  EXPECT_EQ(duration_text(3600 * 3 + 1200), "3 h 20 min");
  EXPECT_EQ(duration_text(1e300), duration_text(1e9));
}

}  // namespace
}  // namespace relata::cli
