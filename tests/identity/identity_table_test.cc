// Records of identity over rows in memory.
#include "identity/identity_table.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "identity/record_codec.h"

namespace relata::identity {
namespace {

using Strings = std::vector<std::string>;

Group group(const std::string& id, const Strings& members, const std::string& slug) {
  Group group;
  group.members = members;
  group.id = id;
  group.name = group.slug = slug;
  group.lookups = {"s:" + slug};
  return group;
}

class IdentityTableTest : public ::testing::Test {
 protected:
  RowEdit rows_;
  IdentityEdit edit_{rows_};
};

TEST_F(IdentityTableTest, WhatIsPutIsThereUntilItIsErased) {
  Node node;
  node.key = "noor|person";
  node.mentions = 2;
  edit_.put(node);
  edit_.put_occurrence("noor|person", "b");
  edit_.put_occurrence("noor|person", "a");
  edit_.put_occurrence("noor senior|person", "c");
  EXPECT_TRUE(edit_.node("noor|person") == node);
  Strings docs;
  edit_.documents("noor|person", [&](const std::string& doc) { return docs.push_back(doc), true; });
  EXPECT_EQ(docs, (Strings{"a", "b"}));
  EXPECT_TRUE(edit_.mentions("a", "noor|person"));
  EXPECT_FALSE(edit_.mentions("c", "noor|person"));
  edit_.erase_node("noor|person");
  for (const char* doc : {"a", "b"}) edit_.erase_occurrence("noor|person", doc);
  edit_.erase_occurrence("noor senior|person", "c");
  EXPECT_FALSE(edit_.node("noor|person"));
  EXPECT_TRUE(rows_.changes().empty());
}

TEST_F(IdentityTableTest, ABlockGivesItsFirstMembers) {
  for (const char* key : {"c", "a", "b"}) edit_.enter("=x", key);
  edit_.enter("=xy", "z");
  EXPECT_EQ(edit_.block("=x", 9), (Strings{"a", "b", "c"}));
  EXPECT_EQ(edit_.block("=x", 2), (Strings{"a", "b"}));
  EXPECT_EQ(edit_.block("=x", 0), Strings{});
  edit_.leave("=x", "a");
  EXPECT_EQ(edit_.block("=x", 1), Strings{"b"});
}

TEST_F(IdentityTableTest, EachLinkIsVisitedOnceFromItsSmallerKey) {
  const Link link{LinkKind::kShort, true, 9000, "end"};
  edit_.put_link("a", "b", link);
  edit_.put_link("b", "a", link);
  edit_.put_link("b", "c", link);
  edit_.put_link("c", "b", link);
  std::string seen;
  edit_.all_links([&](const std::string& a, const std::string& b, const Link&) { return seen += a + b + " ", true; });
  EXPECT_EQ(seen, "ab bc ");
  EXPECT_EQ(edit_.links("b").size(), 2U);
  edit_.erase_link("b", "a");
  ASSERT_EQ(edit_.links("b").size(), 1U);
  EXPECT_TRUE(edit_.links("b")[0].second == link);
}

TEST_F(IdentityTableTest, AGroupTakesThePlaceOfOthersWithAllItsRows) {
  const Group one = group("smith-per", {"john smith|person"}, "smith"),
              other = group("smith-org", {"smith|other"}, "smith");
  edit_.replace({}, {one, other});
  EXPECT_EQ(edit_.more_groups(), 2);
  EXPECT_EQ(edit_.holders("smith"), (Strings{"john smith|person", "smith|other"}));
  EXPECT_EQ(edit_.heads_of_lookup("s:smith"), edit_.holders("smith"));
  EXPECT_EQ(edit_.head_of_id("smith-org"), "smith|other");
  const Group both = group("smith", {"john smith|person", "smith|other"}, "smith");
  edit_.replace({one, other}, {both});
  EXPECT_EQ(edit_.more_groups(), 1);
  EXPECT_EQ(edit_.head("smith|other"), "john smith|person");
  EXPECT_FALSE(edit_.head_of_id("smith-org"));
  EXPECT_TRUE(edit_.group("john smith|person") == both);
  edit_.replace({both}, {});
  EXPECT_TRUE(rows_.changes().empty());
}

TEST_F(IdentityTableTest, ADictionaryTakesThePlaceOfTheOneBefore) {
  Actor bell, cole;
  bell.name = "Ann Bell";
  bell.type = EntityType::kPer;
  cole.name = "Bea Cole";
  edit_.set_actors({bell}, {{"Ann Bell|PER", bell, {"ann bell|person"}, {}}});
  EXPECT_EQ(edit_.claim("ann bell|person"), "Ann Bell|PER");
  EXPECT_TRUE(edit_.actor("Ann Bell|PER")->actor == bell);
  edit_.set_actors({cole}, {{"Bea Cole|", cole, {"bea cole|person"}, {}}});
  EXPECT_FALSE(edit_.claim("ann bell|person"));
  ASSERT_EQ(edit_.actors().size(), 1U);
  EXPECT_TRUE(edit_.actors()[0] == cole);
  edit_.set_actors({}, {});
  EXPECT_TRUE(rows_.changes().empty());
}

TEST_F(IdentityTableTest, CorrectionsAreOrderedAndMentionsAreFoundByDocument) {
  const Correction rename{CorrectionKind::kRename, {"noor", "person", std::nullopt}, {}, "Noor"};
  const Correction reject{CorrectionKind::kReject, {}, {}, "st-0123456789abcdef"};
  edit_.put(reject);
  edit_.put(rename);
  EXPECT_EQ(edit_.corrections(), (std::vector{rename, reject}));
  edit_.put_mention({"a", 7}, "x|person#a");
  edit_.put_mention({"b", 1}, "x|person#b");
  EXPECT_EQ(edit_.mention_nodes().size(), 2U);
  EXPECT_EQ(edit_.mention_nodes("b").at({"b", 1}), "x|person#b");
  edit_.erase_mention({"b", 1});
  EXPECT_TRUE(edit_.mention_nodes("b").empty());
  edit_.erase(rename);
  EXPECT_EQ(edit_.corrections(), std::vector{reject});
}

TEST_F(IdentityTableTest, DifferencesNameEachRow) {
  edit_.enter("=x", "a");
  edit_.put_mention({"a", 1}, "x|person#a");
  RowEdit there = rows_;
  EXPECT_TRUE(differences(there, rows_).empty());
  IdentityEdit damage(there);
  damage.leave("=x", "a");
  damage.put_mention({"a", 1}, "y|person#a");
  damage.enter("=z", "a");
  there.put("\x7f", "");
  const Strings found = differences(there, rows_);
  EXPECT_EQ(found, (Strings{"identity lacks block =x", "identity holds block =z, which nothing gives",
                            "identity holds another mention a than the documents and corrections give",
                            "identity holds row of no kind, which nothing gives"}));
}

TEST_F(IdentityTableTest, DamagedRowsAreToldAsDamage) {
  rows_.put(identity_key(IdentityKind::kNode, {"noor|person"}), "\x01");
  rows_.put(identity_key(IdentityKind::kGroup, {"noor|person"}), "");
  EXPECT_THROW(edit_.node("noor|person"), StoreError);
  EXPECT_THROW(edit_.group("noor|person"), StoreError);
}

TEST(RangesOfDocuments, HoldWhatDocumentsGiveAndNothingThatUsersGave) {
  const auto is_within = [](const std::string& key) {
    for (const auto& [first, past] : ranges_of_documents())
      if (first <= key && key < past) return true;
    return false;
  };
  for (IdentityKind kind : {IdentityKind::kNode, IdentityKind::kOccurrence, IdentityKind::kBlock, IdentityKind::kLink,
                            IdentityKind::kMember, IdentityKind::kGroup, IdentityKind::kLookup, IdentityKind::kMention})
    EXPECT_TRUE(is_within(identity_key(kind, {"\xff\xff"}))) << static_cast<int>(kind);
  for (IdentityKind kind :
       {IdentityKind::kCorrection, IdentityKind::kActor, IdentityKind::kClaims, IdentityKind::kClaim})
    EXPECT_FALSE(is_within(identity_key(kind, {""}))) << static_cast<int>(kind);
}

}  // namespace
}  // namespace relata::identity
