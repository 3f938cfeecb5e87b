#include "core/boxed.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace relata {
namespace {

TEST(Boxed, HoldsAValueOrNone) {
  Boxed<std::string> text;
  EXPECT_FALSE(text);
  EXPECT_EQ(text, std::nullopt);
  EXPECT_EQ(text.value_or("none"), "none");
  text = "Kunduz";
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(*text, "Kunduz");
  EXPECT_EQ(text->size(), 6u);
  EXPECT_EQ(text, "Kunduz");
  EXPECT_EQ(text.value_or("none"), "Kunduz");
  text = std::nullopt;
  EXPECT_FALSE(text);
  text.emplace() += "Balkh";
  EXPECT_EQ(text, std::string("Balkh"));
  text.reset();
  EXPECT_FALSE(text);
}

TEST(Boxed, CopiesAreDeep) {
  Boxed<std::string> first("Kunduz");
  Boxed<std::string> second = first;
  *second += "!";
  EXPECT_EQ(first, "Kunduz");
  second = first;
  EXPECT_EQ(second, first);
  const Boxed<std::string>& self = first;
  first = self;
  EXPECT_EQ(first, "Kunduz");
  const Boxed<std::string> moved = std::move(first);
  EXPECT_EQ(moved, "Kunduz");
}

TEST(Boxed, IsMadeOfAnOptionalAndMakesOne) {
  EXPECT_FALSE(Boxed<int>(std::optional<int>()));
  const Boxed<int> three = std::optional<int>(3);
  EXPECT_EQ(three, 3);
  EXPECT_EQ(std::optional<int>(three), 3);
  EXPECT_EQ(std::optional<int>(Boxed<int>()), std::nullopt);
}

TEST(Boxed, NoneDiffersFromEveryValue) {
  EXPECT_EQ(Boxed<int>(), Boxed<int>());
  EXPECT_NE(Boxed<int>(), Boxed<int>(0));
  EXPECT_NE(Boxed<int>(1), Boxed<int>(0));
  EXPECT_FALSE(Boxed<int>() == 0);
}

}  // namespace
}  // namespace relata
