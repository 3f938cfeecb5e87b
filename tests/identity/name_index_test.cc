// Rows that find names: what an edit leaves is what all slugs give, whatever came and went.
#include "identity/name_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "identity/identity_table.h"
#include "identity/record_codec.h"

namespace relata::identity {
namespace {

using Strings = std::vector<std::string>;

Group called(const std::string& head, const Strings& slugs) {
  Group group;
  group.members = {head};
  group.id = group.name = group.slug = head;
  for (const std::string& slug : slugs) group.lookups.push_back("s:" + slug);
  group.lookups.push_back("n:" + head);
  std::sort(group.lookups.begin(), group.lookups.end());
  group.lookups.erase(std::unique(group.lookups.begin(), group.lookups.end()), group.lookups.end());
  return group;
}

// Rows of the index, as "t:kun kunduz".
Strings index_of(const Rows& rows) {
  Strings found;
  rows.scan(identity_key(IdentityKind::kLookup, {}), [&](std::string_view key, std::string_view value) {
    EXPECT_EQ(value, "");
    const std::string first = text_of_key(key, 0);
    if (first.starts_with("t:") || first.starts_with("w:")) found.push_back(first + "|" + text_of_key(key, 1));
    return true;
  });
  return found;
}

Strings given_by(const std::map<std::string, Group>& groups) {
  std::set<std::string> slugs;
  for (const auto& [head, group] : groups)
    for (const std::string& lookup : group.lookups)
      if (lookup.starts_with("s:")) slugs.insert(lookup.substr(2));
  Strings rows;
  name_index_rows(std::vector<std::string_view>(slugs.begin(), slugs.end()),
                  [&](std::string_view first, std::string_view second) {
                    rows.push_back(std::string(first).append("|").append(second));
                  });
  return rows;
}

TEST(NameIndex, HasTheTrigramsOfWordsAndWhoseTheyAre) {
  EXPECT_EQ(trigrams_of("omo"), (Strings{"  o", " om", "mo ", "omo"}));
  EXPECT_EQ(trigrams_of("aaaa"), (Strings{"  a", " aa", "aa ", "aaa"}));
  EXPECT_EQ(trigrams_of("x"), (Strings{"  x", " x "}));
  EXPECT_EQ(words_of_slug("a-bc-def"), (std::vector<std::string_view>{"a", "bc", "def"}));
  EXPECT_TRUE(words_of_slug("").empty());
  EXPECT_EQ(given_by({{"a", called("a", {"el-omo-of-omo"})}}),
            (Strings{"t:  e|el", "t:  o|omo", "t: el|el", "t: om|omo", "t:el |el", "t:mo |omo", "t:omo|omo",
                     "w:omo|el-omo-of-omo"}));
}

TEST(NameIndex, WhatIsLongIsFoundByItsBeginningAlone) {
  const std::string word(kMostWord + 1, 'a'), name = std::string(kMostSlug, 'b') + "-kunduz";
  EXPECT_EQ(given_by({{"a", called("a", {word, name})}}), Strings{});
  EXPECT_EQ(begins(name, "b"), Begins::kName);
  EXPECT_EQ(begins(name, "kun"), Begins::kNo);
  EXPECT_EQ(begins("x-" + word, "aaa"), Begins::kNo);
}

TEST(NameIndex, AWordBeginsAName) {
  EXPECT_EQ(begins("battle-of-kunduz", "battle-of"), Begins::kName);
  EXPECT_EQ(begins("battle-of-kunduz", "kun"), Begins::kWord);
  EXPECT_EQ(begins("battle-of-kunduz-city", "kunduz-c"), Begins::kWord);
  EXPECT_EQ(begins("battle-of-kunduz", "of"), Begins::kNo);
  EXPECT_EQ(begins("battle-of-kunduz", "unduz"), Begins::kNo);
  EXPECT_EQ(begins("battle-of-kunduz", ""), Begins::kName);
}

class NameIndexRows : public ::testing::Test {
 protected:
  void put(const Group& group) { edit_.replace({}, {group}); }
  Strings words(std::string_view trigram) const {
    Strings found;
    index_.words_with(trigram, [&](std::string_view word) { return found.emplace_back(word), true; });
    return found;
  }
  Strings slugs(std::string_view word) const {
    Strings found;
    index_.slugs_with(word, [&](std::string_view slug) { return found.emplace_back(slug), true; });
    return found;
  }

