#include <gtest/gtest.h>

#include "core/entity.h"

namespace relata {
namespace {

TEST(Slug, IsAsciiLowerCaseWithHyphens) {
  EXPECT_EQ(slug("Atta Mohammad Noor"), "atta-mohammad-noor");
  EXPECT_EQ(slug("Lōgar"), "logar");
  EXPECT_EQ(slug("U.S."), "us");
  EXPECT_EQ(slug("Mazar-e-Sharif"), "mazar-e-sharif");
  EXPECT_EQ(slug("!"), "x");
  EXPECT_EQ(slug("Москва"), "moskva");
}

}  // namespace
}  // namespace relata
