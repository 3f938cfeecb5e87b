#include "kb/read_ahead.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace relata::kb {
namespace {

// Makes 0, 1, .. up to `count` of them; what a place held before must not matter.
std::function<bool(std::string&)> counting(int count, int& made) {
  return [count, &made](std::string& thing) {
    if (made == count) return false;
    thing = std::to_string(made++);
    return true;
  };
}

TEST(ReadAheadTest, AllComesInOrder) {
  for (const std::size_t places : {1, 2, 7}) {
    int made = 0, seen = 0;
    ReadAhead<std::string> ahead(places, counting(1000, made));
    while (const std::string* thing = ahead.next()) EXPECT_EQ(*thing, std::to_string(seen++));
    EXPECT_EQ(seen, 1000);
    EXPECT_EQ(ahead.next(), nullptr);
  }
}

TEST(ReadAheadTest, WhoWantsNoMoreWaitsForLittle) {
  int made = 0;
  {
    ReadAhead<std::string> ahead(2, counting(1'000'000, made));
    ASSERT_NE(ahead.next(), nullptr);
  }
  EXPECT_LE(made, 4) << "a place each, what is in use, and what was begun";
}

TEST(ReadAheadTest, AFailureComesAfterWhatWasMadeBefore) {
  int made = 0, seen = 0;
  ReadAhead<std::string> ahead(3, [&](std::string& thing) {
    if (made == 5) throw std::runtime_error("the disk is gone");
    thing = std::to_string(made++);
    return true;
  });
  EXPECT_THROW(
      {
        while (ahead.next()) ++seen;
      },
      std::runtime_error);
  EXPECT_EQ(seen, 5);
}

}  // namespace
}  // namespace relata::kb
