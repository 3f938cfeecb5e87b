#include "core/relation_lexicon.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

TEST(RelationLexicon, SynonymsAndConversesMeet) {
  EXPECT_EQ(canonical_relation("seize"), (CanonicalRelation{"capture", false}));
  EXPECT_EQ(canonical_relation("fall to"), (CanonicalRelation{"capture", true}));
  EXPECT_EQ(canonical_passive("take over"), (CanonicalRelation{"capture", true}));
  EXPECT_EQ(canonical_relation("whistle at"), (CanonicalRelation{"whistle at", false}));
}

}  // namespace
}  // namespace relata
