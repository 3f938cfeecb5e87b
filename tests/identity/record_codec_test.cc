// Rows of identity: round trip, and every truncation is told as damage.
#include "identity/record_codec.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::identity {
namespace {

Node node() {
  return {"noor|person",
          {{"Noor", {5, 3}}, {"NOOR", {0, 1}}},
          {{"Gen.", 2}},
          {4, 0, 1, 0, 0, 0, 0, 0},
          3,
          5,
          {"b", 70000},
          {"kabul", "dostum"},
          {{5, 6}},
          {"kabul"},
          "x"};
}
MeantMention meant() { return {{{{3, 6}, {9, 12}}, {{20, 23}}}, {"st-0123456789abcdef"}, "noor|person"}; }
Link link() { return {LinkKind::kShort, true, 9000, "the end of a longer name"}; }
Group group() {
  return {{"atta noor|person", "noor|person"},
          {{"atta noor|person", "noor|person", MergeVerdict::kForced, 10000, "said"}},
          "atta-noor",
          "Atta Noor",
          "atta-noor",
          EntityType::kPer,
          "",
          {{"Noor", 5}},
          5,
          {{"wikidata", "Q1"}},
          {"b", 1},
          {"n:noor", "s:noor"}};
}
Actor actor() { return {"Atta Noor", EntityType::kPer, {"Noor"}, {{"wikidata", "Q1"}}, {"Nur"}, {"Fatima Noor"}}; }

template <typename Decode>
void expect_damage_when_cut(const std::string& bytes, const Decode& decode) {
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_THROW(decode(std::string_view(bytes).substr(0, size)), StoreError) << size;
  EXPECT_THROW(decode(bytes + "x"), StoreError);
}

TEST(IdentityCodecTest, RecordsComeBackAsTheyWere) {
  EXPECT_TRUE(decode_node("noor|person", encode(node())) == node());
  EXPECT_TRUE(decode_link(encode(link())) == link());
  EXPECT_TRUE(decode_group(encode(group())) == group());
  EXPECT_TRUE(decode_actor("Atta Noor", "PER", encode(actor())) == actor());
  const ActorClaims claims{"Atta Noor|PER", actor(), {"noor|person"}, {"fatima noor|person"}};
  EXPECT_TRUE(decode_claims(encode(claims)) == claims);
}

TEST(IdentityCodecTest, WhatIsCutShortOrTooLongIsDamage) {
  expect_damage_when_cut(encode(node()), [](std::string_view bytes) { return decode_node("k", bytes); });
  expect_damage_when_cut(encode(link()), decode_link);
  expect_damage_when_cut(encode(group()), decode_group);
  expect_damage_when_cut(encode(meant()), decode_meant);
  EXPECT_TRUE(decode_meant(encode(meant())) == meant());
  expect_damage_when_cut(encode(actor()), [](std::string_view bytes) { return decode_actor("n", "PER", bytes); });
  EXPECT_THROW(decode_actor("n", "PERSON", encode(actor())), StoreError);
}

TEST(IdentityCodecTest, CorrectionsAreTheirKeys) {
  const Side named{"noor", "person", std::nullopt}, mentioned{"", "", MentionPlace{std::string("a\0b", 3), 7}};
  for (const Correction& correction : {Correction{CorrectionKind::kSame, named, mentioned, ""},
                                       Correction{CorrectionKind::kDistinct, mentioned, named, ""},
                                       Correction{CorrectionKind::kRename, mentioned, {}, "Atta"},
                                       Correction{CorrectionKind::kRetype, named, {}, "ORG"},
                                       Correction{CorrectionKind::kReject, {}, {}, "st-0123456789abcdef"},
                                       Correction{CorrectionKind::kMean, mentioned, named, ""},
                                       Correction{CorrectionKind::kMean, mentioned, mentioned, ""},
                                       Correction{CorrectionKind::kMean, mentioned, {"Noor", "", std::nullopt}, ""},
                                       Correction{CorrectionKind::kMean, mentioned, {}, ""}}) {
    const std::string key = correction_key(correction);
    EXPECT_TRUE(decode_correction(key, correction_value(correction)) == correction) << to_string(correction);
    for (std::size_t size = 0; size < key.size(); ++size)
      EXPECT_THROW(decode_correction(std::string_view(key).substr(0, size), ""), StoreError) << size;
    EXPECT_THROW(decode_correction(key + "x", ""), StoreError);
  }
  EXPECT_THROW(decode_correction("\x0a\x09", ""), StoreError);
  const std::string of_a_name = correction_key({CorrectionKind::kMean, named, named, ""});
  EXPECT_THROW(decode_correction(of_a_name, ""), StoreError);
}

TEST(IdentityCodecTest, AGroupGivesTheRowsThatFindIt) {
  const Group whole = group();
  const GivenRows given = rows_that_come({nullptr, &whole});
  const std::map<std::string, std::string> rows(given.begin(), given.end());
  EXPECT_EQ(rows.size(), 7u);  // itself, two members, slug, id, two lookups
  EXPECT_EQ(given.size(), 7u);
  EXPECT_EQ(rows_that_go({&whole, nullptr}).size(), 7u);
  EXPECT_TRUE(rows_that_go({nullptr, &whole}).empty());
  EXPECT_TRUE(rows_that_come({&whole, nullptr}).empty());
  EXPECT_EQ(rows.at(identity_key(IdentityKind::kMember, {"noor|person"})), "atta noor|person");
  EXPECT_EQ(rows.at(identity_key(IdentityKind::kId, {"atta-noor"})), "atta noor|person");
  EXPECT_TRUE(rows.contains(identity_key(IdentityKind::kLookup, {"s:noor", "atta noor|person"})));
  EXPECT_EQ(text_of_key(identity_key(IdentityKind::kLink, {"a", "b"}), 1), "b");
}

TEST(IdentityCodecTest, AChangeOfAGroupIsThatOfItsRows) {
  const Group before = group();
  EXPECT_TRUE(rows_that_come({&before, &before}).empty());
  EXPECT_TRUE(rows_that_go({&before, &before}).empty());
  Group after = before;
  ++after.mentions;
  EXPECT_TRUE(rows_that_go({&before, &after}).empty());
  EXPECT_EQ(rows_that_come({&before, &after}),
            (GivenRows{{identity_key(IdentityKind::kGroup, {before.head()}), encode(after)}}));
  after.members.pop_back();
  after.id = "atta-noor-per";
  after.slug = "atta";
  after.lookups.pop_back();
  EXPECT_EQ(rows_that_go({&before, &after}).size(), 4u);
  EXPECT_EQ(rows_that_come({&before, &after}).size(), 3u);  // itself, slug, id
}

}  // namespace
}  // namespace relata::identity
