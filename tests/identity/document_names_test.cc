// Which names of one document are one by their words.
#include "identity/document_names.h"

#include <gtest/gtest.h>

#include <set>

#include "identity/resolver.h"

namespace relata::identity {
namespace {

constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kMisc = EntityType::kMisc;

struct Named {
  EntityType type;
  std::string name;
  std::uint32_t mentions = 1;  // more than the one name: pronouns
  std::vector<std::string> titles = {};
};
std::vector<Cluster> clusters(const std::vector<Named>& all) {
  std::vector<Cluster> made;
  for (const Named& one : all)
    made.push_back({one.type, {{one.name, 1}}, one.titles, static_cast<std::uint32_t>(10 * made.size()), one.mentions});
  return made;
}

// The sets of names that are one, as numbers of the first.
std::vector<std::uint32_t> roots(const std::vector<Named>& all) {
  const std::vector<Cluster> made = clusters(all);
  const DocumentNames names(made);
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < made.size(); ++i) found.push_back(names.sets().root(i));
  return found;
}
bool are_one(const std::vector<Named>& all, std::uint32_t a = 0, std::uint32_t b = 1) {
  const auto found = roots(all);
  return found[a] == found[b];
}

TEST(DocumentNames, AShortFormOfAGivenNameIsItsBearer) {
  EXPECT_TRUE(are_one({{kPer, "Bernard Novak"}, {kPer, "Bernie"}}));
  EXPECT_TRUE(are_one({{kPer, "Elizabeth Varga"}, {kPer, "Liz"}}));
  EXPECT_TRUE(are_one({{kPer, "Robert Ilves"}, {kPer, "Bob"}, {kPer, "Anna Ilves"}}));
  EXPECT_FALSE(are_one({{kPer, "Bernard Novak"}, {kPer, "Bernie"}, {kPer, "Bernard Holm"}})) << "of two";
  EXPECT_FALSE(are_one({{kPer, "Bernard Novak"}, {kPer, "Liz"}}));
  EXPECT_FALSE(are_one({{kPer, "Bernard Novak"}, {kPer, "Bernie"}, {kPer, "Karl Bernie"}})) << "a surname here";
}

TEST(DocumentNames, AFirmNamedInFullIsNoPersonWhenItIsNamedInShort) {
  EXPECT_TRUE(are_one({{kOrg, "Quill Tarrant Partners"}, {kPer, "Quill Tarrant"}}));
  EXPECT_TRUE(are_one({{kOrg, "Selden Varrick Holdings"}, {kPer, "Selden Varrick"}}));
  EXPECT_FALSE(are_one({{kOrg, "Selden Varrick Foundation"}, {kPer, "Selden Varrick"}})) << "called after him";
  EXPECT_FALSE(are_one({{kOrg, "Henry Varrick Holdings"}, {kPer, "Henry Varrick"}})) << "a given name";
  EXPECT_FALSE(are_one({{kPer, "Quill Tarrant"}, {kOrg, "Quill Tarrant Partners"}})) << "told before the firm";
  EXPECT_FALSE(are_one({{kOrg, "Quill Tarrant Partners"}, {kPer, "Quill Tarrant", 3}})) << "he is told more of";
  EXPECT_FALSE(are_one({{kOrg, "Quill Tarrant Partners"}, {kPer, "Quill Tarrant", 1, {"Chairman"}}}));
  const auto locals = join_within_document("d", clusters({{kOrg, "Quill Tarrant Partners"}, {kPer, "Quill Tarrant"}}));
  ASSERT_EQ(locals.size(), 1U);
  EXPECT_EQ(locals[0].key, "quill tarrant partners|name");
  EXPECT_EQ(locals[0].cluster.type, kOrg);
}

TEST(DocumentNames, AProductIsNamedWithoutItsMake) {
  EXPECT_TRUE(are_one({{kMisc, "Tarrant Falcon"}, {kMisc, "Falcon"}}));
  EXPECT_TRUE(are_one({{kMisc, "Falcon"}, {kMisc, "Tarrant Falcon"}, {kOrg, "Falcon Logistics"}}));
  EXPECT_FALSE(are_one({{kMisc, "Tarrant Falcon"}, {kMisc, "Falcon"}, {kMisc, "Varrick Falcon"}}, 0, 1)) << "of two";
  EXPECT_FALSE(are_one({{kMisc, "Marovia Cup"}, {kMisc, "Cup"}})) << "says only of which kind";
  EXPECT_FALSE(are_one({{kMisc, "Swiss German"}, {kMisc, "German"}})) << "a people or its language";
}

TEST(DocumentNames, StepsSayWhatJoined) {
  const std::vector<Cluster> made = clusters({{kMisc, "Tarrant Falcon"}, {kMisc, "Falcon"}});
  const DocumentNames names(made);
  ASSERT_EQ(names.steps().size(), 1U);
  EXPECT_EQ(names.steps()[0].item, 1U);
  EXPECT_EQ(names.steps()[0].reason, "the name of its make left out");
  EXPECT_EQ(names.view(1).main.text, "falcon");
}

}  // namespace
}  // namespace relata::identity
