#include "export/edge_types.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace relata::exporter {
namespace {

TEST(EdgeTypes, AreTheCanonicalRelationsOfTheLexicon) {
  EXPECT_EQ(edge_type("capture"), "capture");
  EXPECT_EQ(edge_type("Arrive in"), "arrive in");
}

TEST(EdgeTypes, OfWhatTheLexiconLacksThereAreThree) {
  EXPECT_EQ(edge_type("be president of"), "be of");
  EXPECT_EQ(edge_type("be spokesman for"), "be of");
  EXPECT_EQ(edge_type("be"), "be");
  EXPECT_EQ(edge_type("body of"), "body of");
  EXPECT_EQ(edge_type("glare at"), "relate to");
  EXPECT_EQ(edge_type(""), "relate to");
}

TEST(EdgeTypes, AreAClosedSetOfSomeHundreds) {
  const std::vector<std::string> types = edge_types();
  EXPECT_GT(types.size(), 200U);
  EXPECT_LT(types.size(), 1000U);
  EXPECT_TRUE(std::is_sorted(types.begin(), types.end()));
  for (const char* type : {"capture", "be", "be of", "relate to", "body of"})
    EXPECT_TRUE(std::binary_search(types.begin(), types.end(), type)) << type;
  for (const char* canonical : {"capture", "be mayor of", "x"})
    EXPECT_TRUE(std::binary_search(types.begin(), types.end(), edge_type(canonical))) << canonical;
}

TEST(EdgeTypes, HaveNamesThatDatabasesTake) {
  EXPECT_EQ(type_name("arrive in"), "ARRIVE_IN");
  EXPECT_EQ(type_name("worksFor"), "WORKSFOR");
  EXPECT_EQ(type_name("a-b`c"), "A_B_C");
  EXPECT_EQ(type_name(""), "_");
}

}  // namespace
}  // namespace relata::exporter
