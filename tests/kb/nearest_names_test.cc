// The nearest names by trigrams, beside a look at all names.
#include "kb/nearest_names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "kb/name_distance.h"
#include "tests/kb/identity_fixture.h"
#include "tests/kb/made_up_news.h"

namespace relata::kb {
namespace {

class NearestNamesTest : public IdentityFixture {
 protected:
  NearestNamesTest() {
    const testing::MadeUpNews news(3);
    std::vector<ExtractedDocument> documents;
    for (std::uint32_t number = 0; number < 80; ++number) documents.push_back(news.document(number));
    documents.push_back(testing::meeting("short", "UN", kOrg, "M-19", kOrg));
    documents.push_back(testing::meeting("towns", "Abdul-Rashid", kPer, "Óbidos", kGpe));
    kb_.add(documents, false);
  }

  Strings by_looking(const std::string& name, std::size_t limit) const {
    const NameDistance distance(name);
    std::set<std::pair<double, std::string>> near;
    for (const Entity& entity : kb_.entities()) {
      double best = distance.to(entity.name);
      for (const NameForm& alias : entity.aliases) best = std::min(best, distance.to(alias.text));
      if (best <= NameDistance::kNear) near.emplace(best, entity.name);
    }
    Strings names;
    for (const auto& [far, text] : near)
      if (names.size() < limit && std::find(names.begin(), names.end(), text) == names.end()) names.push_back(text);
    return names;
  }
};

TEST_F(NearestNamesTest, AreThoseOfALookAtAllNames) {
  std::mt19937 random(3);
  std::size_t all = 0, lost = 0;
  for (int i = 0; i < 300; ++i) {
    std::string name = slug(kb_.entities()[random() % kb_.entities().size()].name);
    if (name.size() < 6) continue;  // of such as "M-19" one letter is half a word
    const std::size_t at = random() % name.size();
    if (random() % 2) name.erase(at, 1);
    else name[at] = 'e';
    const Strings wanted = by_looking(name, 5), given = kb_.nearest(name, 5);
    ASSERT_EQ(given.empty(), wanted.empty()) << name;
    if (!wanted.empty()) EXPECT_EQ(given.front(), wanted.front()) << name;
    all += wanted.size();
    for (const std::string& one : wanted) lost += std::count(given.begin(), given.end(), one) == 0;
    if (std::all_of(wanted.begin(), wanted.end(),
                    [&](const std::string& one) { return std::count(given.begin(), given.end(), one) == 1; }))
      EXPECT_EQ(given, wanted) << name;
  }
  EXPECT_GT(all, 1000U);
  EXPECT_LE(lost * 100, all);
}

TEST_F(NearestNamesTest, ShortAndJoinedNamesAreFound) {
  for (const auto& [asked, name] : std::vector<std::pair<std::string, std::string>>{
           {"UNO", "UN"}, {"U-N", "UN"}, {"M19", "M-19"}, {"Abdulrashid", "Abdul-Rashid"}, {"Obidoss", "Óbidos"}}) {
    EXPECT_EQ(by_looking(asked, 1), Strings{name});
    EXPECT_EQ(kb_.nearest(asked, 1), Strings{name});
  }
}

TEST_F(NearestNamesTest, WhatIsNoNameHasNone) {
  EXPECT_EQ(kb_.nearest("Qqqqqqq", 5), Strings{});
  EXPECT_EQ(kb_.nearest("Abdul-Rashid", 0), Strings{});
  for (const std::string& odd : {std::string(), std::string("!"), std::string("\xff\0", 2), std::string(1 << 20, 'q')})
    EXPECT_EQ(kb_.nearest(odd, 5), Strings{});
}

TEST(NameDistanceTest, BoundsHold) {
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {"kabul", "kabool"}, {"kabul", "herat"}, {"a", "abcdef"}, {"", "a"}, {"", ""}, {"same", "same"}})
    EXPECT_LE(least_edits(a, b), edits(a, b)) << a << b;
  EXPECT_EQ(edits(std::string(200, 'a'), std::string(200, 'b')), 1);
  EXPECT_DOUBLE_EQ(edits(std::string(200, 'a'), std::string(199, 'a')), 1.0 / 200);
}

}  // namespace
}  // namespace relata::kb
