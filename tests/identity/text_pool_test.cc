// Texts by numbers.
#include "identity/text_pool.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

namespace relata::identity {
namespace {

TEST(TextPool, GivesEachTextOneNumberAndKeepsIt) {
  TextPool pool;
  std::map<std::string, std::uint32_t> known;
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    std::string text = std::to_string(random() % 3000) + std::string(random() % 3, '\0');
    if (random() % 500 == 0) text.append(300000, 'x');
    const auto [place, fresh] = known.emplace(text, static_cast<std::uint32_t>(known.size()));
    EXPECT_EQ(pool.find(text).has_value(), !fresh);
    EXPECT_EQ(pool.number(text), place->second);
  }
  EXPECT_EQ(pool.size(), known.size());
  for (const auto& [text, number] : known) EXPECT_EQ(pool.text(number), text);
}

TEST(TextPool, OrdersTextsBytewise) {
  TextPool pool;
  std::mt19937 random(2);
  for (int i = 0; i < 3000; ++i) {
    std::string text(random() % 12, 'a');
    for (char& c : text) c = static_cast<char>(random() % 4 == 0 ? random() % 256 : 'a' + random() % 2);
    pool.number(text);
  }
  const std::vector<std::uint32_t> order = pool.in_order();
  ASSERT_EQ(order.size(), pool.size());
  for (std::size_t i = 1; i < order.size(); ++i) EXPECT_LT(pool.text(order[i - 1]), pool.text(order[i]));
  EXPECT_TRUE(TextPool().in_order().empty());
  EXPECT_FALSE(TextPool().find(""));
}

}  // namespace
}  // namespace relata::identity
