#include "verbs/ordered_pipeline.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

namespace relata::verbs {
namespace {

using Numbers = Feed<int>;

std::function<void(Numbers&)> up_to(int count) {
  return [count](Numbers& feed) {
    for (int number = 0; number < count; ++number) feed.push(int(number));
  };
}

TEST(OrderedPipeline, ResultsComeInTheOrderOfTheInput) {
  for (const std::uint32_t threads : {1, 4}) {
    std::vector<int> squares;
    ordered_pipeline<int, int>(
        threads, up_to(200),
        [](int&& number) {
          std::this_thread::sleep_for(std::chrono::microseconds(number % 7 * 100));
          return number * number;
        },
        [&](int&& square) { squares.push_back(square); });
    ASSERT_EQ(squares.size(), 200U);
    for (int number = 0; number < 200; ++number) EXPECT_EQ(squares[number], number * number);
  }
}

TEST(OrderedPipeline, AtMostFourThingsAThreadAreUnderWay) {
  std::atomic<int> under_way = 0, most = 0;
  const auto produce = [&](Numbers& feed) {
    for (int number = 0; number < 100; ++number) {
      feed.push(int(number));
      most = std::max(most.load(), ++under_way);
    }
  };
  ordered_pipeline<int, int>(
      2, produce, [](int&& number) { return number; },
      [&](int&&) {
        std::this_thread::sleep_for(std::chrono::microseconds(200));
        --under_way;
      });
  EXPECT_LE(most, 2 * 4 + 1);
}

int three_fails(int number) { return number == 3 ? throw std::runtime_error("three") : number; }

TEST(OrderedPipeline, FailureOfTheWorkComesOut) {
  EXPECT_THROW((ordered_pipeline<int, int>(2, up_to(100), three_fails, [](int&&) {})), std::runtime_error);
}

TEST(OrderedPipeline, FailureOfTheTakerComesOutAndEndsTheProducer) {
  int taken = 0;
  const auto take = [&](int&& number) { taken = three_fails(number); };
  EXPECT_THROW((ordered_pipeline<int, int>(
                   2, up_to(1'000'000'000), [](int&& number) { return number; }, take)),
               std::runtime_error);
  EXPECT_EQ(taken, 2) << "nothing is taken after it";
}

TEST(OrderedPipeline, FailureOfTheLastThingComesOut) {
  EXPECT_THROW((ordered_pipeline<int, int>(1, up_to(4), three_fails, [](int&&) {})), std::runtime_error);
}

TEST(OrderedPipeline, FailureOfTheProducerComesOutAfterWhatItGave) {
  std::vector<int> taken;
  const auto produce = [](Numbers& feed) {
    for (int number = 0;; ++number) feed.push(three_fails(number));
  };
  EXPECT_THROW((ordered_pipeline<int, int>(
                   2, produce, [](int&& number) { return number; }, [&](int&& number) { taken.push_back(number); })),
               std::runtime_error);
  EXPECT_EQ(taken, (std::vector{0, 1, 2}));
}

TEST(OrderedPipeline, WhatIsUnderWayWhenItFailsIsDestroyed) {
  struct Thing {
    std::shared_ptr<int> held;
  };
  const auto witness = std::make_shared<int>(0);
  const auto produce = [&](Feed<Thing>& feed) {
    for (int number = 0; number < 100; ++number) feed.push({witness});
  };
  const auto work = [](Thing&& thing) {
    std::this_thread::sleep_for(std::chrono::microseconds(200));
    return std::move(thing);
  };
  int taken = 0;
  const auto take = [&](Thing&&) { three_fails(++taken); };
  EXPECT_THROW((ordered_pipeline<Thing, Thing>(4, produce, work, take)), std::runtime_error);
  EXPECT_EQ(witness.use_count(), 1);
}

TEST(OrderedPipeline, NothingToDoEnds) {
  ordered_pipeline<int, int>(3, up_to(0), three_fails, [](int&&) { FAIL(); });
}

}  // namespace
}  // namespace relata::verbs
