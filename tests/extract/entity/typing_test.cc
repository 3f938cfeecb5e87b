// What kind of thing a name is: a list of 200 names of our own.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/entity/name_types.h"
#include "extract/text/segment.h"

namespace relata::entity {
namespace {

EntityType typed(const std::string& name, EntityType tagged, bool after_the = false) {
  const std::vector<Sentence> sentences = text::segment(name);
  std::vector<std::string_view> words;
  for (const Sentence& sentence : sentences) {
    for (const Token& token : sentence.tokens) words.push_back(token.form);
  }
  return type_of_name(name, words, tagged, after_the).type;
}

TEST(Typing, TwoHundredNamesOfOurOwn) {
  std::ifstream table(RELATA_SOURCE_DIR "/tests/extract/entity/names.tsv");
  ASSERT_TRUE(table);
  int names = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields(line);
    std::string wanted, tagged, name;
    ASSERT_TRUE(std::getline(fields, wanted, '\t') && std::getline(fields, tagged, '\t') && std::getline(fields, name));
    EXPECT_EQ(to_string(typed(name, *parse_entity_type(tagged))), wanted) << name;
    ++names;
  }
  EXPECT_GE(names, 200);
}

TEST(Typing, UnknownPlacesAreGpeAndLocAfterThe) {
  EXPECT_EQ(typed("Varesh", EntityType::kLoc), EntityType::kGpe);
  EXPECT_EQ(typed("Pungwe", EntityType::kGpe, true), EntityType::kLoc);
}

TEST(Typing, CountriesStayCountriesWhateverTheTaggerSays) {
  for (const EntityType tagged : {EntityType::kOrg, EntityType::kNorp, EntityType::kMisc, EntityType::kLoc}) {
    EXPECT_EQ(typed("Washington", tagged), EntityType::kGpe);
    EXPECT_EQ(typed("the US", tagged), EntityType::kGpe);
  }
}

TEST(Typing, PeoplesAreNorp) { EXPECT_EQ(typed("Uzbeks", EntityType::kGpe), EntityType::kNorp); }

TEST(Typing, ADepartmentOfLandIsAPlace) {
  EXPECT_EQ(typed("Antioquia Department", EntityType::kOrg), EntityType::kGpe);
  EXPECT_EQ(typed("State Department", EntityType::kOrg), EntityType::kOrg);
  EXPECT_EQ(typed("Varesh Fire Department", EntityType::kOrg), EntityType::kOrg);
}

}  // namespace
}  // namespace relata::entity
