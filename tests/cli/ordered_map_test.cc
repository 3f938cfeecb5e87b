#include "cli/ordered_map.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace relata::cli {
namespace {

TEST(OrderedMap, ResultsComeInTheOrderOfTheInput) {
  std::vector<int> squares;
  OrderedMap<int, int> map(
      4,
      [](int&& number) {
        std::this_thread::sleep_for(std::chrono::microseconds(number % 7 * 100));
        return number * number;
      },
      [&](int&& square) { squares.push_back(square); });
  for (int number = 0; number < 200; ++number) map.push(int(number));
  map.finish();
  ASSERT_EQ(squares.size(), 200U);
  for (int number = 0; number < 200; ++number) EXPECT_EQ(squares[number], number * number);
}

TEST(OrderedMap, AtMostFourThingsAThreadAreUnderWay) {
  std::atomic<int> under_way = 0, most = 0;
  OrderedMap<int, int> map(
      2, [](int&& number) { return number; }, [&](int&&) { --under_way; });
  for (int number = 0; number < 100; ++number) {
    map.push(int(number));
    most = std::max(most.load(), ++under_way);
  }
  map.finish();
  EXPECT_LE(most, 2 * 4 + 1);
}

TEST(OrderedMap, FailureOfTheWorkComesOut) {
  OrderedMap<int, int> map(
      2, [](int&& number) { return number == 3 ? throw std::runtime_error("three") : number; }, [](int&&) {});
  EXPECT_THROW(
      {
        for (int number = 0; number < 100; ++number) map.push(int(number));
        map.finish();
      },
      std::runtime_error);
}

TEST(OrderedMap, FailureOfTheConsumerComesOut) {
  OrderedMap<int, int> map(
      2, [](int&& number) { return number; },
      [](int&& number) {
        if (number == 3) throw std::runtime_error("three");
      });
  EXPECT_THROW(
      {
        for (int number = 0; number < 100; ++number) map.push(int(number));
        map.finish();
      },
      std::runtime_error);
}

TEST(OrderedMap, NothingToDoEnds) {
  OrderedMap<int, int> map(
      3, [](int&& number) { return number; }, [](int&&) {});
  map.finish();
  OrderedMap<int, int> abandoned(
      3, [](int&& number) { return number; }, [](int&&) {});
  abandoned.push(1);
}

}  // namespace
}  // namespace relata::cli
