#include "extract/entity/acting_tables.h"

#include <gtest/gtest.h>

namespace relata::entity {
namespace {

TEST(ActingTables, NounsAreFoundByLemmaAndPlural) {
  EXPECT_EQ(acting_noun("troops")->of_place, ActorKind::kMil);
  EXPECT_EQ(acting_noun("guerrilla")->of_its_kind, ActorKind::kReb);
  EXPECT_FALSE(acting_noun("tourist"));
  EXPECT_EQ(acting_compound("armed", "forces")->of_place, ActorKind::kMil);
  EXPECT_EQ(acting_compound("police", "officer")->of_place, ActorKind::kCop);
  EXPECT_FALSE(acting_compound("sales", "force"));
}

TEST(ActingTables, SeatsAndPeoplesAreTheirCountrys) {
  EXPECT_EQ(country_stood_for("KABUL"), "Afghanistan");
  EXPECT_EQ(country_stood_for("North Korean"), "North Korea");
  EXPECT_FALSE(country_stood_for("Marseille"));
  EXPECT_EQ(country_of_people("SALVADORAN"), "El Salvador");
  EXPECT_EQ(country_of_people("Dutch"), "Netherlands");
  EXPECT_FALSE(country_of_people("polish")) << "no Pole";
}

TEST(ActingTables, KindsAreToldByNameOrWords) {
  EXPECT_EQ(known_kind("Mossad"), ActorKind::kSpy);
  EXPECT_EQ(known_kind("Taliban"), ActorKind::kReb);
  EXPECT_FALSE(known_kind("Siemens"));
  EXPECT_EQ(kind_by_words("Arce Battalion"), ActorKind::kMil);
  EXPECT_EQ(kind_by_words("International Court of Justice"), ActorKind::kJud);
  EXPECT_FALSE(kind_by_words("Siemens"));
}

}  // namespace
}  // namespace relata::entity
