// What groups are called and under which ids.
#include "identity/group_naming.h"

#include <gtest/gtest.h>

#include "tests/identity/contents.h"

namespace relata::identity {
namespace {

Group named(const std::string& slug, EntityType type, const std::string& doc) {
  Group group;
  group.members = {slug + "|" + doc};
  group.slug = group.name = slug;
  group.type = type;
  group.first = {doc, 0};
  return group;
}

Ids ids_given(const std::vector<Group>& groups, const std::set<std::string>& taken = {}) {
  std::vector<const Group*> holders;
  for (const Group& group : groups) holders.push_back(&group);
  return ids_of(holders, [&](const std::string& slug) { return taken.contains(slug); });
}

TEST(GroupNaming, ANameOfOneIsItsIdAndOfTwoItsType) {
  EXPECT_EQ(ids_given({named("kabul", kGpe, "a")}), Ids{"kabul"});
  EXPECT_EQ(ids_given({named("washington", kPer, "a"), named("washington", kGpe, "b")}),
            (Ids{"washington-per", "washington-gpe"}));
}

TEST(GroupNaming, NamesakesOfOneTypeAreToldApartByWhereTheyStand) {
  const Ids both = ids_given({named("smith", kPer, "a"), named("smith", kPer, "b")});
  ASSERT_EQ(both.size(), 2U);
  EXPECT_TRUE(both[0].starts_with("smith-per-") && both[1].starts_with("smith-per-"));
  EXPECT_NE(both[0], both[1]);
  EXPECT_EQ(ids_given({named("smith", kPer, "b"), named("smith", kPer, "a")}), (Ids{both[1], both[0]}));
}

TEST(GroupNaming, AnIdThatIsTheNameOfAnotherGrows) {
  const Ids grown = ids_given({named("washington", kPer, "a"), named("washington", kGpe, "b")}, {"washington-gpe"});
  EXPECT_EQ(grown[0], "washington-per");
  EXPECT_TRUE(grown[1].starts_with("washington-gpe-"));
}

TEST(GroupNaming, ASlugThatLooksLikeAnIdAsksForIt) {
  EXPECT_EQ(slugs_that_ask_for("smith-per"), Ids{"smith"});
  EXPECT_EQ(slugs_that_ask_for("smith"), Ids{});
  EXPECT_EQ(slugs_that_ask_for("-per"), Ids{});
}

TEST(GroupNaming, TheFullestNameIsMainAndTitlesAreLeftOff) {
  const KnownRows rows = from_nothing({{"a", {{kPer, "Gen. Karim Dostum"}}}, {"b", {{kPer, "Dostum"}}}});
  EXPECT_EQ(ids(rows), Ids{"karim-dostum"});
  const Group group = IdentityTable(rows).group(IdentityTable(rows).head("dostum|person").value()).value();
  EXPECT_EQ(group.name, "Karim Dostum");
  EXPECT_EQ(group.lookups, (Ids{"n:dostum", "n:karim dostum", "s:dostum", "s:karim-dostum"}));
}

// What the group of this node is called.
std::string name_of(const Contents& contents, const std::string& key) {
  const KnownRows rows = from_nothing(contents);
  return IdentityTable(rows).group(IdentityTable(rows).head(key).value()).value().name;
}

TEST(GroupNaming, WhatSaysOnlyItsKindIsPrintedWithWhoseItIs) {
  EXPECT_EQ(name_of({{"a", {{kOrg, "State Department"}, {kOrg, "Ohio"}}},
                     {"b", {{kOrg, "State Department"}}},
                     {"c", {{kOrg, "U.S. State Department"}}},
                     {"d", {{kOrg, "U.S. State Department"}}}},
                    "united states department of state|name"),
            "U.S. State Department");
}

TEST(GroupNaming, ANumberedUnitIsPrintedWithoutItsCountry) {
  EXPECT_EQ(
      name_of({{"a", {{kOrg, "3rd Brigade"}}}, {"b", {{kOrg, "Chilean 3rd Brigade"}}}}, "3 brigade of chile|body"),
      "Chilean 3rd Brigade")
      << "but as the texts call it";
  const KnownRows rows = [] {
    KnownRows made;
    std::vector<Cluster> clusters = {{kOrg, {{"Third Brigade", 1}}, {}, 0, 1}};
    change(made, changes_between("a", {}, occurrences_of("a", join_within_document("a", clusters, {}, "Chile"), {})),
           {});
    return made;
  }();
  EXPECT_EQ(IdentityTable(rows).group("3 brigade of chile|body").value().name, "Third Brigade");
}

TEST(GroupNaming, APersonsNameWithACommaIsPrintedOnlyWhereThereIsNoOther) {
  EXPECT_EQ(name_of({{"a", {{kPer, "DRUMMOND, IAN ROSS"}}}}, "drummond ian ross|person"), "DRUMMOND, IAN ROSS");
  EXPECT_EQ(name_of({{"a", {{kPer, "DRUMMOND, IAN"}}}, {"b", {{kPer, "IAN DRUMMOND"}}}}, "drummond ian|person"),
            "IAN DRUMMOND");
}

TEST(GroupNaming, AFirmTakenForAPersonIsAFirm) {
  const Contents contents = {{"a", {{kOrg, "Quill Tarrant Partners"}, {kOrg, "Harbor Union"}, {kPer, "Ana Rey"}}},
                             {"b", {{kPer, "Quill Tarrant"}, {kOrg, "Harbor Union"}, {kPer, "Ana Rey"}}}};
  const KnownRows rows = from_nothing(contents);
  const Group group = IdentityTable(rows).group(IdentityTable(rows).head("quill tarrant|person").value()).value();
  EXPECT_EQ(group.name, "Quill Tarrant Partners");
}

TEST(GroupNaming, IdsThatCollideWithNamesGrow) {
  EXPECT_EQ(ids(from_nothing({{"a", {{kPer, "Washington"}}}, {"b", {{kGpe, "Washington"}}}})),
            (Ids{"washington-gpe", "washington-per"}));
  const Ids found = ids(
      from_nothing({{"a", {{kPer, "Washington"}}}, {"b", {{kGpe, "Washington"}}}, {"c", {{kOrg, "Washington GPE"}}}}));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0], "washington-gpe");
  EXPECT_EQ(found[1].size(), std::string("washington-gpe-0123").size());
  EXPECT_EQ(found[2], "washington-per");
}

}  // namespace
}  // namespace relata::identity
