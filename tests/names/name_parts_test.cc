#include "names/name_parts.h"

#include <gtest/gtest.h>

#include "names/part_alignment.h"

namespace relata::names {
namespace {

using Words = std::vector<std::string>;
constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe;

TEST(NameParts, ACommaTurnsAPersonsNameAbout) {
  const ParsedName putin = parse_name("Gen. Putin, Vladimir V.", kPer);
  EXPECT_TRUE(putin.comma);
  EXPECT_EQ(putin.plain, "vladimir v putin");
  EXPECT_EQ(putin.titles, Words{"gen"});
}

TEST(NameParts, TitlesSuffixesAndParticlesAreNoParts) {
  const ParsedName name = parse_name("Sheikh Isa bin Tarif al-Ali Jr.", kPer);
  EXPECT_EQ(name.plain, "isa tarif ali");
  EXPECT_EQ(name.titles, Words{"sheikh"});
  EXPECT_EQ(name.suffixes, Words{"jr"});
  EXPECT_TRUE(name.father);
}

TEST(NameParts, LettersAreInitials) {
  EXPECT_EQ(parse_name("J. K. Rowling", kPer).plain, "j k rowling");
  EXPECT_EQ(parse_name("HD Deve Gowda", kPer).plain, "h d deve gowda");
  EXPECT_EQ(parse_name("Ig0r Sech1n", kPer).plain, "igor sechin");
}

TEST(NameParts, AnOrganisationsWordsHaveRoles) {
  const ParsedName police = parse_name("the 8th Afghan Border Police", kOrg);
  EXPECT_EQ(police.numbers, Words{"8"});
  EXPECT_EQ(police.countries, Words{"afghanistan"});
  EXPECT_EQ(police.bodies, Words{"police"});
  const ParsedName gazprom = parse_name("OAO Gazprom Neft", kOrg);
  EXPECT_EQ(gazprom.plain, "gazprom neft");
  EXPECT_EQ(gazprom.legal, "jsc");
  EXPECT_EQ(parse_name("Open Joint Stock Company Gazprom", kOrg).legal, "jsc");
  EXPECT_EQ(parse_name("Открытое акционерное общество Газпром", kOrg).legal, "jsc");
  EXPECT_EQ(parse_name("AT&T Inc.", kOrg).plain, parse_name("AT and T", kOrg).plain);
}

TEST(NameParts, PlacesHaveKindsAndLieInOthers) {
  const ParsedName helmand = parse_name("province of Helmand", kGpe);
  EXPECT_EQ(helmand.plain, "helmand");
  EXPECT_EQ(helmand.kinds, Words{"province"});
  EXPECT_EQ(parse_name("Paris, Texas", kGpe).container, "texas");
}

TEST(NameParts, AtMostSixteenWordsAreRead) {
  std::string words;
  for (int i = 0; i < 100; ++i) words += "xa" + std::string(1, static_cast<char>('a' + i % 26)) + " ";
  EXPECT_LE(parse_name(words, kOrg).core.size(), 16u);
}

TEST(PartAlignment, EachPartHasOnePartner) {
  const ParsedName a = parse_name("Vladimir Putin", kPer), b = parse_name("V. Vladimirovich Putin", kPer);
  const PartAlignment alignment = align(a, b);
  ASSERT_EQ(alignment.pairs.size(), 2u);
  EXPECT_EQ(alignment.pairs[1].match, PartMatch::kEqual);
  EXPECT_TRUE(alignment.only_a.empty());
  EXPECT_EQ(alignment.only_b.size(), 1u);
}

TEST(PartAlignment, TwoPartsMayBeWrittenAsOne) {
  const PartAlignment alignment = align(parse_name("Xi Jinping", kPer), parse_name("Xi Jin-ping", kPer));
  ASSERT_EQ(alignment.pairs.size(), 2u);
  EXPECT_EQ(alignment.pairs[1].match, PartMatch::kJoined);
  EXPECT_TRUE(alignment.only_b.empty());
  const PartAlignment whole = align(parse_name("RamiMakhlouf", kPer), parse_name("Rami Makhlouf", kPer));
  ASSERT_EQ(whole.pairs.size(), 1u);
  EXPECT_TRUE(whole.only_a.empty() && whole.only_b.empty());
}

}  // namespace
}  // namespace relata::names
