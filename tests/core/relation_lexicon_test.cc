#include "core/relation_lexicon.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace relata {
namespace {

TEST(RelationLexicon, SynonymsAndConversesMeet) {
  EXPECT_EQ(canonical_relation("seize"), (CanonicalRelation{"capture", false}));
  EXPECT_EQ(canonical_relation("fall to"), (CanonicalRelation{"capture", true}));
  EXPECT_EQ(canonical_passive("take over"), (CanonicalRelation{"capture", true}));
  EXPECT_EQ(canonical_relation("whistle at"), (CanonicalRelation{"whistle at", false}));
}

// A canonical relation stands for itself, or a question by it would miss its own statements.
TEST(RelationLexicon, EachCanonicalRelationIsItsOwn) {
  std::ifstream table(std::filesystem::path(RELATA_SOURCE_DIR) / "core/relations.tsv");
  int rows = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#') || line.find(':') < line.find('\t') || line.find('\t') == line.npos) continue;
    const CanonicalRelation once = canonical_relation(line.substr(0, line.find('\t')));
    EXPECT_EQ(canonical_relation(once.name), (CanonicalRelation{once.name, false})) << line;
    ++rows;
  }
  EXPECT_GE(rows, 500);
}

TEST(RelationLexicon, ConversesOfBelongingLeadingAndCausing) {
  EXPECT_EQ(canonical_relation("work for"), (CanonicalRelation{"hire", true}));
  EXPECT_EQ(canonical_relation("include"), (CanonicalRelation{"be part of", true}));
  EXPECT_EQ(canonical_relation("stem from"), (CanonicalRelation{"cause", true}));
  EXPECT_EQ(canonical_relation("be mother of"), (CanonicalRelation{"be child of", true}));
}

}  // namespace
}  // namespace relata
