#include "query/name_lookup.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "questions.h"

namespace relata::query {
namespace {

// A country, two of its bodies and one of its neighbour; of a place only a body is known.
MemorySource states() {
  MemorySource source;
  source.add("Ardania/GPE", "attack", "Brim/GPE", "d1");
  source.add("Government of Ardania/ORG", "attack", "Lazna/GPE", "d1");
  source.add("Police of Ardania/ORG", "arrest", "Petar Vukan/PER", "d1");
  source.add("Brim/GPE", "thank", "Government of Ardania/ORG", "d1");
  source.add("Petar Vukan/PER", "flee", "Lazna/GPE", "d1");
  source.add("Government of Tal-e-Sorkh/ORG", "deny", "report", "d1");
  source.set_of("government-of-ardania", "ardania");
  source.set_of("police-of-ardania", "ardania");
  source.set_of("government-of-tal-e-sorkh", "tal-e-sorkh");
  return source;
}

Keys keys(std::string_view name) {
  const Pattern pattern = parse_pattern("(" + std::string(name) + ")-[*]->()");
  return find_keys(states(), pattern.parts[0].subject, pattern.text);
}

TEST(NameLookup, ANameWithPlusMeansItsBodiesToo) {
  EXPECT_EQ(keys("Ardania"), Keys{"e:ardania"});
  EXPECT_EQ(keys("Ardania+"), (Keys{"e:ardania", "e:government-of-ardania", "e:police-of-ardania"}));
  EXPECT_EQ(keys("ardania +"), keys("Ardania+"));
  EXPECT_EQ(keys("\"Ardania\"+"), keys("Ardania+"));
  EXPECT_EQ(keys("Petar Vukan+"), Keys{"e:petar-vukan"});
}

TEST(NameLookup, TypesNarrowThePlaceAndItsBodies) {
  EXPECT_EQ(keys("Ardania+:ORG"), (Keys{"e:government-of-ardania", "e:police-of-ardania"}));
  EXPECT_EQ(keys("Ardania+:GPE"), Keys{"e:ardania"});
  EXPECT_EQ(keys("Ardania+:PER"), Keys{});
  const Result result = evaluate(parse_pattern("(Ardania+:PER)-[attack]->(?x)"), states(), {});
  ASSERT_TRUE(result.unknown);
  EXPECT_EQ(result.unknown->nearest, (Lines{"Ardania:GPE", "Government of Ardania:ORG", "Police of Ardania:ORG"}));
}

TEST(NameLookup, APlaceMayBeKnownByItsBodiesAlone) {
  EXPECT_EQ(keys("Tal-e-Sorkh"), Keys{});
  EXPECT_EQ(keys("Tal-e-Sorkh+"), Keys{"e:government-of-tal-e-sorkh"});
}

TEST(NameLookup, APhraseHasNoBodies) { EXPECT_EQ(keys("Report+"), Keys{"p:report"}); }

TEST(NameLookup, AnEdgeOfAnyOfTheEndsAnswers) {
  EXPECT_EQ(rows(states(), "(Ardania)-[attack]->(?x)"), (Lines{"Brim; 1"}));
  EXPECT_EQ(rows(states(), "(Ardania+)-[attack]->(?x)"), (Lines{"Brim; 1", "Lazna; 1"}));
  EXPECT_EQ(rows(states(), "(?x)<-[attack]-(Ardania+:ORG)"), (Lines{"Lazna; 1"}));
  EXPECT_EQ(rows(states(), "(?x)-[thank]->(Ardania+)"), (Lines{"Brim; 1"}));
  EXPECT_EQ(rows(states(), "(Ardania+)-[*]-(Brim+)"),
            (Lines{"Ardania | attack | Brim; 1", "Brim | thank | Government of Ardania; 1"}));
  EXPECT_EQ(rows(states(), "(Ardania+)-[?r]-(?x:GPE)"),
            (Lines{"attack; Brim; 1", "attack; Lazna; 1", "thank; Brim; 1"}));
}

TEST(NameLookup, JoinsMeetWhicheverBodyActs) {
  EXPECT_EQ(rows(states(), "(Ardania+)-[attack]->(?town), (?who)-[flee]->(?town), (Ardania+)-[arrest]->(?who)"),
            (Lines{"Lazna; Petar Vukan; 1"}));
}

TEST(NameLookup, APathBeginsAndEndsAtAnyOfThem) {
  EXPECT_EQ(rows(states(), "(Ardania)-[*1..2]->(Lazna)"), Lines{});
  EXPECT_EQ(rows(states(), "(Ardania+)-[*1..2]->(Lazna)"), (Lines{"Government of Ardania | attack | Lazna; 1"}));
  EXPECT_EQ(rows(states(), "(Ardania+:GPE)-[*2]->(Government of Ardania)"),
            (Lines{"Ardania | attack | Brim; 1", "Brim | thank | Government of Ardania; 1"}));
  EXPECT_EQ(rows(states(), "(Petar Vukan)-[*1..3]-(Ardania+)"), (Lines{"Police of Ardania | arrest | Petar Vukan; 1"}))
      << "the nearest of them, and no way to each";
}

TEST(NameLookup, SeveralOfTheNameAreListedAsWithoutPlus) {
  MemorySource source = states();
  source.add_entity("ardania-per", "Ardania", EntityType::kPer);
  source.add_entity("ardania", "Ardania", EntityType::kGpe);
  source.add_entity("ardania-gpe", "Ardania", EntityType::kGpe);
  EXPECT_THROW(rows(source, "(Ardania+)-[attack]->(?x)"), QueryError);
  EXPECT_EQ(rows(source, "(ardania+)-[attack]->(?x)"), (Lines{"Brim; 1", "Lazna; 1"}));
}

}  // namespace
}  // namespace relata::query
