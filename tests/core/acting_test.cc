#include "core/acting.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

TEST(Acting, KindsHaveTheNamesOfTheContract) {
  for (int k = 0; k <= static_cast<int>(ActorKind::kOrg); ++k) {
    const auto kind = static_cast<ActorKind>(k);
    EXPECT_EQ(parse_actor_kind(to_string(kind)), kind);
  }
  EXPECT_EQ(to_string(ActorKind::kCop), "COP");
  EXPECT_EQ(parse_actor_kind("cop"), std::nullopt);
}

TEST(Acting, NoPlaceHasRebels) {
  EXPECT_EQ(body_of_place(ActorKind::kMil), "Armed forces of ");
  EXPECT_EQ(body_of_place(ActorKind::kReb), "");
}

}  // namespace
}  // namespace relata
