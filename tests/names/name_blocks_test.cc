#include "names/name_blocks.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "names/normal_form.h"

namespace relata::names {
namespace {

constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg;

bool meet(std::string_view name_a, std::string_view name_b, EntityType type) {
  const std::string a = normal_name(name_a, type).text, b = normal_name(name_b, type).text;
  const auto of_a = blocks(a, type), of_b = blocks(b, type);
  return std::any_of(of_a.begin(), of_a.end(), [&](const std::string& key) {
    return std::binary_search(of_b.begin(), of_b.end(), key) && brings_together(key, word_count(a), word_count(b));
  });
}

TEST(NameBlocks, NamesThatMayBeOneMeet) {
  EXPECT_TRUE(meet("Ashraf Ghani", "Mohammad Ashraf Ghani", kPer));
  EXPECT_TRUE(meet("Ashraf Ghani", "A. Ghani", kPer));
  EXPECT_TRUE(meet("Ghani", "Ashraf Ghani", kPer));
  EXPECT_TRUE(meet("Vladimir Putin", "Vladimir Pulin", kPer));
  EXPECT_TRUE(meet("Vladimir Putin", "Wladimir Putin", kPer));
  EXPECT_TRUE(meet("Shinzo Abe", "Abe Shinzo", kPer));
  EXPECT_TRUE(meet("Rami Makhlouf", "RamiMakhlouf", kPer));
  EXPECT_TRUE(meet("North Atlantic Council", "NAC", kOrg));
  EXPECT_TRUE(meet("Assistance Mission in Afghanistan", "AMA", kOrg));
  EXPECT_TRUE(meet("Ministry of Defense", "Defense Ministry", kOrg));
}

TEST(NameBlocks, UnrelatedNamesDoNot) {
  EXPECT_FALSE(meet("Ashraf Ghani", "Vladimir Putin", kPer));
  EXPECT_FALSE(meet("Hamid Karzai", "Mahmoud Karzai", kPer));  // a surname alone brings no two full names together
  EXPECT_FALSE(meet("Bank of England", "Ministry of Defense", kOrg));
}

TEST(NameBlocks, KeysAreSortedFewAndNeverEmpty) {
  std::string longest;
  for (int i = 0; i < 3000; ++i) longest += "word" + std::to_string(i) + " ";
  for (const std::string& name : {std::string("x"), std::string("al"), std::string("of the"), longest}) {
    const auto keys = blocks(name, kPer);
    EXPECT_FALSE(keys.empty()) << name;
    EXPECT_LE(keys.size(), kMostBlocks);
    EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
    EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
    for (const std::string& key : keys) EXPECT_GT(key.size(), 2u);
  }
  EXPECT_TRUE(blocks("", kPer).empty());
}

}  // namespace
}  // namespace relata::names