  RowEdit rows_;
  IdentityEdit edit_{rows_};
  NameIndex index_{rows_};
};

TEST_F(NameIndexRows, GiveSlugsOfAWordAndWordsOfATrigram) {
  put(called("a", {"kunduz"}));
  put(called("b", {"kunduz-city", "battle-of-kunduz"}));
  put(called("c", {"kunduzi"}));
  EXPECT_EQ(slugs("kunduz"), (Strings{"kunduz", "kunduz-city", "battle-of-kunduz"}));
  EXPECT_EQ(slugs("kun"), Strings{});
  EXPECT_EQ(words("duz"), (Strings{"kunduz", "kunduzi"}));
  EXPECT_EQ(words("uz "), Strings{"kunduz"});
  Strings from;
  index_.names_from("kunduz", [&](auto slug, auto head) {
    from.push_back(std::string(slug).append("|").append(head));
    return from.size() < 2;
  });
  EXPECT_EQ(from, (Strings{"kunduz|a", "kunduz-city|b"}));
  from.clear();
  index_.words_from(
      "kun", [&](auto word, auto slug) { return from.push_back(std::string(word).append("|").append(slug)), true; });
  EXPECT_EQ(from, Strings{"kunduz|battle-of-kunduz"});
}

TEST_F(NameIndexRows, StayUntilTheLastNameIsGone) {
  const Group one = called("a", {"old-kunduz"}), other = called("b", {"old-kunduz"}), third = called("c", {"kunduz"});
  put(one);
  put(other);
  put(third);
  edit_.replace({one}, {});
  EXPECT_EQ(slugs("kunduz"), (Strings{"kunduz", "old-kunduz"}));
  edit_.replace({other}, {});
  EXPECT_EQ(slugs("kunduz"), Strings{"kunduz"});
  EXPECT_EQ(words("old"), Strings{});
  EXPECT_EQ(words("kun"), Strings{"kunduz"});
  edit_.replace({third}, {});
  EXPECT_TRUE(rows_.changes().empty());
}

TEST_F(NameIndexRows, AfterRandomChangesAreThoseOfAllSlugs) {
  const Strings words = {"kunduz", "kunar", "of", "al", "x", "old", "kunduzi", std::string(kMostWord + 1, 'q')};
  std::mt19937 random(5);
  std::map<std::string, Group> groups;
  for (int step = 0; step < 400; ++step) {
    std::vector<Group> before, after;
    for (int change = 0; change < 3; ++change) {
      const std::string head = "h" + std::to_string(random() % 12);
      if (std::any_of(before.begin(), before.end(), [&](const Group& group) { return group.head() == head; }) ||
          std::any_of(after.begin(), after.end(), [&](const Group& group) { return group.head() == head; }))
        continue;
      if (const auto there = groups.find(head); there != groups.end()) before.push_back(there->second);
      groups.erase(head);
      if (random() % 3 == 0) continue;
      Strings slugs(1 + random() % 3);
      for (std::string& slug : slugs)
        for (std::size_t left = 1 + random() % 4; left > 0; --left)
          slug += (slug.empty() ? "" : "-") + words[random() % words.size()];
      after.push_back(groups.emplace(head, called(head, slugs)).first->second);
    }
    edit_.replace(before, after);
    ASSERT_EQ(index_of(rows_), given_by(groups)) << "step " << step;
  }
  // The same as one edit over rows that stand.
  RowEdit over(&rows_);
  std::vector<Group> all;
  for (const auto& [head, group] : groups) all.push_back(group);
  IdentityEdit(over).replace(all, {});
  EXPECT_EQ(index_of(over), Strings{});
}

TEST_F(NameIndexRows, AMissingRowAndOneTooMuchAreFound) {
  put(called("a", {"old-kunduz"}));
  RowEdit there;
  for (const auto& [key, value] : rows_.changes()) there.put(key, *value);
  there.erase(identity_key(IdentityKind::kLookup, {"t:ndu", "kunduz"}));
  there.put(identity_key(IdentityKind::kLookup, {"w:kabul", "old-kabul"}), "");
  EXPECT_EQ(differences(there, rows_),
            (Strings{"identity lacks lookup t:ndu", "identity holds lookup w:kabul, which nothing gives"}));
}

}  // namespace
}  // namespace relata::identity
