#include "core/edits.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

TEST(Edits, AreCountedOnce) {
  EXPECT_EQ(edit_distance("query", "query"), 0);
  EXPECT_EQ(edit_distance("qeury", "query"), 1);  // swapped
  EXPECT_EQ(edit_distance("quey", "query"), 1);
  EXPECT_EQ(edit_distance("queryy", "query"), 1);
  EXPECT_EQ(edit_distance("quary", "query"), 1);
  EXPECT_EQ(edit_distance("", "query"), 5);
  EXPECT_EQ(edit_distance("ca", "abc"), 3);  // not two: a swap is not cut open again
}

}  // namespace
}  // namespace relata
