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
  std::vector<std::string> notes;
  return find_keys(states(), pattern.parts[0].subject, pattern.text, notes);
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

// Two of one name, and somebody who is called so for short.
MemorySource washingtons(std::uint32_t town, std::uint32_t person, std::uint32_t george) {
  MemorySource source;
  source.add("George Washington/PER", "visit", "Brim/GPE");
  source.add("Washington/GPE", "host", "summit");
  source.add_entity("washington-per", "Washington", EntityType::kPer);
  source.set_mentions("washington", town);
  source.set_mentions("washington-per", person);
  source.set_mentions("george-washington", george, "George");
  source.add_entity("george", "George", EntityType::kPer);
  source.set_mentions("george", 1);
  return source;
}

Result asked(const MemorySource& source, std::string_view pattern) {
  return evaluate(parse_pattern(pattern), source, {});
}

TEST(NameLookup, OneOfTenTimesTheMentionsOfAllOthersIsTakenInWords) {
  const Result result = asked(washingtons(50, 5, 1), "(Washington)-[host]->(?x), (Washington)-[host]->(?y)");
  EXPECT_EQ(result.rows.size(), 1U);
  EXPECT_EQ(result.notes,
            (Lines{"'Washington' is Washington (washington, GPE, mentioned 50 times) here; also called so: "
                   "Washington (washington-per, PER, mentioned 5 times); for another write its id"}))
      << "once, however often it is asked for";
  EXPECT_THROW(asked(washingtons(49, 5, 1), "(Washington)-[host]->(?x)"), QueryError);
  EXPECT_THROW(asked(washingtons(0, 0, 1), "(Washington)-[host]->(?x)"), QueryError);
}

TEST(NameLookup, ATypeNarrowsWithoutAWord) {
  EXPECT_EQ(asked(washingtons(50, 5, 1), "(Washington:PER)-[*]->()").notes, Lines{});
  EXPECT_EQ(asked(washingtons(50, 5, 1), "(Washington:GPE|PER)-[*]->()").notes.size(), 1U);
}

TEST(NameLookup, AnExactNameGoesFirstAndTheOtherIsNamed) {
  const Result rare = asked(washingtons(50, 5, 111), "(George)-[*]->(?x)");
  EXPECT_TRUE(rare.rows.empty());
  EXPECT_EQ(rare.notes, (Lines{"'George' is George (george, PER, mentioned once) here; also called so: "
                               "George Washington (george-washington, PER, mentioned 111 times); for another write its "
                               "id"}));
  MemorySource common = washingtons(50, 5, 111);
  common.set_mentions("george", 2000);
  EXPECT_EQ(asked(common, "(George)-[*]->(?x)").notes, Lines{}) << "it is what anybody means";
  EXPECT_EQ(asked(common, "(George Washington)-[*]->(?x)").notes, Lines{});
}

TEST(NameLookup, WhoMustNotGuessIsToldAllOfTheName) {
  const MemorySource source = washingtons(50, 5, 111);
  std::vector<std::string> notes;
  EXPECT_EQ(choose_entity(source, parse_name("Washington"), notes)->id, "washington");
  EXPECT_EQ(notes.size(), 1U);
  EXPECT_THROW(find_entity(source, parse_name("Washington")), QueryError);
  EXPECT_EQ(find_entity(source, parse_name("Washington:PER"))->id, "washington-per");
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
